"""What a line tells by its form: whom it shows, what is done there, or news that no picture shows."""

from __future__ import annotations

import re

from generator.clean import captions
from generator.clean.byline import titled_name
from generator.clean.lines import Line
from generator.clean.news import counts, without_clauses
from generator.clean.pieces import SYLLABLE
from generator.clean.words import UPPER, contains, starts_with, words

#: Shortest deed of somebody that no list of verbs names (code points).
_SHORTEST_DEED = 36
_WITH_NAME = re.compile(rf"(?:Anh|Chị|Cô|Em|Cháu|Bé|Mẹ|Thầy|Già|Mế|Cậu|Dì|Chú|Bác) {SYLLABLE}(?: {SYLLABLE})+(?=[ ,])")
#: Behind such a name: where somebody lives.
_FROM = re.compile(r"(?:,| ở| \() ?(?:xã|phường|thị trấn|huyện|quận|thôn|bản|buôn|bon|plei|làng|ấp|xóm|tổ|khu|khối)\s")
#: Where, with what or for whom something is done; a name.
_ANCHOR = re.compile(
    rf"\s(?:(?:tại|ở|trên|trong|vào|cho|bằng|quanh|trước|sau|bên|dưới|ngoài|dọc|sang|xuống|khỏi)\s|[{UPPER}])"
)
#: Whom stories tell of, in sentences as short as captions.
_OF_STORIES = re.compile(r"(?:ông|bà(?! con| mẹ)|cụ|bé|cháu|mế|em(?! bé| nhỏ| học sinh)|vợ chồng|mẹ con|gia đình)\s")
#: How many somebody are: "80 bà mẹ của 8 xã tham gia …".
_SO_MANY = re.compile(r"^(?:\d{1,3}|ba|bốn|năm|sáu|bảy|tám|chín|mười) ")
#: What was done at a meeting, and behind a comma by whom: "Thảo luận tại hội nghị, các đại biểu …".
_AT_A_MEETING = re.compile(
    r"[^,]{4,40} (?:tại|trong|ở) (?:hội nghị|hội thảo|đại hội|buổi|lễ|cuộc họp|phiên họp|toạ đàm|chương trình)[^,]{0,40}, "
    r"(?!xã|huyện|tỉnh|phường|ngày)"
)
#: Two acts that are one begin within so many characters.
_TWO_ACTS = 24
#: A comma, and no name behind it.
_COMMA = re.compile(rf",(?!\s*[{UPPER}])\s*")


def reports(line: Line) -> bool:
    """Whether a line says what no picture shows, or goes on with a report."""
    low = without_clauses(line.low)
    opens = starts_with("paragraph_openers").match(low) is not None
    if (opens and not captions.begins_with_somebody(low)) or contains("reported_words").search(low):
        return True  # "Nhân viên …" begins like "Nhân dịp …"
    if _AT_A_MEETING.match(line.low) and not captions.begins_with_somebody(line.low):
        return True
    return line.ends_sentence and (counts(low) or captions.tells_who_came(line))


def is_at_work(line: Line) -> bool:
    """Whether a line begins with people and tells nothing that no picture shows: what they do is seen, whatever verb it is."""
    if line.size < _SHORTEST_DEED or ":" in line.text or not is_somebody(line) or commas(line):
        return False
    if _ANCHOR.search(line.text, 1) is None or captions.is_a_body(line.low):
        return False
    if line.ends_sentence and tells_a_story(line):
        return False
    if is_but_named(line):
        return False
    low = without_clauses(line.low)
    if contains("unseen_words").search(low) or contains("news_words").search(low):
        return False
    return words("told_and_seen").issuperset(contains("telling_words").findall(low))


def is_but_named(line: Line) -> bool:
    """Whether a line is a name with an office or a home behind a comma, and no deed that a list knows."""
    name, comma, behind = line.text.partition(",")
    if not comma or captions.does_something(line.low[len(name) :]):
        return False
    return behind != "" and titled_name(name) is not None


def tells_a_story(line: Line) -> bool:
    """Whether a line begins with somebody of whom stories tell, and does not say where he lives, as captions do."""
    return _OF_STORIES.match(line.low) is not None and _FROM.search(line.text) is None


def tells_news(line: Line) -> bool:
    """Whether a line reports, or tells with a full stop of a meeting."""
    return reports(line) or (line.ends_sentence and starts_with("caption_events").match(line.low) is not None)


def begins_with_an_act(line: Line) -> bool:
    """Whether a line begins with what is done, or (without full stop) with an event or a moment of it."""
    if captions.acts(line.low) or starts_with("caption_tasks").match(line.low):
        return True
    return not line.ends_sentence and names_a_moment(line.low)


def shows(line: Line) -> bool:
    """Whether a line begins with somebody or with what is done."""
    return captions.begins_with_somebody(line.low) or begins_with_an_act(line)


def is_somebody(line: Line) -> bool:
    """Whether a line begins with whom pictures show.

    Stories have "Chị Hương …" too, but end in a full stop and do not say where she lives.
    """
    if captions.begins_with_somebody(_SO_MANY.sub("", line.low, count=1)):
        return True
    named = _WITH_NAME.match(line.text)
    return named is not None and (not line.ends_sentence or _FROM.match(line.text, named.end()) is not None)


def names_a_moment(low: str) -> bool:
    """Whether a text begins with the name of an event ("Một buổi họp dân") or with what is seen of one."""
    low = low.removeprefix("một ")
    return (starts_with("caption_events").match(low) or starts_with("caption_moments_seen").match(low)) is not None


def is_plain(line: Line, *, lower: bool = False) -> bool:
    """Whether a line is one sentence without the signs of lists, speech, tables and headings. ``lower``: in whatever case."""
    text = line.text
    if (
        line.is_item
        or text[0] in '“"(*'
        or (text[0].islower() and not lower)
        or text.endswith((":", ";", "?", "!", ",", "…", "...", "./."))
    ):
        return False
    return line.sentences == 1 and line.columns == 1 and not text.isupper()


def commas(line: Line) -> int:
    """Number of commas that neither a name nor an office or a place follows ("Lê Hà, Phó Giám đốc Sở")."""
    behind = (found.end() for found in _COMMA.finditer(line.text))
    if begins_with_an_act(line):  # "Thăm hỏi, động viên …"
        behind = (at for at in behind if at > _TWO_ACTS or starts_with("caption_verbs").match(line.low, at) is None)
    return sum(starts_with("behind_a_comma").match(line.low, at) is None for at in behind)
