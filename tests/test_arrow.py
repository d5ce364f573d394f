"""Batches of rows: a row for a row, none raises, and every way to run them gives the same rows."""

from __future__ import annotations

import datetime
import importlib
import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import pytest

import pressdoc

pa = pytest.importorskip("pyarrow", reason="needs pyarrow: pip install 'pressdoc[arrow]'")
arrow = importlib.import_module("pressdoc.arrow")
INPUT_SCHEMA, OUTPUT_SCHEMA = arrow.INPUT_SCHEMA, arrow.OUTPUT_SCHEMA
parse_batch, parse_batches = arrow.parse_batch, arrow.parse_batches

TEXT = """Tessaly Opens Depot No. {}

OLDMOOR, Oct. 14, 2025 -- Tessaly Freight, Inc. (Nasdaq: TSOF) today opened a depot, which cost $4 million.

"The doors are open," said Ann Sable, chief executive officer of Tessaly.
"""
BROKEN = '{"pressdoc": 1}'


def batch(**columns: list[Any]) -> Any:
    """Return a batch of these columns."""
    return pa.RecordBatch.from_pydict(columns)


def many() -> Any:
    """Return a table of releases with faults among them."""
    sources = [TEXT.format(number) if number % 7 else (None, BROKEN, "")[number % 3] for number in range(60)]
    return pa.table(
        {"id": [str(number) for number in range(60)], "source": sources},
        schema=pa.schema([("id", pa.string()), ("source", pa.string())]),
    )


def table(batches: Any) -> Any:
    """Return batches as one table in one piece."""
    return pa.Table.from_batches(batches, OUTPUT_SCHEMA).combine_chunks()


def test_a_row() -> None:
    """The columns say what the release says, and the JSON is the release."""
    (row,) = parse_batch(batch(id=["a"], source=[TEXT.format(1)])).to_pylist()
    release = pressdoc.parse(TEXT.format(1))
    assert pressdoc.parse(row.pop("json"), format="json") == release
    assert row == {
        "id": "a",
        "headline": "Tessaly Opens Depot No. 1",
        "issued": datetime.date(2025, 10, 14),
        "language": "en",
        "issuers": ["Tessaly Freight, Inc."],
        "symbols": ["TSOF"],
        "quotes": 1,
        "amounts": 1,
        "people": 1,
        "organisations": 1,
        "error": None,
        "pressdoc": pressdoc.__version__,
    }


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (None, "no source"),
        (BROKEN, "expected a version such as '1.0', got 1 @ $.pressdoc"),
        ("x" * 101, "longer than 100 bytes"),
        (b"\xff" * 101, "longer than 100 bytes"),
    ],
)
def test_what_is_no_release(source: object, error: str) -> None:
    """The reason stands in the row, the other rows are read."""
    rows = parse_batch(batch(id=["a", "b"], source=[source, None]), largest=100).to_pylist()
    assert [row["error"] for row in rows] == [error, "no source"]
    assert {row["json"] for row in rows} == {None}


@pytest.mark.parametrize(
    "kind", [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view()]
)
def test_kinds_of_columns(kind: Any) -> None:
    """Text and bytes are read in whatever layout the engine has them."""
    column = pa.array([TEXT.format(2)], pa.string()).cast(kind)
    (row,) = parse_batch(pa.RecordBatch.from_arrays([column], ["source"])).to_pylist()
    assert (row["id"], row["headline"]) == (None, "Tessaly Opens Depot No. 2")


def test_other_columns() -> None:
    """Numbers are no sources and say so; further columns do not matter; without sources there is nothing to do."""
    (row,) = parse_batch(batch(id=[7], source=[7], more=["x"])).to_pylist()
    assert (row["id"], row["error"]) == ("7", "a int is no source")
    with pytest.raises(pressdoc.ValidationError, match="expected a column 'source' of text or bytes; there are: text"):
        parse_batch(batch(text=["a"]))


def test_no_rows() -> None:
    """An empty batch has the same columns."""
    done = parse_batch(pa.RecordBatch.from_pydict({"id": [], "source": []}, schema=INPUT_SCHEMA))
    assert (done.num_rows, done.schema) == (0, OUTPUT_SCHEMA)
    assert list(parse_batches([])) == []


def test_options() -> None:
    """Format and language are those of `parse`."""
    (row,) = parse_batch(batch(source=["<p>x</p>"]), format="text", language="fi").to_pylist()
    assert (row["language"], json.loads(row["json"])["body"][0]["text"]) == ("fi", "<p>x</p>")


def test_processes_give_the_same_rows() -> None:
    """Processes started anew give the bytes of one process, for any size of batch."""
    expected = table(parse_batches(many().to_batches()))
    assert expected["error"].null_count == 60 - sum(error is not None for error in expected["error"].to_pylist())
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        for size in (1, 7, 100):
            assert table(pool.map(parse_batch, many().to_batches(max_chunksize=size))).equals(expected)


def test_duckdb_gives_the_same_rows() -> None:
    """DuckDB hands over batches and takes them back."""
    duckdb = pytest.importorskip("duckdb", reason="needs DuckDB: pip install 'pressdoc[engines]'")
    rows = many()
    reader = duckdb.from_arrow(rows).to_arrow_reader(7)
    assert table(parse_batches(reader)).equals(table(parse_batches(rows.to_batches())))


def test_polars_gives_the_same_rows() -> None:
    """Polars runs it inside a lazy query."""
    polars = pytest.importorskip("polars", reason="needs Polars: pip install 'pressdoc[engines]'")

    def parsed(frame: Any) -> Any:
        return polars.from_arrow(table(parse_batches(frame.to_arrow().to_batches())))

    schema = polars.from_arrow(OUTPUT_SCHEMA.empty_table()).schema
    frame = polars.from_arrow(many()).lazy().map_batches(parsed, schema=schema).collect()
    assert frame.rows() == polars.from_arrow(table(parse_batches(many().to_batches()))).rows()


@pytest.mark.spark
def test_spark_gives_the_same_rows() -> None:
    """Spark runs it on several partitions."""
    sql, types = map(importlib.import_module, ("pyspark.sql", "pyspark.sql.pandas.types"))
    spark = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        frame = spark.createDataFrame(many().to_pandas()).repartition(3)
        done = frame.mapInArrow(parse_batches, types.from_arrow_schema(OUTPUT_SCHEMA)).toPandas()
    finally:
        spark.stop()
    expected = table(parse_batches(many().to_batches())).to_pandas()
    for column in ("json", "headline", "error"):
        assert dict(zip(done["id"], done[column], strict=True)) == dict(
            zip(expected["id"], expected[column], strict=True)
        )
