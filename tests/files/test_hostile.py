"""Files made to break the reader: always findings or a usage error, never a traceback, and bounded."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from plan_eval.base.characters import first_unseen
from tests.conftest import PLAN, Cli, Finished, folder

HOSTILE = {
    "brackets": b"[" * 200_000,
    "braces": b"{a: " * 200_000,
    "dashes": b"- " * 500_000,
    "question marks": b"? " * 200_000,
    "indentation": b"".join(b" " * n + b"a:\n" for n in range(2_000)),
    "alias bomb": b"a: &a [x,x]\n" + b"".join(b"%c: &%c [*%c,*%c]\n" % (n + 1, n + 1, n, n) for n in range(97, 121)),
    "merge bomb": b"a: &a {x: 1}\nb: {<<: [*a, *a, *a]}\n",
    "one long line": b"plan: " + b"x" * 3_000_000,
    "many keys": b"".join(b"k%d: 1\n" % n for n in range(100_000)),
    "one key often": b"k: 1\n" * 20_000,
    "binary": bytes(range(256)) * 100,
    "utf-16": "plan: 1".encode("utf-16"),
    "lone surrogate": b"plan: \xed\xa0\x80\n",
    "escaped surrogate": b'plan: "\\ud800"\n',
    "escaped nul": b'plan: "\\0"\n',
    "nul": b"plan: \x00\n",
    "bom in the middle": "plan: \ufeff1\n".encode(),
    "next line": b"plan: a\xc2\x85b\n",
    "tabs": b"plan:\n\tid: 1\n",
    "directive": b"%YAML 9.9\n--- 1\n",
    "tag directive": b"%TAG ! tag:x,2000:\n--- !a 1\n",
    "unfinished quote": b'plan: "' + b"x" * 100_000,
    "comment only": b"#" * 100_000,
}


ESCAPED = [("name: Beds", r'name: "Beds\e[31m"'), ("name: Beds", r'"name\u202e": Beds'), ("id: beds", r'id: "be\0ds"')]


@pytest.mark.parametrize(("old", "new"), ESCAPED)
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
def test_what_cannot_be_seen_reaches_no_output(cli: Cli, tmp_path: Path, old: str, new: str, form: str) -> None:
    result = cli("check", folder(tmp_path / "data", PLAN.replace(old, new, 1)), "--format", form)
    assert result.code == 1
    assert "PE103" in result.out
    assert first_unseen(result.out) is None
    if form == "junit":
        assert ET.fromstring(result.out)[0][0].attrib["message"].startswith("PE103")  # noqa: S314  # made just now


@pytest.mark.parametrize("file", ["out.docx", "out.xlsx"])
def test_nor_a_report(cli: Cli, tmp_path: Path, file: str) -> None:
    data = folder(tmp_path / "data", PLAN.replace(*ESCAPED[0], 1))
    result = cli("report", tmp_path / file, "--data", data)
    assert result.code == 1
    assert "PE103" in result.err
    assert not (tmp_path / file).exists()


def limited(*arguments: object, cwd: Path | None = None) -> Finished:
    """Run the program with at most 1 GiB of memory and 20 seconds of computing, however busy the machine is."""
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30));"
        "resource.setrlimit(resource.RLIMIT_CPU, (20, 20));"
        "from plan_eval.cli import run; sys.exit(run(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, cwd=cwd, capture_output=True, check=False)
    return Finished(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_findings_in_bounded_time_and_memory(tmp_path: Path, name: str) -> None:
    data = folder(tmp_path / "data", HOSTILE[name])
    result = limited("check", data, "--format", "json")
    assert result.code == 1, result.err
    assert b"Traceback" not in result.err
    assert len(result.out) < 2_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="sparse files and links as on Unix")
def test_a_file_of_100_megabytes_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    data = folder(tmp_path / "data", "")
    with (data / "indicators.yaml").open("wb") as stream:
        stream.truncate(100_000_000)
    result = limited("check", data)
    assert result.code == 1
    assert b"PE110" in result.out


@pytest.mark.skipif(os.name == "nt", reason="pipes and links as on Unix")
def test_pipes_loops_and_devices_are_findings_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    result = limited("check", tmp_path / "pipe.yaml", tmp_path / "loop.yaml", "/dev/zero")
    assert result.code == 1
    assert result.out.count(b"PE101") == 3


@pytest.mark.parametrize("error", [FileNotFoundError(2, "No such file"), PermissionError(13, "Permission denied")])
def test_a_file_that_vanishes_or_may_not_be_read(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    data = folder(tmp_path / "data", PLAN)

    def gone(*_: object) -> int:
        raise error

    monkeypatch.setattr("plan_eval.files.reading.os.open", gone)
    result = cli("check", data)
    assert result.code == 1
    assert "PE101" in result.out
    assert str(error.strerror) in result.out


@pytest.mark.parametrize("text", ["/etc/passwd", "../secret.txt", "link.txt", "sub/../../secret.txt", ".", ""])
def test_a_source_text_outside_the_folder_is_not_read(cli: Cli, tmp_path: Path, text: str) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    plan = PLAN.replace("  id: small\n", f"  id: small\n  source: {{title: x, text: '{text}'}}\n")
    data = folder(tmp_path / "data", plan)
    (data / "link.txt").symlink_to(tmp_path / "secret.txt")
    result = cli("check", data)
    assert result.code == 1
    assert "PE316" in result.out or "PE207" in result.out


def test_a_thousand_folders_are_checked_in_one_call(cli: Cli, tmp_path: Path) -> None:
    folders = [folder(tmp_path / f"plan {number}", PLAN) for number in range(300)]
    result = cli("check", *folders)
    assert result.code == 0
    assert "300 files checked" in result.out
