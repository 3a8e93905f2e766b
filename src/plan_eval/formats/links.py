"""Links of terminals (OSC 8): a text that opens the file that it speaks of.

An address is made of the name of a file alone, with every character that is not plain ASCII as `%1B`: nothing that stands in
data or in a name can end the escape that it stands in.
"""

import os
import re
from pathlib import Path

from plan_eval.formats.interface import Screen

_LONGEST_ADDRESS = 2000
"""Characters of an address that every terminal takes."""

_LINK = "\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"
_EITHER_END = re.compile("\x1b]8;;[!-~]*\x1b\\\\")


def linked(text: str, file: str, screen: Screen) -> str:
    """Return a text as a link to a file, or as it is where the screen has no links, or there is no such file.

    A name that would not print stands in findings with escapes: that is the name of no file.
    """
    if not screen.links or not text or not os.path.lexists(file):
        return text
    address = Path(os.path.abspath(file)).as_uri()  # noqa: PTH100  # links are left alone
    return _LINK.format(address=address, text=text) if len(address) <= _LONGEST_ADDRESS else text


def unlinked(text: str) -> str:
    """Return a text without its links; what they stand on stays."""
    return _EITHER_END.sub("", text) if "\x1b]8;" in text else text
