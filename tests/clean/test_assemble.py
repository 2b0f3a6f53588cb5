"""From spans to reading text: paragraphs joined where the scrape cut them, captions once and at their place."""

from __future__ import annotations

from generator.clean.assemble import paragraphs_and_captions
from generator.clean.lines import make_line
from generator.model import Caption, Paragraph, Span

Lines = list[tuple[str, str]]


def assemble(*lines: tuple[str, str], rule: str = "test") -> tuple[tuple[Paragraph, ...], tuple[Caption, ...]]:
    """What lines given as (label, text) yield; each is one span."""
    texts = [text for _, text in lines]
    spans = [Span(number, 0, len(text), label, rule) for number, (label, text) in enumerate(lines, 1)]
    return paragraphs_and_captions(
        texts, spans, {number: make_line(number, text) for number, text in enumerate(texts, 1)}
    )


def test_only_body_lines_are_paragraphs_and_they_are_tidy() -> None:
    paragraphs, captions = assemble(
        ("menu", "Trang chủ"),
        ("title", "Hội nghị tổng kết"),
        ("body", "  Sở Y tế\u00a0 tổ chức\u200b hội nghị. "),
        ("footer", "Điện thoại: 0204 3 000 111"),
    )
    assert paragraphs == (Paragraph("Sở Y tế tổ chức hội nghị.", (3,)),)
    assert captions == ()


def test_a_paragraph_cut_in_two_is_joined_over_what_stands_between() -> None:
    paragraphs, captions = assemble(
        ("body", "Các đơn vị chuẩn bị đầy đủ ý"),
        ("caption", "Quang cảnh hội nghị"),
        ("body", "kiến của mình,"),
        ("body", "gửi về Sở."),
        ("body", "Hội nghị kết thúc."),
    )
    assert paragraphs == (
        Paragraph("Các đơn vị chuẩn bị đầy đủ ý kiến của mình, gửi về Sở.", (1, 3, 4)),
        Paragraph("Hội nghị kết thúc.", (5,)),
    )
    assert captions == (Caption("Quang cảnh hội nghị", 2, 1),)


def test_list_items_stay_items_and_apart() -> None:
    paragraphs, _ = assemble(("body", "Gồm có:"), ("body", "- giám sát"), ("body", "- điều trị"), ("body", "a) xã"))
    assert [(paragraph.text, paragraph.kind) for paragraph in paragraphs] == [
        ("Gồm có:", "paragraph"),
        ("- giám sát", "item"),
        ("- điều trị", "item"),
        ("a) xã", "item"),
    ]


def test_a_caption_counts_once_whatever_its_case_and_full_stop() -> None:
    _, captions = assemble(
        ("caption", "Quang cảnh Hội nghị"),
        ("body", "Sở Y tế tổ chức hội nghị."),
        ("caption", "Quang cảnh hội nghị."),
        ("caption", "Quang cảnh đại hội"),
    )
    assert captions == (Caption("Quang cảnh Hội nghị", 1, 0), Caption("Quang cảnh đại hội", 4, 1))


def test_the_photographer_belongs_to_the_caption_just_above() -> None:
    _, captions = assemble(("caption", "Quang cảnh hội nghị"), ("photo_credit", "Ảnh : Minh Hồng"))
    assert captions == (Caption("Quang cảnh hội nghị", 1, 0, "Minh Hồng"),)


def test_a_photographer_far_from_any_caption_is_nobodys() -> None:
    far: Lines = [
        ("caption", "Quang cảnh hội nghị"),
        *[("body", "Một đoạn văn.")] * 4,
        ("photo_credit", "Ảnh: Mai Lan"),
    ]
    _, captions = assemble(*far)
    assert captions == (Caption("Quang cảnh hội nghị", 1, 0),)
    assert assemble(("photo_credit", "Ảnh: Mai Lan")) == ((), ())


def test_the_second_line_of_a_caption_goes_on_with_it() -> None:
    _, captions = assemble(
        ("caption", "Đoàn công tác tặng quà"), ("caption", "tại xã Đông Sơn"), rule="caption-second-line"
    )
    assert captions == (Caption("Đoàn công tác tặng quà tại xã Đông Sơn", 1, 0),)


def test_a_line_is_taken_apart_by_its_spans() -> None:
    line = "BBK - Sở Y tế họp. Lãnh đạo tặng quà"
    spans = [Span(1, 0, 6, "dateline", ""), Span(1, 6, 19, "body", ""), Span(1, 19, len(line), "caption", "")]
    assert paragraphs_and_captions([line], spans, {1: make_line(1, line)}) == (
        (Paragraph("Sở Y tế họp.", (1,)),),
        (Caption("Lãnh đạo tặng quà", 1, 1),),
    )


def test_spans_of_nothing_visible_yield_nothing() -> None:
    assert assemble(("body", " \u200b"), ("caption", "\u00a0")) == ((), ())
