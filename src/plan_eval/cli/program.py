"""The program: its commands, and what becomes of everything that can go wrong."""

import errno
import sys
from pathlib import Path
from typing import Annotated, Literal, cast

import typer
from typer.exceptions import TyperException

from plan_eval.base.errors import DataError, FormulaError, UsageError
from plan_eval.base.text import Lang, Sentence, Text, Words
from plan_eval.cli import INTERRUPTED, console, screens
from plan_eval.cli.audit import audit
from plan_eval.cli.check import check
from plan_eval.cli.collect import collect
from plan_eval.cli.commands import NOT_GIVEN, Command, Group
from plan_eval.cli.explain import explain
from plan_eval.cli.import_ import import_
from plan_eval.cli.infer import infer
from plan_eval.cli.init import init
from plan_eval.cli.language import language_of, look_at
from plan_eval.cli.overview import plan_folder, show_overview
from plan_eval.cli.record import record
from plan_eval.cli.report import report
from plan_eval.cli.rules import rules
from plan_eval.cli.schema import schema
from plan_eval.cli.shared import share_options
from plan_eval.cli.standards import standards
from plan_eval.cli.status import status
from plan_eval.cli.test import test
from plan_eval.cli.usage import usage_message

_WRONG_DATA, _WRONG_USAGE, _BUG = 1, 2, 3

_ERROR = Text("error: ", "错误：")
_BUG_TEXT = Text(
    "plan-eval itself failed: {what}. This is a bug in plan-eval, not in your data. Please report it with the command "
    "you ran, the data file and this line.",
    "plan-eval 自身出错：{what}。这是 plan-eval 的缺陷，不是数据有误。请将所用的命令、数据文件和这一行一并报告。",
)

_NOT_DONE = Text("{path}: {reason}", "{path}：{reason}")
_NOT_WRITTEN = Text("standard output cannot be written: {reason}", "无法写入标准输出：{reason}")
_NO_FOLDER = Text(
    "the current folder no longer exists; change to another one", "当前文件夹已不存在；请换到另一个文件夹"
)


def _version(context: typer.Context, *, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from plan_eval import __version__

        sys.stdout.write(f"plan-eval {__version__}\n")
        raise typer.Exit


def build() -> Group:
    """Return the program with all its commands."""
    app = typer.Typer(
        name="plan-eval",
        cls=Group,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )

    @app.callback(invoke_without_command=True)
    def program(
        context: typer.Context,
        *,
        version: Annotated[bool, typer.Option("--version", is_eager=True, callback=_version)] = False,
        lang: Annotated[Lang | None, typer.Option("--lang")] = None,
        color: Annotated[Literal["auto", "always", "never"] | None, typer.Option("--color")] = None,
    ) -> None:
        del version, lang, color
        if context.invoked_subcommand is None:
            folder = plan_folder()
            if folder is None:
                sys.stdout.write(context.get_help() + "\n")
            else:
                raise typer.Exit(show_overview(folder, context.obj))

    for command in (
        status,
        standards,
        check,
        explain,
        infer,
        audit,
        report,
        import_,
        collect,
        record,
        init,
        rules,
        test,
        schema,
    ):
        app.command(command.__name__.rstrip("_"), cls=Command)(command)
    group = cast("Group", typer.main.get_command(app))
    share_options(group)
    for option in group.params:
        if option.name.endswith("_completion"):
            option.default = NOT_GIVEN
    return group


def run_program(arguments: list[str]) -> int:
    """Run one command and return its exit code. No traceback leaves this function."""
    console.prepare()
    lang: Lang = "en"
    try:
        program = build()
        look = look_at(program, arguments)
        screens.choose_colors(look.color)
        lang = language_of(look)
        program.speak(lang)
        code = program.main(arguments, prog_name="plan-eval", standalone_mode=False, obj=lang)
        sys.stdout.flush()
    except TyperException as error:
        return _fail(usage_message(error, lang), error.exit_code, lang)
    except UsageError as error:
        message = error.message
        return _fail(message.get(lang) if isinstance(message, Text | Sentence) else str(message), _WRONG_USAGE, lang)
    except DataError as error:
        return _report(error, lang)
    except FormulaError as error:
        return _fail(_formula_message(error, lang), _WRONG_DATA, lang)
    except BrokenPipeError:
        return 0
    except OSError as error:
        return _fail(_refused(error).get(lang), _WRONG_USAGE, lang)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the last net: a user never sees a traceback
        return _fail(_BUG_TEXT.fill(lang, what=_where(error)), _BUG, lang)
    finally:
        console.settle()
    return code if isinstance(code, int) else 0


def _refused(error: OSError) -> Words:
    """Return the sentence about what the system did not let happen."""
    reason = error.strerror or type(error).__name__
    if error.filename is not None:
        return _NOT_DONE.message(path=str(error.filename), reason=reason)
    return _NO_FOLDER if error.errno == errno.ENOENT else _NOT_WRITTEN.message(reason=reason)


def _fail(message: str, code: int, lang: Lang) -> int:
    console.complain(f"{_ERROR.get(lang)}{message}\n")
    return code


def _report(error: DataError, lang: Lang) -> int:
    from plan_eval.findings.shapes import Finding
    from plan_eval.formats.text import findings_text
    from plan_eval.views.findings import counted

    findings = tuple(finding for finding in error.findings if isinstance(finding, Finding))
    screen = screens.screen_of(sys.stderr)
    console.complain(console.for_log(findings_text(findings, {}, lang, screen)) + "\n")
    console.complain(counted(findings, lang) + "\n")
    return _WRONG_DATA


def _formula_message(error: FormulaError, lang: Lang) -> str:
    from plan_eval.findings.catalogue import CHECKS

    said = CHECKS[error.code].message.fill(lang, **error.values)
    return f"{error.owner}: {error.code} {said}" if error.owner else f"{error.code} {said}"


def _where(error: BaseException) -> str:
    """Say what failed and where, in one line."""
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    place = "" if last is None else f" in {Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}"
    return f"{type(error).__name__}{place}: {error}"
