"""Targets that are growth: 年均增长8.5%左右 leads from the baseline to a figure, or is itself what is planned."""

from decimal import ROUND_HALF_UP, Context, Decimal

from plan_eval.base.dates import years_between
from plan_eval.base.text import Text
from plan_eval.editing.cells.numbers import shifted
from plan_eval.editing.cells.said import BETWEEN, HOLD, Said
from plan_eval.editing.heads.columns import Columns
from plan_eval.editing.items.draft import Draft
from plan_eval.editing.items.values import target_text
from plan_eval.editing.questions import Asking, Choice

_COMPUTED = Text(
    "target {target}: {baseline} with growth of {rate} a year for {years} years (printed: {text})",
    "目标值 {target}：由基期值 {baseline} 按年均 {rate} 计算 {years} 年得出（原文：{text}）",
)
_COMPUTED_ONCE = Text(
    "target {target}: {baseline} changed by {rate} (printed: {text})",
    "目标值 {target}：由基期值 {baseline} 变动 {rate} 得出（原文：{text}）",
)
_A_RATE = Text(
    "the target {text} is a rate by the year, as there is no baseline that it grows from",
    "没有基期值，{text} 作为年度增速目标",
)
_NO_GROWTH = Text(
    "“{text}” is growth, and there is no baseline that it could be computed from",
    "“{text}”是增速，但没有可据以计算的基期值",
)
_SHARE = Text(
    "Figures such as {text} beside a share in %: the share itself, or its growth?",
    "百分比指标旁的 {text} 是目标水平本身，还是年均增速？",
)
_SHARE_CHOICES = (
    Choice("itself", Text("the share itself", "目标水平本身")),
    Choice("growth", Text("its growth by the year", "年均增速")),
)
_GROWS = ("增长", "增速", "growth")
_DIGITS = Context(prec=60, rounding=ROUND_HALF_UP)
_MORE_DIGITS, _LEAST = 2, 5


def is_growth(draft: Draft, said: Said, asking: Asking) -> bool:
    """Tell whether a percentage in a column of growth, beside a share, is growth of the share and not the share itself."""
    if said.sign or any(word in draft.name.lower() for word in _GROWS):
        return False
    return (
        asking.ask("growth of shares", _SHARE.message(text=said.text), _SHARE_CHOICES, "itself", draft.id) == "growth"
    )


def put_growth(draft: Draft, said: Said, columns: Columns, *, yearly: bool) -> None:
    """Put the target that growth leads to; without a baseline a rate by the year is itself what is planned."""
    if not draft.baseline:
        if draft.unit in ("%", "", "％") and said.sign != HOLD:
            draft.unit = "%"
            draft.target = target_text(said)
            draft.decided.append(_A_RATE.message(text=said.text))
        else:
            draft.open.append(_NO_GROWTH.message(text=said.text))
        if said.about:
            draft.note(said.text)
        return
    years = years_of(draft, columns) if yearly else 1
    if years is None or said.sign == BETWEEN:
        draft.open.append(_NO_GROWTH.message(text=said.text))
        return
    if not yearly and not any(
        word in said.text.lower() for word in ("比", "较", "against", "compared", "over", "from")
    ):
        draft.open.append(_NO_GROWTH.message(text=said.text))
        return
    rate = Decimal(shifted(said.low, -2))
    figure = grown(draft.baseline, -rate if said.falls else rate, years)
    sign = said.sign if said.sign in ("≥", "≤", ">", "<") else ""
    if said.falls and sign:
        sign = {"≥": "≤", ">": "<", "≤": "≥", "<": ">"}[sign]
    draft.target = f"{sign}{figure}"
    shown = f"{'-' if said.falls else ''}{said.low}%"
    said_so = _COMPUTED if yearly else _COMPUTED_ONCE
    draft.decided.append(
        said_so.message(target=draft.target, baseline=draft.baseline, rate=shown, years=years, text=said.text)
    )
    draft.note(said.text)


def grown(baseline: str, rate: Decimal, years: int) -> str:
    """Return what a baseline becomes with growth by the year, as a share of it."""
    factor = _DIGITS.power(1 + rate, years)
    return rounded_like(_DIGITS.multiply(Decimal(baseline), factor), baseline)


def years_of(draft: Draft, columns: Columns) -> int | None:
    """Return how many whole years lie between the baseline of an indicator and its target; None where it cannot be told."""
    start = draft.baseline_date or columns.baseline_date
    end = draft.target_date or columns.target_date
    if start is None or end is None:
        return None
    years = years_between(start, end)
    return int(years) if years.denominator == 1 and years > 0 else None


def rounded_like(figure: Decimal, like: str) -> str:
    """Return a computed figure with two decimals more than the one that it comes from, or five digits.

    Zeros at the end do not count: some files keep them, and others do not.
    """
    decimals = len(like.partition(".")[2].rstrip("0")) + _MORE_DIGITS
    while decimals < 12 and abs(figure) * 10**decimals < 10 ** (_LEAST - 1):  # noqa: PLR2004
        decimals += 1
    text = f"{figure.quantize(Decimal(1).scaleb(-decimals), context=_DIGITS):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
