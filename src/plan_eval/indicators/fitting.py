"""What is written of an indicator and does not fit how it counts: words for numbers, a total given twice."""

from collections.abc import Iterator

from plan_eval.base.text import Text
from plan_eval.base.vocabulary import Counting, TaskState
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.indicators.model import Indicator

_DONE = Text("`target: done` is only for `kind: task`", "`target: done` 只用于 `kind: task`")
_WRITE_TASK = Text("write `kind: task`, or a number as target", "请写 `kind: task`，或把目标改为数值")
_NOT_DONE = Text("the target of a task is that it is done", "任务的目标是完成")
_WRITE_DONE = Text("write `target: done`", "请写 `target: done`")
_NUMBER_OF_TASK = Text("a task has no numbers", "任务没有数值")
_WRITE_STATE = Text("write done, under_way, stalled or not_started", "请写 done、under_way、stalled 或 not_started")
_LEAVE_OUT = Text("delete it", "请删去")
_WORD_OF_NUMBER = Text("only the state of a task is given in words", "只有任务的状态用词语填写")
_WRITE_NUMBER = Text("write a number, or `kind: task`", "请写数值，或写 `kind: task`")
_BOTH = Text("there are both increments and observations", "increments 与 observations 同时出现")
_KEEP_ONE = Text(
    "keep one of the two; increments are added up to cumulative values", "请只保留一个；increments 会累加为累计数"
)
_NOT_ADDED = Text("only a cumulative indicator has increments", "只有累计指标才有 increments")
_WRITE_CUMULATIVE = Text(
    "write `kind: cumulative`, or use `observations`", "请写 `kind: cumulative`，或改用 observations"
)
_NUMBERS = ("baseline", "limit", "better", "milestones", "increments")
"""The keys that only an indicator with numbers has."""


def misfits(indicator: Indicator, path: ValuePath) -> Iterator[Problem]:
    """Yield what does not fit how an indicator counts."""
    yield from (_of_task if indicator.kind is Counting.TASK else _of_numbers)(indicator, path)


def misfit(path: ValuePath, reason: Text, advice: Text) -> Problem:
    """Return the problem of a value that does not fit, and what to do."""
    return Problem("PE340", path, {"reason": reason, "advice": advice})


def _of_task(indicator: Indicator, path: ValuePath) -> Iterator[Problem]:
    if indicator.target is None or not indicator.target.is_task:
        yield misfit((*path, "target"), _NOT_DONE, _WRITE_DONE)
    for key in _NUMBERS:
        if getattr(indicator, key) is not None:
            yield misfit((*path, key), _NUMBER_OF_TASK, _LEAVE_OUT)
    for day, observation in (indicator.observations or {}).items():
        if not isinstance(observation.value, TaskState):
            yield misfit((*path, "observations", day.isoformat()), _NUMBER_OF_TASK, _WRITE_STATE)


def _of_numbers(indicator: Indicator, path: ValuePath) -> Iterator[Problem]:
    if indicator.target is not None and indicator.target.is_task:
        yield misfit((*path, "target"), _DONE, _WRITE_TASK)
    for day, observation in (indicator.observations or {}).items():
        if isinstance(observation.value, TaskState):
            yield misfit((*path, "observations", day.isoformat()), _WORD_OF_NUMBER, _WRITE_NUMBER)
    if indicator.increments is not None and indicator.observations is not None:
        yield misfit((*path, "increments"), _BOTH, _KEEP_ONE)
    elif indicator.increments is not None and indicator.kind is not Counting.CUMULATIVE:
        yield misfit((*path, "increments"), _NOT_ADDED, _WRITE_CUMULATIVE)
