"""What `check` looks for in a file that holds a method: all of it is found when it is loaded."""

from plan_eval.indicators.loading import load_method
from plan_eval.indicators.method_model import MethodFile
from plan_eval.model.kinds import Subject

SUBJECT = Subject(MethodFile, load_method, lambda _loaded, _surroundings: ())
