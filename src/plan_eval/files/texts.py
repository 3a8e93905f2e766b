"""The text of a source, in a file beside the data that quote it."""

from plan_eval.base.text import Text, Words
from plan_eval.files.document import Document
from plan_eval.files.reading import MAX_BYTES, read_bytes

_NO_FOLDER = Text("has no folder to be looked for in", "没有所在的文件夹")
_OUTSIDE = Text("lies outside the data folder", "不在数据文件夹内")
_UNREADABLE = Text("cannot be read: {reason}", "无法读取：{reason}")
_TOO_LARGE = Text("is too large", "过大")
_NOT_UTF8 = Text("is not UTF-8 text", "不是 UTF-8 文本")


def read_text(document: Document, name: str) -> str | Words:
    """Return the text of a file in the folder of a document, or why there is none.

    Nothing outside the folder is read, whatever the name or a link says.
    """
    if document.folder is None:
        return _NO_FOLDER
    folder = document.folder.resolve()
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder) or path == folder:
            return _OUTSIDE
        data = read_bytes(path)
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        return _UNREADABLE.message(reason=reason)
    if len(data) > MAX_BYTES:
        return _TOO_LARGE
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _NOT_UTF8
