"""The evaluation gate: how well the program cleans and describes pages whose truth was written down by hand.

Gold pages (``tests/gold/**/NAME.json``) say what every line of a page is and what is known about it. The gate explains
each page, compares, and holds the figures against the floors pinned in ``tests/gold/floors.json``. What explains a
page is handed in, so this package knows the contract of ``explain`` and nothing else of the program.
"""

from generator.evaluate.compare import MetaMiss, Misjudged, PageResult, compare_page
from generator.evaluate.floors import Breach, Floors, check_floors, read_floors, update_floors, write_floors
from generator.evaluate.gold import GoldError, GoldPage, find_gold, read_gold
from generator.evaluate.measure import Figures, Report, run_eval
from generator.evaluate.report import format_breaches, format_report
from generator.evaluate.run import configure, main, run

__all__ = [
    "Breach",
    "Figures",
    "Floors",
    "GoldError",
    "GoldPage",
    "MetaMiss",
    "Misjudged",
    "PageResult",
    "Report",
    "check_floors",
    "compare_page",
    "configure",
    "find_gold",
    "format_breaches",
    "format_report",
    "main",
    "read_floors",
    "read_gold",
    "run",
    "run_eval",
    "update_floors",
    "write_floors",
]
