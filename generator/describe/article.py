"""All descriptions of one seed brought together in an article, with the findings that they give."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.describe.context import Context
from generator.describe.credits import Credits, describe_credits
from generator.describe.dates import DateResult, describe_date
from generator.describe.documents import describe_documents
from generator.describe.people import describe_people
from generator.describe.provinces import Remark, describe_province
from generator.describe.tags import describe_tags
from generator.identity import seed_id
from generator.model import Article, CitedDocument, Cleaned, Evidence, Facts, Finding, Person, Seed
from generator.places import province_by_slug

#: Below this many characters of body, and above this share removed, an editor should look (see ``findings.yml``).
SHORT_BODY = 200
MUCH_REMOVED = 0.6
_KEPT = ("body", "title", "caption")
#: Before the arrows and shapes stand signs that belong to words ("39°", "Zalo™").
_FIRST_PICTURE = "\u2190"
_BY_EDITOR = Evidence("editor", "Do người biên tập ghi trong tệp dữ kiện.")


def describe(seed: Seed, cleaned: Cleaned) -> Article:
    """The article of a seed. Facts of its editor win over what the text says; what neither supports is left out."""
    return describe_all([seed], [cleaned])[0]


def describe_all(seeds: Sequence[Seed], pages: Sequence[Cleaned]) -> list[Article]:
    """The same for some seeds, question by question.

    A question's code and patterns stay at hand for the next seed: for each seed alone all questions together take far longer.
    """
    contexts = [Context(seed.lines, cleaned) for seed, cleaned in zip(seeds, pages, strict=True)]
    facts = [seed.facts for seed in seeds]
    answers = map(
        _Answers,
        list(map(describe_date, contexts, facts)),
        list(map(describe_province, contexts, facts)),
        list(map(describe_credits, contexts, facts)),
        list(map(_tags, contexts, facts)),
        list(map(describe_people, contexts)),
        list(map(describe_documents, contexts)),
    )
    return list(map(_article, seeds, pages, answers))


class _Answers(NamedTuple):
    """What the text of a seed, or its editor, says to each question."""

    date: DateResult
    province: tuple[str | None, Evidence | None, list[Remark]]
    credits: Credits
    tags: tuple[str, ...]
    people: tuple[Person, ...]
    documents: tuple[CitedDocument, ...]


def _tags(context: Context, facts: Facts) -> tuple[str, ...]:
    return describe_tags(context) if facts.tags is None else facts.tags


def _article(seed: Seed, cleaned: Cleaned, answers: _Answers) -> Article:
    facts, date, credits = seed.facts, answers.date, answers.credits
    title, title_evidence = _title(cleaned, facts)
    province, province_evidence, province_findings = answers.province
    evidence = {"title": title_evidence, **date.evidence, "province": province_evidence, **credits.evidence}
    found = [*_body_findings(seed, cleaned, title), *date.findings, *province_findings]
    return Article(
        seed=seed.name,
        sha256=seed.sha256,
        id=facts.id or seed_id(seed.name),
        title=title,
        date=date.date,
        date_kind=date.kind,
        date_precision=date.precision,
        event_date=date.event_date,
        province=province,
        province_today=province_by_slug(province).slug_today if province else None,
        authors=credits.authors,
        publisher=credits.publisher,
        section=credits.section,
        view_count=credits.view_count,
        tags=answers.tags,
        people=answers.people,
        documents=answers.documents,
        captions=cleaned.captions,
        paragraphs=cleaned.paragraphs,
        spans=cleaned.spans,
        evidence=tuple((field, value) for field, value in evidence.items() if value is not None),
        findings=tuple(_as_findings(seed.name, found)),
        url=facts.url,
        retrieved=facts.retrieved,
        rights=facts.rights,
        note=facts.note,
        slug=facts.slug,
        withdrawn=facts.withdrawn,
        withdrawn_on=facts.withdrawn_on,
        redacted=seed.redacted,
    )


def _title(cleaned: Cleaned, facts: Facts) -> tuple[str | None, Evidence | None]:
    if facts.title:
        return facts.title, _BY_EDITOR
    if cleaned.title is None:
        return None, None
    shown = _without_pictographs(cleaned.title) or cleaned.title
    return shown, Evidence("stated", "Dòng tiêu đề của trang.", cleaned.title_line, cleaned.title)


def _without_pictographs(title: str) -> str:
    """The title without the pictures that posts put before and behind it ("🌿 Tri ân ngày Thầy thuốc 🌿")."""
    start, end = 0, len(title)
    while start < end and _is_pictograph(title[start]):
        start += 1
    while end > start and _is_pictograph(title[end - 1]):
        end -= 1
    return title[start:end]


def _is_pictograph(char: str) -> bool:
    return char.isspace() or (char >= _FIRST_PICTURE and unicodedata.category(char) in ("So", "Sk", "Cf", "Mn"))


_Found = tuple[str, int | None, str, tuple[tuple[str, str], ...]]


def _body_findings(seed: Seed, cleaned: Cleaned, title: str | None) -> Iterable[_Found]:
    if title is None:
        yield ("no-title", None, "", ())
    body = sum([len(paragraph.text) for paragraph in cleaned.paragraphs])
    if not body:
        yield ("body-empty", None, "", ())
        return
    if body < SHORT_BODY:
        yield ("body-short", cleaned.paragraphs[0].lines[0], "", (("characters", str(body)),))
    kept = sum([span.end - span.start for span in cleaned.spans if span.label in _KEPT])
    whole = sum([span.end - span.start for span in cleaned.spans if span.label != "blank"])
    if whole and 1 - kept / whole > MUCH_REMOVED:
        yield ("much-removed", None, "", (("percent", f"{100 - 100 * kept / whole:.0f} %"),))


def _as_findings(name: str, found: Iterable[_Found]) -> Iterable[Finding]:
    for identifier, line, quote, values in found:
        yield Finding(identifier, name, line, quote, tuple(values))
