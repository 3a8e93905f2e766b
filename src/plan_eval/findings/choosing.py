"""Which findings are told: by codes, or by what their codes begin with."""

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from plan_eval.base.errors import UsageError
from plan_eval.base.nearest import suggest
from plan_eval.base.text import Text
from plan_eval.findings.lookup import checks
from plan_eval.findings.shapes import Finding

_UNKNOWN = Text(
    "{option}: “{word}” is no finding code and no beginning of one; {near}`plan-eval explain PE203` explains a code, and "
    "codes such as PE2 stand for all that begin so",
    "{option}：“{word}”不是检查代码，也不是其开头；{near}`plan-eval explain PE203` 说明一个代码，PE2 这样的写法代表以其开头的全部代码",
)


class Choice(NamedTuple):
    """What is told: findings whose codes begin as one of `select` and not as one of `ignore`; the longer beginning counts.

    `in_files` names what is not told of files, by patterns of their paths such as `old/*.yaml`. Empty, it chooses everything.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    in_files: Mapping[str, Sequence[str]] = {}

    def chosen(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that are told, in their order."""
        return tuple(finding for finding in findings if self._tells(finding))

    def _tells(self, finding: Finding) -> bool:
        file = finding.location.file.replace("\\", "/")
        here = [code for pattern, codes in self.in_files.items() if _fits(file, pattern) for code in codes]
        if _longest(finding.code, here):
            return False
        wanted = _longest(finding.code, self.select) if self.select else len("PE")
        return wanted > _longest(finding.code, self.ignore)


def codes(option: str, words: Iterable[str]) -> tuple[str, ...]:
    """Return codes and beginnings of codes, as they are given: one after the other or with commas between them.

    Raises:
        UsageError: for one that no code begins with.
    """
    given = [word.strip().upper() for each in words for word in each.split(",") if word.strip()]
    for word in given:
        if not any(code.startswith(word) for code in checks()):
            raise UsageError(_UNKNOWN.message(option=option, word=word, near=suggest(word, checks())))
    return tuple(dict.fromkeys(given))


def _longest(code: str, beginnings: Iterable[str]) -> int:
    """Return the length of the longest that a code begins with; 0 where it begins with none."""
    return max((len(each) for each in beginnings if code.startswith(each)), default=0)


def _fits(file: str, pattern: str) -> bool:
    """Tell whether a pattern stands for a file: for its path, or the end of it from a folder on."""
    return fnmatchcase(file, pattern) or fnmatchcase(file, f"*/{pattern}")
