"""Tables to the indicators of plans: one plan, or one for each sheet where the sheets are places."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from plan_eval.base.errors import UsageError
from plan_eval.base.text import Text, Words
from plan_eval.editing.cells.plain import tidy
from plan_eval.editing.heads.finding import Headed, headed
from plan_eval.editing.imported import Imported
from plan_eval.editing.table_by_table import Importer
from plan_eval.editing.tables import Sheet

_NO_TABLE = Text(
    "no table has a heading for the indicator and one for its figures, such as 指标名称 and 2015年",
    "没有找到含有指标名称和数值列（如“指标名称”“2015年”）的表格",
)
_NO_TABLE_READ = Text("{no_table}; {unread}", "{no_table}；{unread}")


def understand(
    sheets: Sequence[Sheet], unread: Sequence[Words] = (), answers: Mapping[str, str] | None = None, file: str = ""
) -> list[Imported]:
    """Return the plan of a file, or one for each sheet where the sheets are places that have the same indicators.

    `answers` are those that are known by the keys of their questions; `file` is the name of the file, which may name the years.

    Raises:
        UsageError: where no table has headings for names and figures.
    """
    found = [(sheet, headed(sheet.rows)) for sheet in sheets]
    with_heads = [(sheet, heads) for sheet, heads in found if heads is not None]
    if not with_heads:
        raise UsageError(_NO_TABLE_READ.message(no_table=_NO_TABLE, unread=unread[0]) if unread else _NO_TABLE)
    if _are_places(with_heads):
        plans = []
        for sheet, own in with_heads:
            importer = Importer(answers or {}, file)
            importer.take(sheet, own)
            plans.append(replace(importer.finished(), place=sheet.title))
        plans[0].unread = [*unread, *plans[0].unread]
        return plans
    importer = Importer(answers or {}, file)
    importer.plan.unread += unread
    for sheet, heads in found:
        importer.take(sheet, heads)
    return [importer.finished()]


def _are_places(found: Sequence[tuple[Sheet, Headed]]) -> bool:
    """Tell whether tables are the same one of several places: named sheets that share most of their indicators."""
    if len(found) < 2 or not all(sheet.title for sheet, _ in found):  # noqa: PLR2004  # several
        return False
    roles = [[(head.role, head.on) for head in heads.heads if head.role] for _, heads in found]
    if any(each != roles[0] for each in roles[1:]):
        return False
    names = [_names(sheet, heads) for sheet, heads in found]
    return all(len(names[0] & each) * 2 >= max(len(names[0]), len(each)) > 0 for each in names[1:])


def _names(sheet: Sheet, heads: Headed) -> set[str]:
    at = next(at for at, head in enumerate(heads.heads) if head.role == "name")
    return {tidy(row[at]) for row in sheet.rows[heads.first :] if at < len(row) and row[at].strip()}
