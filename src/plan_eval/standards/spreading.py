"""Parameters and standards as written, spread to one cell for each combination of the members of their dimensions."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from math import prod

from plan_eval.base.nearest import listing, suggest
from plan_eval.base.text import Text
from plan_eval.findings.shapes import Problem, ValuePath
from plan_eval.formula.references import cell_name
from plan_eval.model.by_member import Figures
from plan_eval.standards.cells import Cell, DatedValue, Parameter, Published, Recipients, SetAmount, Standard
from plan_eval.standards.model import Standard as WrittenStandard
from plan_eval.standards.parameter_model import Parameter as WrittenParameter
from plan_eval.standards.parameter_model import Rest
from plan_eval.standards.shapes import Shapes
from plan_eval.standards.tables import MAX_CELLS, Axis, Figure, Key, keys_of, spread, unknown_member

_MEMBER = Text("{name} ({members})", "{name}（{members}）")
_COMMA = Text(", ", "，")
_ONE_DAY = timedelta(days=1)


def known_dimensions(
    names: Sequence[str], shapes: Shapes, path: ValuePath, problems: list[Problem]
) -> tuple[str, ...] | None:
    """Return the dimensions that something says it has; None where one is not declared, or they have too many members."""
    known: list[str] = []
    for place, name in enumerate(names):
        if name not in shapes.dimensions or name in known:
            at = (*path, place) if len(names) > 1 else path
            near, names_known = suggest(name, shapes.dimensions), listing(shapes.dimensions)
            problems.append(Problem("PE523", at, {"found": name, "near": near, "known": names_known}))
        else:
            known.append(name)
    size = prod(len(shapes.dimensions[name].members) for name in known)
    if size > MAX_CELLS:
        problems.append(Problem("PE524", path, {"found": size, "limit": MAX_CELLS}))
        return None
    return tuple(known) if len(known) == len(names) else None


def titled(title: Text, axes: Sequence[Axis], key: Key) -> Text:
    """Return what a cell is called: its table with its members."""
    if not key:
        return title
    names = [_name(axis, member) for axis, member in zip(axes, key, strict=True)]
    en, zh = _COMMA.en.join(name.en for name in names), _COMMA.zh.join(name.zh for name in names)
    return Text(_MEMBER.fill("en", name=title, members=en), _MEMBER.fill("zh", name=title, members=zh))


def _name(axis: Axis, key: str) -> Text:
    return next(member.name for member in axis.members if member.key == key)


def cell_of(table: str, title: Text, axes: Sequence[Axis], key: Key) -> Cell:
    """Return where in its table a value stands."""
    return Cell(table, title, tuple((axis.name, member) for axis, member in zip(axes, key, strict=True)))


def parameter_cells(
    name: str, parameter: WrittenParameter, shapes: Shapes, problems: list[Problem]
) -> Iterator[tuple[Key, Parameter]]:
    """Yield the cells of a parameter by their members."""
    axes = shapes.axes(shapes.by[name])
    values: dict[Key, list[DatedValue]] = {key: [] for key in keys_of(axes)}
    for number, dated in enumerate(parameter.values):
        path = ("parameters", name, "values", number, "value")
        until, source, basis = dated.until, dated.source, dated.basis
        for figure in spread(dated.value, axes, path, problems, partial=dated.rest is Rest.BEFORE):
            earlier = values[figure.key]
            if figure.value is not None:
                earlier.append(DatedValue(dated.since, until, figure.value, source, basis))
            elif earlier and earlier[-1].until is None:
                earlier[-1] = earlier[-1]._replace(until=dated.since - _ONE_DAY)
    for key, dated_values in values.items():
        yield key, Parameter(titled(parameter.name, axes, key), parameter.unit, tuple(dated_values), parameter.note)


def standard_cells(
    place: int, standard: WrittenStandard, shapes: Shapes, problems: list[Problem]
) -> Iterator[tuple[Key, Standard]]:
    """Yield the cells of a standard by their members."""
    names = shapes.by[standard.id]
    axes, path = shapes.axes(names), ("standards", place)
    published = _published(standard, axes, path, problems)
    set_amounts = _set_amounts(standard, axes, path, problems)
    counts = {}
    if standard.recipients is not None:
        figures = spread(standard.recipients.count, axes, (*path, "recipients", "count"), problems)
        counts = {figure.key: figure.value for figure in figures if figure.value is not None}
    periods, is_dated = standard.periods, standard.formula is None
    for key in keys_of(axes):
        recipients = None
        if standard.recipients is not None and key in counts:
            recipients = Recipients(counts[key], standard.recipients.on, standard.recipients.source)
        yield (
            key,
            Standard(
                cell_name(standard.id, key),
                titled(standard.name, axes, key),
                standard.unit,
                place,
                periods,
                is_dated,
                standard.source,
                standard.rounding,
                recipients,
                tuple(published.get(key, ())),
                tuple(sorted(set_amounts.get(key, ()), key=lambda amount: (amount.since, not amount.is_start))),
                standard.note,
                standard.group,
            ),
        )


def _published(
    standard: WrittenStandard, axes: Sequence[Axis], path: ValuePath, problems: list[Problem]
) -> Mapping[Key, list[Published]]:
    published: dict[Key, list[Published]] = {}
    for number, each in enumerate(standard.published):
        at = ("published", number)
        for figure in _rows(each.amount, each.of, axes, (*path, *at), problems):
            if figure.value is not None:
                steps = figure.path[len(path) :]
                row = Published(each.on, figure.value, each.quote, each.section, each.source, steps)
                published.setdefault(figure.key, []).append(row)
    return published


def _set_amounts(
    standard: WrittenStandard, axes: Sequence[Axis], path: ValuePath, problems: list[Problem]
) -> Mapping[Key, list[SetAmount]]:
    amounts: dict[Key, list[SetAmount]] = {}
    if (start := standard.start) is not None:
        for figure in spread(start.amount, axes, (*path, "start", "amount"), problems):
            if figure.value is not None:
                amounts.setdefault(figure.key, []).append(
                    SetAmount(start.since, figure.value, start.source, is_start=True)
                )
    for number, each in enumerate(standard.decided):
        for figure in _rows(each.amount, each.of, axes, (*path, "decided", number), problems):
            if figure.value is not None:
                amounts.setdefault(figure.key, []).append(SetAmount(each.since, figure.value, each.source))
    return amounts


def _rows(
    figures: Figures, of: Sequence[tuple[str, str]], axes: Sequence[Axis], path: ValuePath, problems: list[Problem]
) -> Iterator[Figure]:
    """Yield the figures of a row of a table: those of the members that `of` names, by the dimensions that are left."""
    picked = dict(of)
    for name, member in of:
        axis = next((axis for axis in axes if axis.name == name), None)
        if axis is None:
            near, known = suggest(name, [axis.name for axis in axes]), listing(axis.name for axis in axes)
            problems.append(
                Problem("PE523", (*path, "of", name), {"found": name, "near": near, "known": known}, on_key=True)
            )
            return
        if all(each.key != member for each in axis.members):
            problems.append(unknown_member(member, axis, (*path, "of", name))._replace(on_key=False))
            return
    left = [axis for axis in axes if axis.name not in picked]
    for figure in spread(figures, left, (*path, "amount"), problems):
        at = picked | {axis.name: member for axis, member in zip(left, figure.key, strict=True)}
        yield figure._replace(key=tuple(at[axis.name] for axis in axes))
