"""The code of a paper before the lead tells the province where the text names its towns; alone it tells nothing."""

from __future__ import annotations

import pytest

from generator.describe.context import Context
from generator.describe.provinces import describe_province
from generator.model import Cleaned, Paragraph, Span

TITLE = "Lớp học trên bến sông"


def _page(code: str, text: str) -> Context:
    spans = (
        Span(1, 0, len(TITLE), "title", "title"),
        Span(2, 0, len(code), "dateline", "dateline-at-start"),
        Span(2, len(code), len(code) + len(text), "body", "inside-the-article"),
    )
    return Context([TITLE, code + text], Cleaned(spans, TITLE, 1, (Paragraph(text, (2,)),), ()))


@pytest.mark.parametrize(
    ("code", "text", "slug"),
    [
        ("(QN) - ", "Đò ngang Tiên Yên cập bến, thầy lang xứ Vân Đồn đã đợi sẵn bên gốc si.", "quang-ninh"),
        ("BQNO - ", "Đò ngang Tiên Yên cập bến, thầy lang xứ Vân Đồn đã đợi sẵn bên gốc si.", "quang-ninh"),
        ("(QNg) - ", "Đò ngang cập bến, thầy lang đã đợi sẵn bên gốc si già.", None),
        ("(QN) - ", "Đò ngang cập bến, thầy lang đã đợi sẵn bên gốc si già.", None),
        ("(QN) - ", "Đò ngang Tiên Yên cập bến, thầy lang đã đợi sẵn bên gốc si già.", None),
        ("(LĐ) - ", "Đò ngang Tiên Yên cập bến, thầy lang xứ Vân Đồn đã đợi sẵn bên gốc si.", None),
        ("(QN) - ", "Đò ngang Tiên Yên, Vân Đồn đợi khách từ Hội An, Tam Kỳ ra thăm trạm xá.", None),
    ],
)
def test_the_code_of_a_paper_and_the_towns_of_its_province(code: str, text: str, slug: str | None) -> None:
    found, evidence, findings = describe_province(_page(code, text))
    assert found == slug
    assert (evidence is None) == (slug is None)
    assert bool(findings) == (slug is None)
