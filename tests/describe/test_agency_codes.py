"""The code of a paper before the lead tells the province where the text names its towns; alone it tells nothing."""

from __future__ import annotations

import pytest

from generator.describe.provinces import describe_province
from tests.describe.labelled_page import labelled_page

TITLE = "Lớp học trên bến sông"


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
    found, evidence, findings = describe_province(labelled_page(("title", TITLE), ("dateline", code), ("body", text)))
    assert found == slug
    assert (evidence is None) == (slug is None)
    assert bool(findings) == (slug is None)
