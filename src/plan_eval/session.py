"""What a folder holds, each file read, checked and compiled once: the door for the command line, scripts and users."""

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text
from plan_eval.files.folder import as_named_by
from plan_eval.files.library import Library
from plan_eval.files.sets import folder_checked
from plan_eval.findings.shapes import Finding
from plan_eval.model.loaded import CheckResult
from plan_eval.model.named import check_named
from plan_eval.model.opened import OpenedFolder

if TYPE_CHECKING:
    from plan_eval.claims.audit import Audit, CompiledClaim
    from plan_eval.files import Document
    from plan_eval.indicators.evaluation import PlanEvaluation
    from plan_eval.indicators.loading import CheckedPlan
    from plan_eval.indicators.method import Method
    from plan_eval.model.trying import Suite
    from plan_eval.standards.compiled import CompiledStandards
    from plan_eval.standards.evaluation import StandardsEvaluation
    from plan_eval.standards.scenarios import Asked
    from plan_eval.standards.sweep import Range, Sweep

StrPath = str | os.PathLike[str]

_NO_METHOD = Text(
    "there is no rule set or file “{name}”; {near}built-in rule sets: {known}",
    "没有名为“{name}”的规则集或文件；{near}内置的规则集：{known}",
)
_BEFORE = Text("{as_of} is before the plan's baseline date, {baseline}", "{as_of} 早于规划的基期 {baseline}")


class Session(OpenedFolder):
    """A data folder. Each of its files is read and loaded when it is first needed, and never again."""

    @property
    def plan(self) -> "CheckedPlan":
        """The plan with the method that it asks for.

        Raises:
            DataError: with every finding, where `indicators.yaml` has errors.
        """
        plan: CheckedPlan = self.loaded("indicators").sound()
        return plan

    @property
    def standards(self) -> "CompiledStandards":
        """The standards, ready to be computed.

        Raises:
            DataError: with every finding, where `standards.yaml` has errors.
        """
        standards: CompiledStandards = self.loaded("standards").sound()
        return standards

    @property
    def claims(self) -> "tuple[CompiledClaim, ...]":
        """The claims, ready to be audited.

        Raises:
            DataError: with every finding, where `claims.yaml` has errors.
        """
        claims: tuple[CompiledClaim, ...] = self.loaded("claims").sound()
        return claims

    @property
    def as_of(self) -> date | None:
        """The evaluation date of the folder's plan, whatever else is wrong with it; None where nothing tells."""
        plan = self.neighbour("indicators")
        head = None if plan is None else plan.parts.head
        return None if head is None else head.as_of

    def compute(self, on: date, scenarios: "Sequence[Asked]" = ({},)) -> "StandardsEvaluation":
        """Return every standard on a day, in each scenario.

        Raises:
            UsageError: as `plan_eval.compute` does.
            DataError: where `standards.yaml` has errors, or a formula in it divides by zero or goes beyond the limits.
        """
        from plan_eval.standards.placing import placed  # noqa: PLC0415  # a command loads what it uses
        from plan_eval.standards.scenarios import compute  # noqa: PLC0415  # the same

        with placed(self.loaded("standards"), on):
            return compute(self.standards, on, scenarios)

    def sweep(self, on: date, parameter: str, values: "Range", given: "Asked | None" = None) -> "Sweep":
        """Return every standard on a day at each value of a parameter.

        Raises:
            UsageError: as `plan_eval.compute` does.
            DataError: where `standards.yaml` has errors, or a formula in it divides by zero or goes beyond the limits.
        """
        from plan_eval.standards.placing import placed  # noqa: PLC0415  # a command loads what it uses
        from plan_eval.standards.scenarios import sweep_of  # noqa: PLC0415  # the same

        with placed(self.loaded("standards"), on):
            return sweep_of(self.standards, on, parameter, values, given)

    def audit(self, on: date | None = None) -> "Audit":
        """Recompute every claim from the plan and the standards of the folder, these of a day where one is asked for.

        Raises:
            DataError: with every finding, where one of the files has errors, or a formula of the standards divides by
                zero or goes beyond the limits.
        """
        from plan_eval.claims.checks import audit_of  # noqa: PLC0415  # a command loads what it uses

        _ = self.claims
        for kind in ("indicators", "standards"):
            if (neighbour := self.neighbour(kind)) is not None:
                neighbour.sound()
        return audit_of(self.loaded("claims"), self, on)

    def method(self, name: StrPath) -> "Method":
        """Return a shipped rule set by name, or read one from a file.

        Raises:
            UsageError: where there is neither a rule set nor a file of that name.
            DataError: with every finding, where the file has errors.
        """
        from plan_eval.indicators.loading import load_method  # noqa: PLC0415  # a command loads what it uses

        return load_method(self._method_file(name)).sound()

    def tests(self, name: StrPath | None = None) -> "Suite":
        """Run the tests of a shipped rule set, by name, of one in a file, or of that of the plan where neither is given.

        Raises:
            UsageError: where there is neither a rule set nor a file of that name.
            DataError: with every finding, where the rule set, its tests or the plan have errors.
        """
        from plan_eval.indicators.cases import suite_of  # noqa: PLC0415  # a command loads what it uses

        if name is None:
            if self.plan.method.path:
                return suite_of(self.plan.method, self.loaded("indicators").document, self)
            name = str(self.plan.plan.head.rules)
        return suite_of(self.method(name), self._method_file(name), self)

    def failures(self, evaluation: "PlanEvaluation", rules: StrPath | None = None) -> tuple[Finding, ...]:
        """Return the rules that could not be computed in an evaluation of the folder's plan, at their places.

        `rules` is the rule set or file that was asked for, None where it is the plan's own. Empty where all is well.
        """
        from plan_eval.indicators.failures import failed_rules  # noqa: PLC0415  # the same

        return tuple(
            self._holding(failed.method, evaluation, rules).finding(failed.problem)
            for failed in failed_rules(evaluation)
        )

    def _holding(self, method: "Method", evaluation: "PlanEvaluation", rules: StrPath | None) -> "Document":
        """Return the document that a rule set of an evaluation stands in."""
        if method.path:
            return self.loaded("indicators").document
        is_usual = method is evaluation.method
        return self._method_file((rules or str(evaluation.plan.head.rules)) if is_usual else method.file.id)

    def _method_file(self, name: StrPath) -> "Document":
        from plan_eval.methods import SHIPPED, shipped_method  # noqa: PLC0415  # a command loads what it uses

        if name in SHIPPED:
            return shipped_method(str(name))
        path = Path(name)
        if not path.exists():
            near, known = suggest(str(name), SHIPPED), listing(SHIPPED)
            raise UsageError(_NO_METHOD.message(name=name, near=near, known=known))
        return self.library.document(path)


