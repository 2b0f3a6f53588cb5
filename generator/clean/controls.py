"""Rows of buttons of which the rules do not know every one: what stands between the bars tells."""

from __future__ import annotations

from generator.clean.rules import atoms
from generator.clean.segment import Seen

_BAR = "|"
#: Shortest button that tells; "A", "in" and "nữ" also head the columns of tables (code points).
_SHORTEST = 4
#: Longest name of a button that no rule knows; a longer piece may be the headline.
_LONGEST = 32
#: So many buttons make a row of them.
_FEWEST = 2


def is_row_of_buttons(seen: Seen) -> bool:
    """Whether bars part a line, no sentence, into pieces of which two or more, and half of them, are buttons alone."""
    line = seen.line
    if _BAR not in line.text or seen.atoms or line.ends_sentence:
        return False
    pieces = [piece.strip() for piece in line.low.split(_BAR)]
    if any(len(piece) > _LONGEST and not _is_button(piece) for piece in pieces):
        return False
    buttons = sum(len(piece) >= _SHORTEST and _is_button(piece) for piece in pieces)
    return buttons >= _FEWEST and 2 * buttons >= len(pieces)


def _is_button(piece: str) -> bool:
    found = atoms(piece)
    return bool(found) and all(atom.rule.label == "toolbar" for atom in found)
