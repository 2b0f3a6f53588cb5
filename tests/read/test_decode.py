"""Every encoding of Vietnamese is read right or refused, and no bytes make it fail."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.read import legacy
from generator.read.decode import decode
from generator.read.syllables import score, syllables

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
LEGACY = tuple(legacy.NAMES)
TONES = "\u0300\u0301\u0303\u0309\u0323"


@cache
def _codes(encoding: str) -> dict[str, str]:
    lines = (
        Path(legacy.__file__).with_name("tables").joinpath(f"{encoding}.tsv").read_text(encoding="utf-8").split("\n")
    )
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    codes = {letter: bytes.fromhex(code).decode("latin-1") for code, letter in rows}
    if encoding == "vni":
        codes |= {letter.upper(): code.upper() for letter, code in codes.items()}
    if encoding == "tcvn3":  # capitals are the small letters in another font
        codes = {letter.upper(): code for letter, code in codes.items()} | codes
    return codes


def encode(text: str, encoding: str) -> bytes:
    """The text in an old encoding; what it cannot write becomes "?"."""
    if encoding == "windows-1258":
        return b"".join(map(_in_1258, text))
    codes = _codes(encoding)
    signs = "latin-1" if encoding == "viscii" else "cp1252"
    return b"".join(codes[c].encode("latin-1") if c in codes else c.encode(signs, "replace") for c in text)


def _in_1258(char: str) -> bytes:
    parts = unicodedata.normalize("NFD", char)
    tones = "".join(part for part in parts if part in TONES)
    base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
    return (base + tones).encode("cp1258", "replace")


def misread(data: bytes) -> bytes:
    """Saved again as UTF-8 by a program that took the bytes for Windows-1252, as browsers read it."""
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in data).encode()


def _plain(text: str) -> str:
    """Without the signs that not every old encoding has."""
    text = unicodedata.normalize("NFC", text).translate(str.maketrans("–“”’•…‰−", '-""\'-.%-', "\u00a0\u200b\ufeff\r"))
    return text


def _sentences(shortest: int) -> list[str]:
    """Stretches of the seeds' paragraphs, at least so long, that begin and end with a whole word."""
    paragraphs = [line for path in SEEDS for line in _plain(path.read_text(encoding="utf-8")).split("\n")]
    return [
        match[0]
        for paragraph in paragraphs
        for match in re.finditer(rf"(?<!\S)\S.{{{shortest},}}?(?!\S)", paragraph)
        if score(match[0]).total >= 5
    ]


LONG, SHORT = _sentences(300), _sentences(60)


def test_there_are_examples() -> None:
    assert len(LONG) > 60
    assert len(SHORT) > 300


@pytest.mark.parametrize("encoding", LEGACY)
def test_long_legacy_text_is_recognised(encoding: str) -> None:
    for text in LONG:
        for data, name in ((encode(text, encoding), encoding), (misread(encode(text, encoding)), f"utf-8+{encoding}")):
            decoded = decode(data)
            assert decoded.encoding == name
            # Small letters in a capital font cannot be told apart: "ÔNG" and "Ông".
            assert decoded.text == text or (encoding == "tcvn3" and decoded.text.lower() == text.lower())


@pytest.mark.parametrize("encoding", [*LEGACY, "utf-8"])
def test_short_text_is_right_or_refused(encoding: str) -> None:
    right = 0
    cases = [
        (text, data)
        for text in SHORT
        for raw in [text.encode() if encoding == "utf-8" else encode(text, encoding)]
        for data in (raw, misread(raw))
    ]
    for text, data in cases:
        decoded = decode(data)
        if decoded.text:
            assert decoded.text.lower() == text.lower(), decoded
            right += 1
        else:
            assert decoded.problem == "encoding-unclear"
    assert right >= 0.95 * len(cases)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_whole_seeds(path: Path) -> None:
    text = decode(path.read_bytes()).text
    assert decode(path.read_bytes()) == (text, "utf-8", None, ())
    assert text == unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    for data in (b"\xef\xbb\xbf" + text.encode(), text.encode("utf-16"), text.encode("utf-32")):
        assert decode(data).text == text
    for encoding in ("utf-16-le", "utf-16-be"):
        assert decode(text.encode(encoding)).text == text
    assert decode(misread(path.read_bytes())).text == text
    assert decode(misread(misread(path.read_bytes()))).text == text


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("Ñaûng boä Sôû Y teá", "Đảng bộ Sở Y tế"),
        ("Äáº£ng bá»™", "Đảng bộ"),
        ("Sá»Ÿ Y táº¿ lÃ nÆ¡i lÃ m viá»‡c", "Sở Y tế là nơi làm việc"),  # the no-break space of "à" made a plain one
        ("C«ng t¸c x©y dùng §¶ng cña §¶ng bé Së Y tÕ tØnh", "Công tác xây dựng Đảng của Đảng bộ Sở Y tế tỉnh"),
        ("Sở Y tế\n§¶ng bé Së Y tÕ tØnh Th¸i Nguyªn lÇn thø V", "Sở Y tế\nĐảng bộ Sở Y tế tỉnh Thái Nguyên lần thứ V"),
    ],
)  # fmt: skip
def test_mojibake(seen: str, meant: str) -> None:
    decoded = decode(seen.encode())
    assert decoded.text == meant
    assert decoded.problem == "encoding-converted"


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("§¹i héi §¶ng bé tØnh", "Đại hội Đảng bộ tỉnh"),
        ("§¹I HéI §¶NG Bé TØNH", "ĐẠI HỘI ĐẢNG BỘ TỈNH"),
        ("Uû ban nh©n d©n TØNH", "Uỷ ban nhân dân TỈNH"),
        ("Së Y TÕ", "SỞ Y TẾ"),
        ("Bé", "Bộ"),
    ],
)
def test_capitals_of_tcvn3(raw: str, meant: str) -> None:
    assert legacy.convert(raw, "tcvn3") == meant