def check_files(
    files: Iterable[Path], *, strict: bool = False, given: "Mapping[Path, Document] | None" = None
) -> CheckResult:
    """Check files, those of a folder one after the other, with what they go with; where strict, warnings count as errors.

    `given` are documents that stand for files of their folders, such as what an editor holds of them.
    """
    documents: list[Document] = []
    findings: list[Finding] = []
    for folder, named in groupby(files, folder_checked):
        library = Library(places=True)
        for path, document in (given or {}).items():
            library.put(path, document)
        own = [as_named_by(folder, file) for file in named]
        for document, wrong in check_named(Session(folder, library), own):
            documents.append(document)
            findings += [each._replace(strict=True) for each in wrong] if strict else wrong
    return CheckResult(tuple(documents), tuple(findings))


def load_plan(folder: StrPath) -> "CheckedPlan":
    """Read the plan in a folder's `indicators.yaml`, with the method that it asks for.

    Raises:
        DataError: with every finding, where the file has errors.
    """
    return Session(folder).plan


def load_standards(folder: StrPath) -> "CompiledStandards":
    """Read the standards in a folder's `standards.yaml`.

    Raises:
        DataError: with every finding, where the file has errors.
    """
    return Session(folder).standards


def load_rules(name: StrPath) -> "Method":
    """Return a shipped rule set by name, or read one from a file.

    Raises:
        UsageError: where there is neither a rule set nor a file of that name.
        DataError: with every finding, where the file has errors.
    """
    return Session(Path()).method(name)


def run_tests(name: StrPath) -> "Suite":
    """Run the tests of a shipped rule set, by name, or of one in a file, as `Session.tests` does."""
    return Session(Path()).tests(name)


def evaluate(plan: "CheckedPlan", as_of: date | None = None, rules: "Method | str | None" = None) -> "PlanEvaluation":
    """Return the verdict on every indicator of a plan; what a rule could not be computed for is among its `failures`.

    `as_of` is the plan's own evaluation date when left out; `rules` the rule sets that the plan and its indicators ask for. One
    that is given judges every indicator.

    Raises:
        UsageError: for an unknown rule set, or a date before the plan's baseline.
    """
    from plan_eval.indicators.evaluation import evaluate_plan  # noqa: PLC0415  # a command loads what it uses

    head = plan.plan.head
    if as_of is not None and as_of < head.baseline_date:
        raise UsageError(_BEFORE.message(as_of=as_of, baseline=head.baseline_date))
    method = load_rules(rules) if isinstance(rules, str) else rules
    if as_of in (None, head.as_of) and method is None:
        return plan.evaluation
    if method is None:
        return evaluate_plan(plan.plan, plan.method, as_of or head.as_of, plan.own_methods)
    return evaluate_plan(plan.plan, method, as_of or head.as_of)
