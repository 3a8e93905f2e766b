"""What `status` shows."""

import pytest

from tests.conftest import Cli


@pytest.mark.parametrize(("lang", "said"), [("en", "There is no such indicator."), ("zh", "没有这样的指标。")])
@pytest.mark.parametrize("more", [[], ["--margins"], ["--rules", "midterm", "--rules", "open-sdg"]])
def test_no_heads_stand_over_nothing(shipped: Cli, more: list[str], lang: str, said: str) -> None:
    lines = shipped("status", "--only", "not_assessed", *more, "--lang", lang).out.splitlines()
    assert lines[1:3] == ["", said]
    assert not any(set(line) == {"-"} for line in lines)
