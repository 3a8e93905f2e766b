"""The page on the benefits of any country: its file is sound, and its commands run."""

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import ROOT, Cli


@pytest.mark.parametrize("page", ["docs/benefits.md", "docs/zh/benefits.md"])
def test_the_page_can_be_followed(cli: Cli, page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    (file,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    (commands,) = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    Path("benefits").mkdir()
    Path("benefits/standards.yaml").write_text(file, encoding="utf-8")
    outputs = [cli(*shlex.split(line)[1:]) for line in commands.splitlines()]
    assert [each.code for each in outputs] == [0] * 6
    assert outputs[0].out == "1 file checked: nothing to report\n"
    assert "25.60" in outputs[1].out
    assert "26.05" in outputs[1].out
