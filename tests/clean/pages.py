"""What the tests of cleaning share: an article in four lines, and pages made of lines."""

from __future__ import annotations

from generator.clean.lines import read_lines
from generator.clean.segment import Seen, see
from generator.clean.verdict import Verdict

TITLE = "Hội nghị tổng kết công tác tiêm chủng mở rộng năm 2023"
LEAD = "Sáng 5/3/2024, Sở Y tế tổ chức hội nghị tổng kết công tác tiêm chủng mở rộng và triển khai nhiệm vụ năm 2024."
SECOND = "Trong năm qua, hơn hai vạn trẻ em trong tỉnh được tiêm đủ các loại vắc xin, công tác giám sát được duy trì."
LAST = "Kết luận hội nghị, lãnh đạo Sở yêu cầu các đơn vị rà soát đối tượng, bảo quản vắc xin đúng quy định."


def see_page(*lines: str) -> list[Seen]:
    """The lines of a page as cleaning sees them."""
    return [see(line) for line in read_lines("\n".join(lines))]


def labelled(*lines: tuple[str, str]) -> tuple[list[Seen], list[Verdict]]:
    """A page of (label, text) with the verdicts that the lines had before they were mended."""
    rules = {"published": "stamp"}
    return see_page(*(text for _, text in lines)), [Verdict(label, rules.get(label, "test")) for label, _ in lines]
