"""The format, on the sample releases that come with pressdoc."""

from pressdoc_latex import Latex

from pressdoc.testing import check_format


def test_format() -> None:
    report = check_format(Latex())
    assert not report.faults, report
    assert not report.words, report
    assert "quotations" not in report.unwritten, report
