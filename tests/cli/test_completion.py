"""What a shell offers, asked as bash asks it."""

from pathlib import Path

import pytest

from plan_eval.base.vocabulary import Status
from plan_eval.findings.catalogue import CHECKS
from plan_eval.methods import SHIPPED
from tests.conftest import process


def offered(line: str, cwd: Path | None = None, **environment: str) -> list[str]:
    """Return what completes the last word of a command line."""
    words = line.split(" ")
    asked = {"_PLAN_EVAL_COMPLETE": "complete_bash", "COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    done = process(cwd=cwd, **asked, **environment)
    assert (done.code, done.err) == (0, b"")
    return done.out.decode().split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("plan-eval sta", ["status", "standards"]),
        ("plan-eval status --fo", ["--format"]),
        ("plan-eval status --la", ["--lang"]),
        ("plan-eval --la", ["--lang"]),
        ("plan-eval status --format ", ["table", "json", "csv", "markdown"]),
        ("plan-eval status -f ", ["table", "json", "csv", "markdown"]),
        ("plan-eval status --format j", ["json"]),
        ("plan-eval check --format ", ["text", "json", "github", "gitlab", "sarif", "junit", "rdjson"]),
        ("plan-eval status --only ", list(Status)),
        ("plan-eval status --only met --fail-on ", list(Status)),
        ("plan-eval --lang ", ["en", "zh"]),
        ("plan-eval standards --lang ", ["en", "zh"]),
        ("plan-eval --lang zh standards --format c", ["csv"]),
        ("plan-eval status --rules u", ["un-progress-chart"]),
        ("plan-eval explain ", [*CHECKS, *SHIPPED]),
        ("plan-eval explain PE50", [code for code in CHECKS if code.startswith("PE50")]),
        ("plan-eval explain mid", ["midterm"]),
        ("plan-eval schema ", ["claims", "standards", "indicators", "rules"]),
        ("plan-eval --version --la", ["--lang"]),
    ],
)
def test_a_shell_completes(tmp_path: Path, line: str, words: list[str]) -> None:
    assert offered(line, tmp_path) == words


def test_rule_sets_are_completed_with_files_too(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("mine.yaml", "mine.txt", "sub/theirs.yml"):
        (tmp_path / name).touch()
    assert offered("plan-eval status --rules ", tmp_path) == [*SHIPPED, "mine.yaml"]
    assert offered("plan-eval status --rules mi", tmp_path) == ["midterm", "mine.yaml"]
    assert offered("plan-eval status --rules sub/", tmp_path) == ["sub/theirs.yml"]


def test_a_shell_that_shows_descriptions_shows_them_in_the_users_language() -> None:
    for line, text in (("plan-eval explain PE50", "公式循环引用"), ("plan-eval status --o", "输出到此文件")):
        shown = process(_PLAN_EVAL_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS=line, LANG="zh_CN.UTF-8").out
        assert text in shown.decode()
