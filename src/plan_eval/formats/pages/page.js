"use strict";
// Comfort only: the page reads, filters and opens without it.
document.documentElement.classList.add("script");
const words = document.currentScript.dataset;
const show = (row) => {
  const details = row && row.querySelector(":scope > tr > th > details");
  if (details) details.open = true;
};
const opened = () => show(document.getElementById(decodeURIComponent(location.hash.slice(1))));
addEventListener("hashchange", opened);
opened();
const order = (row, at) => {
  const cell = row.rows[0].cells[at];
  const text = cell.dataset.order || cell.textContent.trim();
  const number = Number(text);
  return text !== "" && !Number.isNaN(number) ? number : text;
};
const before = (a, b, up) => {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  const difference = typeof a === "number" ? a - b : a.localeCompare(b, document.documentElement.lang);
  return up ? difference : -difference;
};
for (const table of document.querySelectorAll("table.rows")) {
  if (!table.querySelector("details")) continue;
  const bodies = [...table.tBodies];
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.title = words.sort;
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const next = { none: "ascending", ascending: "descending", descending: "none" }[heading.ariaSort || "none"];
      for (const other of headings) other.removeAttribute("aria-sort");
      table.classList.toggle("sorted", next !== "none");
      if (next === "none") return table.append(...bodies);
      heading.setAttribute("aria-sort", next);
      const rows = bodies.filter((body) => body.classList.contains("row"));
      rows.sort((one, two) => before(order(one, at), order(two, at), next === "ascending"));
      table.append(...rows);
    });
  });
  const tools = document.createElement("div");
  tools.className = "tools";
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "search";
  label.append(words.search + " ", input);
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    for (const body of bodies) body.classList.toggle("unwanted", !body.textContent.toLowerCase().includes(wanted));
  });
  tools.append(label);
  for (const [name, open] of [[words.open, true], [words.close, false]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => {
      for (const details of table.querySelectorAll("details")) details.open = open;
    });
    tools.append(button);
  }
  table.before(tools);
}