def test_no_break_space_of_viscii() -> None:
    assert legacy.convert("V\xa0 Th\xb8 S\xe1u\xa0-\xa0Y t\xaa", "viscii") == "VÕ Thị Sáu\xa0-\xa0Y tế"


@pytest.mark.parametrize(
    "text",
    [
        "Grüße aus München, schöne Straße",
        "© 2020 – «Sở Y tế» ® Bộ Y tế ½ ngày, 37°C",
        "Ông Jörg Müller, bà Núñez và ông Åkesson thăm Sở Y tế tỉnh Bắc Ninh ngày 20/1/2020",
        "ĐẢNG BỘ SỞ Y TẾ – ĐHĐB PHÒNG TÌNH HÌNH",
        "dai hoi chi bo",
        "Trang web của Sở\u200b Y tế\xa0\tBắc Ninh \x0c hết",
    ],
)
def test_unicode_is_left_alone(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8", None, ())


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "seed-empty"),
        (b" \r\n\t\n", "seed-empty"),
        ("\ufeff\u200b\xa0\n".encode(), "seed-empty"),
        (b"\xff\xfe", "seed-empty"),
        (b"%PDF-1.4 abc", "seed-binary"),
        (b"PK\x03\x04abc", "seed-binary"),
        (b"{\\rtf1 abc}", "seed-binary"),
        (b"abc\0def", "seed-binary"),
        (b"\x01\x02abc", "seed-binary"),
        (b"\xff\xfea", "encoding-unclear"),
        ("Grüße aus München, schöne Straße".encode("latin-1"), "encoding-unknown"),
        ("Привет, как дела у вас сегодня".encode("cp1251"), "encoding-unknown"),
        ("T¤i ®∂n v¨¡n ph£ng n¤i n§y c¤ng t¥c ®§".encode(), "encoding-unclear"),
    ],
)
def test_refused(data: bytes, problem: str) -> None:
    decoded = decode(data)
    assert decoded.problem == problem
    assert decoded.text == ""


def test_refused_where_the_soft_hyphens_are_gone() -> None:
    """TCVN3 writes "ư" at the code of the soft hyphen, which many programs drop: "được" would come as "đợc"."""
    for path in SEEDS[:2]:
        data = misread(encode(_plain(path.read_text(encoding="utf-8")), "tcvn3"))
        assert decode(data).text
        assert decode(data.replace("\u00ad".encode(), b"")).problem == "encoding-letters-lost"


def test_damage() -> None:
    data = SEEDS[0].read_bytes()
    cut = data[: data.index("ế".encode(), 3000) + 2]
    decoded = decode(cut)
    assert decoded.problem == "text-damaged"
    assert decoded.text.endswith("\ufffd")
    assert dict(decoded.values)["count"] == "1"
    assert int(dict(decoded.values)["line"]) == decoded.text.count("\n") + 1


def test_newlines_and_form() -> None:
    text = "Sở Y tế\r\n\r\nBắc Ninh\rhết"
    assert decode(unicodedata.normalize("NFD", text).encode()).text == "Sở Y tế\n\nBắc Ninh\nhết"


def test_punctuation_of_windows() -> None:
    assert decode(b"So Y te \x93Bac Ninh\x94 \x96 don\x92t").text == "So Y te “Bac Ninh” – don’t"


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    decoded = decode(data)
    assert "\r" not in decoded.text
    assert unicodedata.is_normalized("NFC", decoded.text)
    assert decoded.text or decoded.problem


@settings(max_examples=50)
@given(st.text(alphabet=st.sampled_from("áạßæÃÄº»®§¶ aeon\n\r\u00ad\u0301đ"), max_size=80))
def test_any_mojibake(text: str) -> None:
    decoded = decode(text.encode())
    assert unicodedata.is_normalized("NFC", decoded.text)


def test_syllables() -> None:
    words = "quý quyết quỳnh giữa giá giếng gì nghĩa khuỷu thuở nguyễn khuya hươu yến ngoéo"
    for word in words.split():
        assert score(word) == ((0, 0) if word.isascii() else (1, 1)), word


@pytest.mark.parametrize("word", ["bé§", "tÕ", "ngế", "kà", "tếch", "xyzá", "cáć"])
def test_not_syllables(word: str) -> None:
    assert score(word).valid == 0 or word == "tếch"


def test_number_of_syllables() -> None:
    assert 10_000 < len(syllables()) < 25_000
