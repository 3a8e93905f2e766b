"""The answers to the questions of an import, kept in a file so that it can be repeated."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from plan_eval.base.errors import DataError, UsageError
from plan_eval.base.text import Lang, Text
from plan_eval.editing.questions import Question
from plan_eval.editing.yaml_text import comment, quoted
from plan_eval.files.reading import parse_document, read_document
from plan_eval.findings.shapes import has_errors

_HEAD = Text(
    "Answers for `plan-eval import --answers`. Correct what is wrong, and import again.",
    "供 `plan-eval import --answers` 使用的回答。改正有误之处后重新导入即可。",
)
_ONE_OF = Text("one of: {words}", "可选：{words}")
_CHOICE = Text("{word} ({label})", "{word}（{label}）")
_NO_ANSWERS = Text("{file} holds no answers (`key: answer` on each line)", "{file} 中没有回答（每行一个 `键: 答案`）")


def read_answers(file: Path) -> dict[str, str]:
    """Return the answers of a file by the keys of their questions; none where it does not exist yet.

    Raises:
        DataError: for a file that cannot be read.
        UsageError: for one that holds something else.
    """
    if not file.exists():
        return {}
    document = read_document(file)
    if has_errors(document.findings):
        raise DataError(document.findings)
    if document.value is None:
        return {}
    if not isinstance(document.value, dict):
        raise UsageError(_NO_ANSWERS.message(file=str(file)))
    return {str(key): str(value) for key, value in document.value.items() if isinstance(value, str)}


def answers_text(text: str, answers: Mapping[str, str], questions: Sequence[Question], lang: Lang) -> str:
    """Return the text of a file of answers with what it has not yet: answers that were given, and proposals for what is open.

    `text` is what the file has; nothing of it is changed.
    """
    known = _keys(text)
    lines = [] if text else [comment(_HEAD.get(lang))]
    lines += [f"{quoted(key)}: {quoted(answer)}" for key, answer in answers.items() if key not in known]
    for question in questions:
        if question.key in known or question.key in answers:
            continue
        lines += ["", comment(question.text.get(lang))]
        if question.choices:
            words = ", ".join(_CHOICE.fill(lang, word=each.word, label=each.label) for each in question.choices)
            lines.append(comment(_ONE_OF.fill(lang, words=words)))
        lines.append(f"{quoted(question.key)}: {quoted(question.proposed) if question.proposed else ''}".rstrip())
    end = "" if not text or text.endswith("\n") or not lines else "\n"
    return text + end + "".join(f"{line}\n" for line in lines)


def _keys(text: str) -> set[str]:
    value = parse_document("", text).value if text else None
    return {str(key) for key in value} if isinstance(value, dict) else set()
