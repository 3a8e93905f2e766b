"""A chart as a PNG, for Word, which shows no SVG everywhere."""

from io import BytesIO

from PIL import Image

from plan_eval.formats.theme import COLORS
from plan_eval.views.drawing import HEIGHT, WIDTH, Drawing


def png(drawing: Drawing) -> bytes:
    """Return the picture of a chart, in the colours of light ground; what lies outside of it is cut off."""
    image = Image.new("RGB", (WIDTH, HEIGHT), "white")
    for box in drawing.boxes:
        image.paste(f"#{COLORS[box.color].light}", (box.left, box.top, box.left + box.width, box.top + box.height))
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
