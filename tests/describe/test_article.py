"""What an article is made of: its title is shown without the pictures that posts put around it."""

from __future__ import annotations

import pytest

from generator.describe.article import describe
from generator.model import Cleaned, Paragraph, Seed, Span

BODY = "Sáng nay, chi đoàn bệnh viện khám bệnh miễn phí cho người cao tuổi của phường."


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("🌿 TRI ÂN NGÀY THẦY THUỐC 🌿", "TRI ÂN NGÀY THẦY THUỐC"),
        ("💐Đại hội Chi bộ khoa Nội", "Đại hội Chi bộ khoa Nội"),
        ("❤️ Giọt hồng yêu thương", "Giọt hồng yêu thương"),
        ("Trẻ sốt trên 39°", "Trẻ sốt trên 39°"),
        ("“Lá phổi xanh” giữa bệnh viện", "“Lá phổi xanh” giữa bệnh viện"),
        ("Chuyện 🌙 đêm trực", "Chuyện 🌙 đêm trực"),
        ("🌿🌿", "🌿🌿"),
    ],
)
def test_pictures_around_the_title(printed: str, shown: str) -> None:
    spans = (Span(1, 0, len(printed), "title", "test"), Span(2, 0, len(BODY), "body", "test"))
    seed = Seed("bai.txt", f"{printed}\n{BODY}", "utf-8", "0" * 64)
    article = describe(seed, Cleaned(spans, printed, 1, (Paragraph(BODY, (2,)),), ()))
    assert article.title == shown
    assert dict(article.evidence)["title"].quote == printed
