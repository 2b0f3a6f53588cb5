"""The province that the name of a site or of a paper on the web tells: "syt.travinh.gov.vn", "baobacgiang.vn"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator.fold import fold
from generator.places import provinces

_HOST = re.compile(r"(?<![a-z0-9])[a-z0-9-]+(?:\.[a-z0-9-]+)+(?![a-z0-9])")
#: In every host, and in hardly a line of prose: most lines need not be searched for hosts.
_POINT_WITHIN = re.compile(r"\.(?<=[a-z0-9-]\.)[a-z0-9-]")
#: "#HoaBinh" is a wish and "#HoChiMinh" the man, unless what the place is stands before the name.
_TAG = re.compile(
    r"#(?!hoabinh|hochiminh)(?:thanhpho|tp|tinh|soyte|syt|cdc|ubnd|(?:nganh)?yte)?([a-z]{5,})(?![a-z0-9])"
)
#: A paper that signs as its web address begins: "(Baonghean)".
_PAPER = re.compile(r"Bao[a-z]{5,}")
_CHANNEL = re.compile(r"(?<=.{4})(?:tv|online|portal|city|news)$")


@cache
def _hosts() -> dict[str, str]:
    """Provinces as they stand in the names of sites ("travinh"), the longest first."""
    names = {fold(province.name).replace(" ", "").replace("-", ""): province.slug for province in provinces()}
    names |= {
        "thuathienhue": "hue",
        "baria-vungtau": "ba-ria-vung-tau",
        "hochiminhcity": "ho-chi-minh",
        "tphcm": "ho-chi-minh",
    }
    return dict(sorted(names.items(), key=lambda item: (-len(item[0]), item[0])))


def host_province(text: str) -> str | None:
    """The province that a web or mail address in the text names ("syt.travinh.gov.vn", "baobacgiang.vn")."""
    low = text.lower()
    for host in _HOST.findall(low) if _POINT_WITHIN.search(low) else ():
        for label in host.split(".")[:-1]:
            if slug := _label_province(label):
                return slug
    return None


def paper_province(text: str) -> str | None:
    """The province of a paper that signs as its web address begins ("(Baonghean)")."""
    name = text.strip(" ()[]-–—:")
    return _label_province(name.lower()) if _PAPER.fullmatch(name) else None


def tag_province(text: str) -> str | None:
    """The province that a row of hash tags names ("#tiemchung #SoYteTraVinh"); ``None`` where they name several."""
    named = {slug for tag in _TAG.findall(fold(text)) if (slug := _hosts().get(tag))}
    return named.pop() if len(named) == 1 else None


@lru_cache(maxsize=4096)
def _label_province(label: str) -> str | None:
    for name, slug in _hosts().items():
        if _CHANNEL.sub("", label) == name or (len(name) >= 5 and label.endswith(name)):
            return slug
    return None
