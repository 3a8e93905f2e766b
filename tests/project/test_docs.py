"""The documents are true: pages made from tables are fresh, every key is described, every example runs."""

import io
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
from scripts.pages.places import LANGUAGES, place
from scripts.pages.readme import README as READMES
from scripts.pages.samples import samples
from scripts.write_docs import pages
from scripts.write_pictures import PICTURES, pictures

from plan_eval.base.text import Lang
from plan_eval.model.json_schema import schema_of
from plan_eval.model.kinds import KINDS
from tests.conftest import DATA, ROOT, Cli, folder

DOCS = ROOT / "docs"
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", pictures())
def test_pictures_are_fresh(name: str) -> None:
    assert (PICTURES / name).read_text(encoding="utf-8") == pictures()[name]


PAGES = pages()


@pytest.mark.parametrize("name", PAGES)
def test_pages_made_from_tables_are_fresh(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == PAGES[name]


def test_samples_are_fresh_and_small() -> None:
    for name, text in samples().items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, name
        assert len(text.encode()) < 400_000, name
        assert f"]({name})" in README, name


def test_both_languages_have_every_page_and_name_one_another() -> None:
    english, chinese = ({path.name for path in folder.glob("*.md")} for folder in (DOCS, DOCS / "zh"))
    assert english - chinese == {"architecture.md", "ci.md", "testing.md"}
    assert chinese <= english
    for name in chinese:
        assert f"[中文](zh/{name})" in (DOCS / name).read_text(encoding="utf-8"), name
        assert f"[English](../{name})" in (DOCS / "zh" / name).read_text(encoding="utf-8"), name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_readme_shows_what_the_program_prints(lang: Lang) -> None:
    page = (ROOT / READMES.get(lang)).read_text(encoding="utf-8")
    assert set(re.findall(r"<!-- made by `make docs`: (\w+) -->", page)) == {"explained", "found", "begun"}
    assert page.count("PE203") == page.count("2O000") / 2 == 1


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described(kind: str, lang: Lang) -> None:
    page = (ROOT / place("file-formats", lang)).read_text(encoding="utf-8")
    schema: Any = schema_of(kind)
    parts = [schema, *schema["$defs"].values()]
    assert [key for part in parts for key in part.get("properties", ()) if f"`{key}`" not in page] == []


def examples() -> list[str]:
    found = []
    for path in (ROOT / "README.md", ROOT / "README.zh-CN.md", *sorted(DOCS.rglob("*.md"))):
        for block in re.findall(r"```(?:console|text)\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL):
            found += [
                line.strip().partition("  #")[0] for line in block.splitlines() if re.match(r"\s*plan-eval [a-z]", line)
            ]
    return list(dict.fromkeys(found))


def test_there_are_examples() -> None:
    assert len(examples()) > 15


@pytest.mark.parametrize("example", examples())
def test_every_example_runs(cli: Cli, example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").symlink_to(DATA)
    (tmp_path / "other-plan").symlink_to(DATA)
    shutil.copytree(DATA, tmp_path / "my-data")
    (benefits,) = re.findall(r"```yaml\n(.*?)```", (DOCS / "benefits.md").read_text(encoding="utf-8"), re.DOTALL)
    folder(tmp_path / "benefits", None, benefits)
    monkeypatch.chdir(tmp_path)
    Path("table.txt").write_text(
        "指标名称 2015年 2020年 2018年11月 指标属性\n床位(张) 1 3 2 预期性\n", encoding="utf-8"
    )
    Path("chapter.md").write_text("# A chapter that is complete\n", encoding="utf-8")
    unsaved = io.BytesIO((DATA / "indicators.yaml").read_bytes())  # what an editor would hand over
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(unsaved, encoding="utf-8"))
    result = cli(*shlex.split(example)[1:])
    gate = "--fail-on" in example or "--strict" in example
    assert result.code == (1 if gate else 0), result.err


def test_the_python_example_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code
    exec(code[1], {})  # noqa: S102  # the README of this project
    printed = capsys.readouterr().out
    assert "elderly_care_beds behind 21% of the planned change after 58% of the time" in printed
    assert "orphan 1900" in printed


def test_links_lead_somewhere() -> None:
    for path in (
        ROOT / "README.md",
        ROOT / "README.zh-CN.md",
        ROOT / "CONTRIBUTING.md",
        *DOCS.rglob("*.md"),
        ROOT / "benchmarks" / "README.md",
    ):
        for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_every_make_target_that_is_documented_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    documented = re.findall(r"`make ([a-z]+)`", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert set(documented) <= targets
