"""Which files of standards are one set with a file that is named to be checked."""

from pathlib import Path

from plan_eval.files.folder import STANDARDS, as_named_by, data_files, files_of, folder_of
from plan_eval.files.joined import goes_with
from plan_eval.files.library import Library


def folder_checked(file: Path) -> Path:
    """Return the folder that a file is checked with.

    Files in a folder called standards are one set where that lies in a data folder, and else where any has a name in common
    with this one: a folder of that name may also hold what was collected from here and there.
    """
    folder = folder_of(file)
    several = files_of(folder, STANDARDS)
    if folder == file.parent or as_named_by(folder, file) not in several or several != data_files(folder):
        return folder
    library = Library()
    documents = {each: library.document(each) for each in several}
    own = documents.pop(as_named_by(folder, file))
    return folder if goes_with(own, list(documents.values())) else file.parent
