"""The one table of fields, and that everything which names a field takes it from there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from generator.fields import Field, archive, columns, date_property, dublin_core, fields, labels, meta_name
from generator.model import Article, DateKind
from generator.structured import _UNKNOWN_PROVINCE, _UNKNOWN_YEAR
from generator.write.names import DATE_KINDS, FIELDS
from generator.write.slugs import UNKNOWN_PROVINCE, UNKNOWN_YEAR

ROOT = Path(__file__).parents[1]
#: The fifteen elements, and the further terms that we use.
_ELEMENTS = {
    *("contributor", "coverage", "creator", "date", "description", "format", "identifier", "language", "publisher"),
    *("relation", "rights", "source", "subject", "title", "type"),
}
_TERMS = ["dateSubmitted", "isPartOf", "provenance", "references", "spatial", "temporal"]


@pytest.mark.parametrize("field", fields().values(), ids=lambda field: field.name)
def test_a_row_has_a_label_and_names_that_exist(field: Field) -> None:
    assert field.label == field.label.strip() != ""
    assert field.dc is None or field.dc in {f"dc:{name}" for name in _ELEMENTS} | {f"dcterms:{name}" for name in _TERMS}
    assert field.schema is None or re.fullmatch(r"[a-z]+([A-Z][a-z]+)*", field.schema)


def test_every_field_that_readers_see_has_a_row() -> None:
    seen = {name for name in Article.__dataclass_fields__ if name not in _INNER}
    assert seen <= fields().keys()
    assert labels() == FIELDS


#: Fields of an article that are not shown by a label of their own.
_INNER = {
    *("seed", "date_precision", "paragraphs", "spans", "evidence", "findings"),
    *("slug", "withdrawn", "withdrawn_on"),
}


def test_only_a_date_that_the_page_tells_is_that_of_publication() -> None:
    kinds: list[DateKind | None] = ["published", "event", "period", None]
    assert [date_property(kind) for kind in kinds] == ["datePublished", "temporalCoverage", "temporalCoverage", None]
    assert set(DATE_KINDS) == {"published", "event", "period"}


def test_dublin_core_as_a_page_writes_it() -> None:
    assert dublin_core()["title"] == "dc:title"
    assert (meta_name("dc:title"), meta_name("dcterms:spatial")) == ("DC.title", "DCTERMS.spatial")


def test_no_two_columns_look_the_same() -> None:
    shown = [column.label for column in columns()]
    assert len(shown) == len(set(shown)) > 10


def test_the_archive_has_the_name_and_the_description_of_the_site() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    site = yaml.load(re.sub(r"!\S+", "", text), yaml.BaseLoader)
    assert (archive().name, archive().description) == (site["site_name"], site["site_description"])
    assert archive().language == "vi"


def test_crumbs_lead_to_the_folders_of_what_is_not_known() -> None:
    assert (_UNKNOWN_PROVINCE[1], _UNKNOWN_YEAR[1]) == (UNKNOWN_PROVINCE, UNKNOWN_YEAR)
