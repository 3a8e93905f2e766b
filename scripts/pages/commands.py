"""The command reference: what each `--help` prints."""

from plan_eval.base.text import Lang, Text
from plan_eval.cli.help_text import COMMANDS
from scripts.pages.places import top
from scripts.pages.printing import printed

_TITLE = Text("Commands", "命令")
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
    return text + _EXIT_CODES.get(lang)
