import {px, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {rails, reportedMark} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {significant} from "../../../words/number.js";
import {constant, reported, type Context} from "../../../figure/figure.js";
import {CLAIM, handbook, inGpa, REFERENCE, type Moduli, type Modulus} from "./modulus.js";

export const ROW = 46;

/** Mean, printed ± and interval of the mean per foil; dashed: copper. */
export function means(rows: Modulus[], state: Moduli, context: Context, panel: Panel): Element {
  const axis = {domain: [40, 90] as [number, number], label: `Modulus (${state.unit})`};
  const x = xScale(panel, axis);
  const inside = (v: number): number => Math.max(panel.left, Math.min(panel.left + panel.width, x(v)));
  const copper = reported(context, CLAIM[REFERENCE]!);
  return h(
    "g",
    {},
    h("path", {class: "lim", d: `M${px(x(copper))},${panel.top}v${panel.height}`}),
    rows.map((r, i) => {
      const y = panel.top + (i + 0.5) * ROW - 4;
      const bar = (half: number, at: number): string =>
        `M${px(inside(r.modulus - half))},${px(at)}H${px(inside(r.modulus + half))}`;
      return h(
        "g",
        {class: specimenClass(r.specimen)},
        h("text", {class: "lab2", x: panel.left - 10, y: px(y + 4), "text-anchor": "end"}, bold(r.specimen)),
        h("path", {class: "comp-o", d: bar(r.half_width, y + 12)}),
        h("path", {class: "comp-i", d: bar(r.half_width, y + 12)}),
        h("path", {class: "mea", d: bar(r.printed_spread, y)}),
        reportedMark(r.specimen, x(r.modulus), y),
        Math.abs(x(r.modulus) - x(copper)) < 22
          ? h("text", {class: "lab", x: px(x(copper) + 6), y: px(y - 10)}, bold(String(r.modulus)))
          : h(
              "text",
              {class: "lab", x: px(x(r.modulus)), y: px(y - 10), "text-anchor": "middle"},
              bold(String(r.modulus))
            ),
        r.p === null ? null : note(panel.left + panel.width, y - 8, `p = ${significant(r.p, 2)}`, "end")
      );
    }),
    xAxis(panel, axis, 5),
    rails(panel, ["reported", "computed"])
  );
}

/** Both readings of the unit beside what handbooks give. */
export function metals(rows: Modulus[], state: Moduli, context: Context, panel: Panel): Element {
  const axis = {
    domain: [0.01, 1000] as [number, number],
    log: true,
    label: "Modulus (GPa)",
    ticks: [0.01, 0.1, 1, 10, 100, 1000],
    format: String
  };
  const x = xScale(panel, axis);
  const [low, high] = handbook(context);
  const at = (row: number): number => panel.top + (row + 0.5) * ROW;
  const read = (unit: string, row: number): Element =>
    h(
      "g",
      {},
      h(
        "text",
        {class: unit === state.unit ? "ink" : "small", x: panel.left, y: at(row) - 12},
        `printed numbers in ${unit}`
      ),
      h(
        "g",
        unit === state.unit ? {} : {opacity: 0.4},
        rows.map(r => reportedMark(r.specimen, x(inGpa(r.modulus, {...state, unit})), at(row) + 4))
      )
    );
  return h(
    "g",
    {},
    [0.1, 1, 10, 100].map(t => h("path", {class: "grid", d: `M${px(x(t))},${panel.top}v${panel.height}`})),
    read("MPa", 0),
    read("GPa", 1),
    note(panel.left, at(2) - 12, "handbook, bulk metals"),
    h("path", {class: "mea s-ink", d: `M${px(x(low))},${px(at(2) + 4)}H${px(x(high))}`}),
    h("text", {class: "ink", x: px(x(high) + 8), y: px(at(2) + 8)}, "Cu"),
    [
      ["youngs_modulus_mg", "Mg"],
      ["youngs_modulus_li", "Li"]
    ].map(([id, name]) => [
      h("circle", {class: "m s-ink", cx: px(x(constant(context, id!))), cy: px(at(2) + 4), r: 4}),
      h(
        "text",
        {class: "ink", x: px(x(constant(context, id!)) - 8), y: px(at(2) + 8), "text-anchor": "end"},
        name
      )
    ]),
    xAxis(panel, axis),
    rails(panel, ["reported"])
  );
}
