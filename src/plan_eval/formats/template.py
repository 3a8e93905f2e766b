"""The page that the HTML report fills in; every value is escaped."""

TEMPLATE = """{% macro draw(drawing) %}
<svg role="img" aria-label="{{ drawing.label }}" width="{{ width // 2 }}" height="{{ height // 2 }}" viewBox="0 0 {{ width }} {{ height }}">
<title>{{ drawing.label }}</title>
{% for box in drawing.boxes %}<rect class="{{ box.color }}-box" x="{{ box.left }}" y="{{ box.top }}" width="{{ box.width }}" height="{{ box.height }}"/>{% endfor %}

</svg>
{% endmacro %}
<!DOCTYPE html>
<html lang="{{ lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>{{ chapter.title }}</title>
<style>
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --line: #d0d7de; --soft: #eef1f4;
  --met: #1a7f37; --on_track: #0969da; --behind: #cf222e; --discontinued: #6e7781; --not_assessed: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --line: #30363d; --soft: #21262d;
  --met: #3fb950; --on_track: #58a6ff; --behind: #ff7b72; --discontinued: #8b949e; --not_assessed: #d29922; } }
* { box-sizing: border-box; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: middle; }
th { background: var(--soft); white-space: nowrap; }
th button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
th[aria-sort=ascending] button::after { content: " \\2191"; }
th[aria-sort=descending] button::after { content: " \\2193"; }
.short { white-space: nowrap; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
.status { font-weight: 600; }
{% for status in ["met", "on_track", "behind", "discontinued", "not_assessed"] %}
.{{ status }} .status { color: var(--{{ status }}); } .{{ status }}-box { fill: var(--{{ status }}); }
{% endfor %}
svg { display: block; } .track-box { fill: var(--line); } .way-box { fill: var(--discontinued); opacity: .45; } .ink-box { fill: var(--ink); }
.overview svg { width: 100%; height: auto; max-width: 30rem; }
label { display: block; margin: .5rem 0; } input { font: inherit; padding: .2rem .4rem; }
.legend { font-size: .85rem; }
@page { size: A4; margin: 18mm; }
@media print { body { margin: 0; max-width: none; font-size: 9pt; color: #000; background: #fff; } label { display: none; }
  thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; } .scroll { overflow: visible; } }
</style>
</head>
<body>
<main>
<h1>{{ chapter.title }}</h1>
{% for section in chapter.sections %}
<section>
<h2>{{ section.heading }}</h2>
{% if section.drawing %}<figure class="overview">{{ draw(section.drawing) }}<figcaption>{{ section.drawing.label }}</figcaption></figure>{% endif %}
{% for table in section.tables %}
{% if table.statuses %}
<label>{{ words.filter }} <input type="search" data-filter></label>
{% endif %}
<div class="scroll">
<table>
<thead><tr>
{% for heading in table.headings %}
<th scope="col"{% if loop.index0 in table.figures %} class="figure"{% endif %}><button type="button" title="{{ words.sort }}">{{ heading }}</button></th>
{% endfor %}
{% if table.drawings %}<th scope="col">{{ words.chart }}</th>{% endif %}
</tr></thead>
<tbody>
{% for row in table.rows %}
{% set at = loop.index0 %}
<tr{% if table.statuses %} class="{{ table.statuses[at] }}"{% endif %}>
{% for cell in row %}
{% if loop.first %}<th scope="row">{{ cell }}</th>
{% else %}<td class="{% if cell|length < 12 %}short {% endif %}{% if loop.index0 in table.figures %}figure{% elif loop.last and table.statuses %}status{% endif %}">{{ cell }}</td>
{% endif %}
{% endfor %}
{% if table.drawings %}
<td>
{% if table.drawings[at] %}{{ draw(table.drawings[at]) }}{% endif %}
</td>
{% endif %}
</tr>
{% endfor %}
</tbody>
</table>
</div>
{% if table.drawn %}<p class="legend">{{ table.drawn }}</p>{% endif %}
{% endfor %}
{% for paragraph in section.paragraphs %}
<p>{{ paragraph }}</p>
{% endfor %}
</section>
{% endfor %}
</main>
<script>
"use strict";
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  const value = (row, at) => {
    const text = row.cells[at].textContent.trim();
    const number = Number(text.replace(/[,!%\\s]/g, ""));
    return text !== "" && !Number.isNaN(number) ? number : text;
  };
  table.querySelectorAll("thead button").forEach((button, at) => button.addEventListener("click", () => {
    const heading = button.closest("th");
    const up = heading.getAttribute("aria-sort") !== "ascending";
    for (const other of table.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
    const rows = [...body.rows].sort((one, two) => {
      const [a, b] = [value(one, at), value(two, at)];
      const order = typeof a === typeof b ? (typeof a === "number" ? a - b : a.localeCompare(b)) : typeof a === "number" ? -1 : 1;
      return up ? order : -order;
    });
    body.append(...rows);
  }));
}
for (const input of document.querySelectorAll("input[data-filter]")) {
  const rows = input.closest("section").querySelectorAll("tbody tr");
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
  });
}
</script>
</body>
</html>
"""
