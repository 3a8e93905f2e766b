"""`plan-eval test`."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text
from plan_eval.cli import options
from plan_eval.formats.table import names

if TYPE_CHECKING:
    from plan_eval.base.text import Lang
    from plan_eval.cli.writing import Target
    from plan_eval.model.trying import Suite
    from plan_eval.session import Session

_ALONE = Text("--generate takes neither PATH nor --export", "--generate 不能与 PATH 或 --export 同时使用")
_MISSED = Text(
    "note: rule {number}: no test shows whether “{part}” decides",
    "提示：第 {number} 条规则：没有测试能显示“{part}”是否起作用",
)
_NOTHING_PUBLISHED = Text(
    "the folder {path} has neither {indicators} nor {standards}",
    "文件夹 {path} 中既没有 {indicators} 也没有 {standards}",
)
_WITHOUT_RULES = Text(
    "{path} has tests but no rules; name the rule set that names this file",
    "{path} 只有测试而没有规则；请给出引用该文件的规则集",
)
_UNTESTED = Text("{path} is neither a rule set nor a plan nor standards", "{path} 既不是规则集，也不是规划或标准")


def test(
    context: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH", autocompletion=options.rule_sets)] = None,
    *,
    all_: Annotated[bool, typer.Option("--all")] = False,
    generate: Annotated[
        str | None, typer.Option("--generate", metavar="NAME|FILE", autocompletion=options.rule_sets)
    ] = None,
    export: Annotated[Path | None, typer.Option("--export", metavar="FILE", parser=Path)] = None,
    format_: Annotated[str, options.choice("--format", partial(names, "tests"), "-f")] = "text",
    data: options.DataOption = None,
    output: options.OutputOption = None,
) -> None:
    """Run the tests of rule sets, and hold what plans and standards say was published against what is computed."""
    from plan_eval.cli.writing import Target
    from plan_eval.formats.table import render
    from plan_eval.views.suites import SuitesView

    speak: Lang = context.obj
    if generate is not None:
        if paths or export:
            raise UsageError(_ALONE)
        _generate(generate, Target(speak, output))
        return
    target = Target(speak, output, format_)
    suites = [*_suites(paths or (), data)]
    if export is not None:
        _export(suites, export)
    target.write(render("tests", format_, SuitesView(suites, all_), speak, target.screen))
    if any(suite.failed for suite in suites):
        raise typer.Exit(1)


def _generate(name: str, target: "Target") -> None:
    """Write tests for a rule set, and say which parts of its rules have none."""
    from plan_eval.cli.console import complain
    from plan_eval.editing.case_text import case_lines
    from plan_eval.indicators.generating import generate
    from plan_eval.session import load_rules
    from plan_eval.views.words import OTHERWISE

    tests = generate(load_rules(name))
    target.write("tests:\n" + case_lines(tests.made))
    for missed in tests.missed:
        part = missed.part or OTHERWISE.get(target.lang)
        complain(_MISSED.fill(target.lang, number=missed.rule + 1, part=part) + "\n")


def _export(suites: "Sequence[Suite]", file: Path) -> None:
    """Write the tests that rule sets decide, a line of JSON for each."""
    from plan_eval.cli.writing import write_result
    from plan_eval.formats.json import line
    from plan_eval.views.conformance import conformance

    write_result(file, "".join(map(line, conformance(suites))).encode())


def _suites(paths: Sequence[str], data: Path | None) -> "Iterator[Suite]":
    """Yield the tests of what is named: rule sets by name or file, data files, folders; without a name of the plan, else of all."""
    from plan_eval.files.folder import find_folder
    from plan_eval.methods import SHIPPED
    from plan_eval.session import Session

    if not paths:
        folder = find_folder(data)
        if folder is None:
            yield from map(Session(Path()).tests, SHIPPED)
        else:
            yield from _of_folder(folder)
    for path in paths:
        if path in SHIPPED:
            yield Session(Path()).tests(path)
        elif Path(path).is_dir():
            yield from _of_folder(Path(path))
        else:
            yield from _of_file(Path(path))


def _of_folder(folder: Path) -> "Iterator[Suite]":
    from plan_eval.files.folder import INDICATORS, STANDARDS
    from plan_eval.session import Session

    session = Session(folder)
    kinds = [kind for kind in ("indicators", "standards") if session.has(kind)]
    if not kinds:
        raise UsageError(_NOTHING_PUBLISHED.message(path=folder, indicators=INDICATORS, standards=STANDARDS))
    for kind in kinds:
        yield from _of_kind(session, kind)


def _of_kind(session: "Session", kind: str) -> "Iterator[Suite]":
    """Yield the tests of the rule set of a plan, and what a plan or standards say was published, where they do."""
    if kind == "indicators":
        from plan_eval.indicators.cases import published_verdicts

        yield session.tests()
        published = published_verdicts(session.plan.evaluation, session.loaded(kind).document)
    else:
        from plan_eval.standards.published_amounts import published_amounts

        _ = session.standards
        published = published_amounts(session.loaded(kind), session)
    if published.tried:
        yield published


def _of_file(file: Path) -> "Iterator[Suite]":
    """Yield the tests of a rule set in a file, or of a plan or standards by the name of their file."""
    from plan_eval.model.kinds import KINDS, kind_of
    from plan_eval.session import Session

    session = Session(file.parent)
    kind = kind_of(session.library.document(file)).name if file.is_file() else "rules"
    if kind == "tests":
        raise UsageError(_WITHOUT_RULES.message(path=file))
    if kind == "rules":
        yield session.tests(str(file))
    elif kind in ("indicators", "standards") and file.name == KINDS[kind].file:
        yield from _of_kind(session, kind)
    else:
        raise UsageError(_UNTESTED.message(path=file))
