"""The command reference: what each `--help` prints."""

from plan_eval.base.text import Lang, Text
from plan_eval.cli.help_text import COMMANDS
from scripts.pages.places import top
from scripts.pages.printing import printed

_TITLE = Text("Commands", "命令")
_SCREENS = Text(
    r"""## Alone

`plan-eval` in a data folder with a plan prints how many indicators stand how, and three commands that tell more; elsewhere it
prints the help.

## Colours, widths and links

| what | says |
|---|---|
| `--color always`, `--color never` | colours always, or text alone; `auto` leaves it to what follows |
| `NO_COLOR` | no colours |
| `FORCE_COLOR`, `CLICOLOR_FORCE` | colours where nobody is sure to see them too, as in `plan-eval status \| less -R` |
| `COLUMNS` | how wide a text is that goes through a pipe; without it every line is as long as it needs to be |
| `FORCE_HYPERLINK` | `1`: the terminal has links (OSC 8), so that the places of findings and sources open the data file; `0`: it has none |

A terminal has its own width, and links where it is known to have them. A file gets neither colours nor widths nor links.

""",
    r"""## 不带命令

在含有规划的数据文件夹中，`plan-eval` 显示指标完成情况的汇总和三条常用命令；在其他文件夹中显示帮助。

## 颜色、宽度和链接

| 选项或环境变量 | 作用 |
|---|---|
| `--color always`、`--color never` | 始终使用颜色，或只用文字；`auto` 由以下各项决定 |
| `NO_COLOR` | 不用颜色 |
| `FORCE_COLOR`、`CLICOLOR_FORCE` | 输出到管道时也用颜色，如 `plan-eval status \| less -R` |
| `COLUMNS` | 输出到管道时的宽度；不设时，各行按内容的长度 |
| `FORCE_HYPERLINK` | `1`：终端支持链接（OSC 8），问题和来源的位置可以打开数据文件；`0`：不支持 |

终端使用自身的宽度，已知支持链接的显示链接。文件中没有颜色、宽度限制和链接。

""",
)
_EXIT_CODES = Text(
    """## Exit codes

| code | meaning |
|---|---|
| 0 | fine |
| 1 | the data has errors, or a gate such as `--fail-on` closed |
| 2 | wrong usage, a missing file included |
| 3 | a bug in plan-eval |
| 130 | interrupted |

Results go to standard output, everything else to standard error.
""",
    """## 退出码

| 退出码 | 含义 |
|---|---|
| 0 | 正常 |
| 1 | 数据有错误，或 `--fail-on` 等条件未通过 |
| 2 | 用法有误，包括找不到文件 |
| 3 | plan-eval 自身的缺陷 |
| 130 | 被中断 |

结果写到标准输出，其余内容写到标准错误。
""",
)


def commands(lang: Lang) -> str:
    """Return the page."""
    text = top(_TITLE, "commands", lang)
    for name in ("", *COMMANDS):
        title = f"plan-eval {name}".strip()
        text += f"## `{title}`\n\n```text\n{printed(lang, *filter(None, [name]), '--help')}```\n\n"
    return text + _SCREENS.get(lang) + _EXIT_CODES.get(lang)
