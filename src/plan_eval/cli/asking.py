"""Questions of an import on a terminal: one screen for a table, with an answer proposed for each."""

import sys
from collections.abc import Mapping, Sequence

from plan_eval.base.text import Lang, Text
from plan_eval.editing.questions import Question

_NUMBERED = Text("  {number}. {text}\n", "  {number}. {text}\n")
_PROPOSED = Text("     proposed: {answer}\n", "     建议：{answer}\n")
_OPEN = Text("     (no proposal)\n", "     （没有建议）\n")
_PROMPT = Text(
    "Enter takes what is proposed, a number answers that question, “-” leaves all open: ",
    "按回车采用建议，输入题号逐题回答，“-”全部留待以后：",
)
_CHOICE = Text("     {number} = {label}\n", "     {number} = {label}\n")
_ANSWER = Text("     answer: ", "     回答：")


def ask(questions: Sequence[Question], lang: Lang) -> Mapping[str, str]:
    """Return the answers that a person gives; what is left open has none."""
    answers: dict[str, str] = {}
    while True:
        for number, question in enumerate(questions, 1):
            sys.stdout.write(_NUMBERED.fill(lang, number=number, text=question.text).rstrip() + "\n")
            word = answers.get(question.key, question.proposed)
            choice = question.choice(word)
            line = _PROPOSED.fill(lang, answer=choice.label if choice else word) if word else _OPEN.get(lang)
            sys.stdout.write(f"     {line.strip()}\n")
        line = _typed(_PROMPT.get(lang))
        if line == "-":
            return answers
        if line.isdigit() and 1 <= int(line) <= len(questions):
            question = questions[int(line) - 1]
            answers |= _one(question, lang)
            continue
        if not line:
            return {each.key: each.proposed for each in questions if each.proposed} | answers


def _one(question: Question, lang: Lang) -> dict[str, str]:
    """Return the answer to one question, by the number of its choice or as text; none where nothing is typed."""
    for number, choice in enumerate(question.choices, 1):
        sys.stdout.write(f"     {_CHOICE.fill(lang, number=number, label=choice.label).strip()}\n")
    line = _typed(_ANSWER.get(lang))
    if question.choices:
        known = {str(number): choice.word for number, choice in enumerate(question.choices, 1)}
        known |= {choice.word: choice.word for choice in question.choices}
        return {question.key: known[line]} if line in known else {}
    return {question.key: line} if line else {}


def _typed(prompt: str) -> str:
    """Return a line that is typed; the end of the input leaves all open."""
    sys.stdout.write(prompt)
    sys.stdout.flush()
    line = sys.stdin.readline()
    return line.strip() if line else "-"
