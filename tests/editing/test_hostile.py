"""Whatever a file holds: a plan that can be read, or one sentence that says why there is none."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plan_eval.base.characters import first_unseen
from plan_eval.files.reading import read_document
from tests.conftest import Cli, Result
from tests.editing.hostile import FILES
from tests.editing.test_yaml_text import COLUMNS

UNSEEN = [
    "\x1b[31m", "\u202e", "\u2066", "\u200b", "\u200d", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\x9b", "\x85",
    "\uffff", "\x00", "\x07", "\u2028", "\xad", "\ufeff", "\U000e0041", "\t", "\r", "\u3000", "\u3164",
]  # fmt: skip
CELL = st.one_of(
    st.lists(
        st.sampled_from([*UNSEEN, "床位", "null", "a", "2015", "9", ".", "-", "# ", ": ", "'", "\\"]), max_size=6
    ).map("".join),
    st.sampled_from(
        ["null", "~", "true", "1" * 43, "-" + "0" * 43 + "1", "9" * 5000, "- id: x", "{}", "&a", "!!int 1", "?"]
    ),
    st.text(max_size=8),
)
TABLE = st.lists(st.lists(CELL, min_size=4, max_size=4), max_size=4)
NAME = st.lists(st.sampled_from([*UNSEEN, "t", "表", "'", '"', "# "]), max_size=4).map(
    lambda pieces: "".join(pieces).replace("\x00", "") + "t"
)


LIMITS = "import resource, sys;" + "".join(
    f"resource.setrlimit(resource.RLIMIT_{what}, ({most}, {most}));"
    for what, most in (("CPU", 5), ("DATA", 500_000_000))
)
"""Seconds of computing and bytes of memory, which the system holds the program and each process of its own to."""

RUN = "from plan_eval.cli import run; sys.exit(run(sys.argv[1:]))"


def limited(*arguments: object) -> Result:
    command = [sys.executable, "-c", LIMITS + RUN, *map(str, arguments), "--lang", "en"]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    return Result(done.returncode, done.stdout, done.stderr)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="limits that the system keeps")
@pytest.mark.parametrize("name", FILES)
def test_what_is_too_much_is_read_or_is_one_sentence(tmp_path: Path, name: str) -> None:
    file = FILES[name]
    (tmp_path / f"t.{file.ending}").write_bytes(file.make())
    result = limited("import", tmp_path / f"t.{file.ending}", "-o", tmp_path / "plan")
    assert file.said in result.out + result.err, (result.code, result.err[-500:])
    if result.code:
        assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
        assert not (tmp_path / "plan").exists()
    else:
        document = read_document(tmp_path / "plan" / "indicators.yaml")
        assert document.findings == ()


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


# The fixture only starts the program; each example has a folder of its own.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    table=TABLE,
    heading=st.sampled_from(["\u200b2015年", "2015年\x1b[2J", "备注\u202e", "2015年"]),
    name=NAME,
    ending=st.sampled_from(["csv", "txt", "html"]),
    lang=st.sampled_from(["en", "zh"]),
)
def test_what_import_writes_is_read_and_shows_what_it_is(
    cli: Cli, table: list[list[str]], heading: str, name: str, ending: str, lang: str
) -> None:
    rows = [["指标", heading, "2020年目标", "2018年11月", *list(COLUMNS)[3:4]], *table]
    texts = {
        "csv": "\r".join(",".join(map(quoted, row)) for row in rows),
        "txt": "\n".join("\t".join(row) for row in rows),
        "html": "<table>" + "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in rows),
    }
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{name}.{ending}"
        file.write_bytes(texts[ending].encode(errors="replace"))
        result = cli("import", file, "-o", Path(folder) / "plan", "--lang", lang)
        assert first_unseen(result.out) is None
        assert result.code in (0, 2), result.err
        if result.code == 2:
            assert first_unseen(result.err) is None
            return
        document = read_document(Path(folder) / "plan" / "indicators.yaml")
        assert [finding.check.code for finding in document.findings] == []
        assert first_unseen(document.text) is None
