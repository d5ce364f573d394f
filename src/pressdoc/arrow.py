"""Releases as columns: what Spark, Ray, Dask, DuckDB and Polars call for each batch of rows.

Needs the extra: ``pip install 'pressdoc[arrow]'``.

A row goes in, a row comes out, in the same order; no row ends a job, whatever is in it: a source
that cannot be read has its reason in the column ``error``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pressdoc import __version__, flow, formats
from pressdoc.errors import MissingExtraError, ValidationError, reason

try:
    import pyarrow as pa
except ImportError as error:
    raise MissingExtraError("arrow", "pyarrow") from error

if TYPE_CHECKING:
    from pressdoc.formats import Format
    from pressdoc.model import Release

INPUT_SCHEMA = pa.schema([pa.field("id", pa.string()), pa.field("source", pa.binary())])
"""What comes in: a name for the row, and the source; strings and the large and view types do as well."""

OUTPUT_SCHEMA = pa.schema(
    [
        pa.field("id", pa.string()),
        pa.field("json", pa.string()),
        pa.field("headline", pa.string()),
        pa.field("issued", pa.date32()),
        pa.field("language", pa.string()),
        pa.field("issuers", pa.list_(pa.string())),
        pa.field("symbols", pa.list_(pa.string())),
        pa.field("quotes", pa.int32()),
        pa.field("amounts", pa.int32()),
        pa.field("people", pa.int32()),
        pa.field("organisations", pa.int32()),
        pa.field("error", pa.string()),
        pa.field("pressdoc", pa.string()),
    ]
)
"""What comes out: the whole release as JSON, some of it beside that to filter by, numbers of quotations,
amounts, people and organisations, the reason why there is no release, and the version that read it."""

LARGEST = 16 * 1024 * 1024
"""Bytes of a source that are read: a release is a hundredth of that, and one row must not hold up a job."""


def parse_batch(
    batch: pa.RecordBatch, *, format: str | Format | None = None, language: str | None = None, largest: int = LARGEST
) -> pa.RecordBatch:
    """Return a batch of `OUTPUT_SCHEMA` for one of `INPUT_SCHEMA`, a row for each row.

    Other columns of the batch are left out, and one without ``id`` has ``None`` there.
    ``format`` and ``language`` are those of `pressdoc.parse`.  A source that is null, longer than
    ``largest`` bytes, or no release has the reason in ``error`` and nothing else but its ``id``.
    Only a batch without a column ``source`` raises, `pressdoc.errors.ValidationError`.
    """
    rows = [
        _row(name, source, format, language, largest)
        for name, source in zip(_column(batch, "id"), _column(batch, "source"), strict=True)
    ]
    return pa.RecordBatch.from_pylist(rows, schema=OUTPUT_SCHEMA)


def parse_batches(batches: Iterable[pa.RecordBatch], **options: Any) -> Iterator[pa.RecordBatch]:
    """Yield what `parse_batch` makes of each batch: the form that Spark's ``mapInArrow`` calls."""
    for batch in batches:
        yield parse_batch(batch, **options)


def _column(batch: pa.RecordBatch, name: str) -> list[Any]:
    if name in batch.schema.names:
        column: list[Any] = batch.column(name).to_pylist()
        return column
    if name == "source":
        found = ", ".join(batch.schema.names) or "none"
        raise ValidationError("RecordBatch", f"expected a column 'source' of text or bytes; there are: {found}", batch)
    return [None] * batch.num_rows


def _row(
    name: object, source: object, format: str | Format | None, language: str | None, largest: int
) -> dict[str, Any]:
    row: dict[str, Any] = {"id": None if name is None else str(name), "pressdoc": __version__}
    if not isinstance(source, str | bytes):
        return row | {"error": "no source" if source is None else f"a {type(source).__name__} is no source"}
    if len(source) > largest:
        return row | {"error": f"longer than {largest:,} bytes"}
    try:
        return row | _columns(flow.parse(source, format=format, language=language))
    except Exception as error:
        return row | {"error": reason(error)}


def _columns(release: Release) -> dict[str, Any]:
    return {
        "json": formats.render(release, "json", indent=False),
        "headline": None if release.headline is None else release.headline.plain,
        "issued": release.issued,
        "language": release.language,
        "issuers": [issuer.name for issuer in release.issuers],
        "symbols": [listing.symbol for listing in release.listings if listing.symbol],
        "quotes": len(release.quotes),
        "amounts": len(release.amounts),
        "people": len(release.people),
        "organisations": len(release.organisations),
    }
