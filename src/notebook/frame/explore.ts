import {sorted, suggested, type Chart} from "../exploring.js";
import type {Rows} from "../query.js";
import {giveRoles} from "./roles.js";
import {rowsTable} from "./tables.js";

/** Just what is asked of Plot. */
export interface PlotLibrary {
  plot(options: object): Element;
  dot(data: unknown, options: object): object;
  lineY(data: unknown, options: object): object;
  barY(data: unknown, options: object): object;
}

/** Rows to look through: filtered by a text, sorted by a column, and drawn by a chart that fits the types of their columns. */
export function explored(rows: Rows, Plot: PlotLibrary, width: number): HTMLElement {
  const box = document.createElement("div");
  const form = document.createElement("form");
  form.className = "ctrls";
  const filter = field(form, "Rows with the text", document.createElement("input"));
  const by = field(form, "sorted by", choice(["as they come", ...rows.columns]));
  const falling = field(form, "falling", Object.assign(document.createElement("input"), {type: "checkbox"}));
  const first = suggested(rows.columns, rows.types);
  const x = field(form, "drawn over", choice(["not drawn", ...rows.columns], first?.x));
  const y = field(form, "height", choice(rows.columns, first?.y));
  const place = document.createElement("div");
  const show = (): void => {
    const kept = sorted(rows, filter.value, by.selectedIndex > 0 ? by.value : null, falling.checked);
    const shown = Object.assign([...kept], {}) as unknown as Rows;
    for (const name of ["columns", "types", "truncated", "query"] as const)
      Object.defineProperty(shown, name, {value: rows[name]});
    place.replaceChildren(rowsTable(shown));
    if (x.selectedIndex === 0 || !y.value) return;
    const chart: Chart = {...(first ?? {mark: "dot"}), x: x.value, y: y.value};
    const mark = {dot: Plot.dot, line: Plot.lineY, bar: Plot.barY}[chart.mark];
    place.prepend(
      Plot.plot({
        width,
        height: 260,
        x: {label: chart.x},
        y: {label: chart.y, grid: true},
        ...(chart.series ? {color: {legend: true, label: chart.series}} : {}),
        marks: [
          mark(kept, {
            x: chart.x,
            y: chart.y,
            ...(chart.series ? {z: chart.series, stroke: chart.series} : {})
          })
        ]
      })
    );
    giveRoles(place);
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", event => event.preventDefault());
  show();
  box.append(form, place);
  return box;
}

function field<T extends HTMLElement>(form: HTMLElement, label: string, control: T): T {
  const box = document.createElement("label");
  box.append(`${label} `, control);
  form.append(box, " ");
  return control;
}

function choice(options: readonly string[], chosen?: string): HTMLSelectElement {
  const select = document.createElement("select");
  for (const option of options) select.append(new Option(option, option, false, option === chosen));
  return select;
}
