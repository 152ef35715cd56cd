import {label, px, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {computedLine, ghostLine, rails, type Point} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {told} from "../../../chart/told.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import {significant} from "../../../words/number.js";
import {reported, type Context} from "../../../figure/figure.js";
import {body, materialLabel, type Material} from "../materials.js";
import type {Dug, Profile} from "./onsets.js";

const END = 5000;
const BAND = 24;
const PITCH = 34;
/** Height of the rows of ions, px. */
export const BANDS = 3 * PITCH + 26;

const time = (panel: Panel) => ({
  axis: {domain: [0, END] as [number, number], label: "Sputter time (s)"},
  panel
});

/** One band per ion: filled where it is said to be seen alone, open where its end is not printed. */
export function bandRows(state: Profile, context: Context, panel: Panel): Element {
  const {axis} = time(panel);
  const x = xScale(panel, axis);
  const border = reported(context, "fig1c.time.mg-only");
  const ions: [string, Material, number, number, string][] = [
    ["Mg_2", "mg", 0, border, "only this ion"],
    ["W", "w", border, border, `from ${border} s`],
    ["Cu_2", "cu", state.onset, state.onset, `after ${state.onset} s`]
  ];
  return h(
    "g",
    {},
    ions.map(([ion, material, from, sure, text], i) => {
      const y = panel.top + i * PITCH;
      const start = {x: x(from), y, width: Math.max(5, x(sure) - x(from)), height: BAND};
      return told(
        `${ion.replace("_", "")}+: ${text}, printed`,
        h("text", {class: "ink", x: panel.left - 10, y: y + 17, "text-anchor": "end"}, ionName(ion)),
        h("rect", {
          class: "lim",
          x: px(x(from)),
          y,
          width: px(panel.left + panel.width - x(from)),
          height: BAND
        }),
        body(material, start),
        material === "mg"
          ? materialLabel("mg", start, text)
          : h("text", {class: "lab s-ink", x: px(x(from) - 8), y: y + 17, "text-anchor": "end"}, bold(text))
      );
    }),
    h("path", {class: "axis", d: `M${px(x(border) + 14)},${panel.top + BAND - 4}v-16m-4,5l4,-5l4,5`}),
    note(
      x(border) + 24,
      panel.top + 16,
      panel.width > 400 ? "sudden rise, height not printed" : "sudden rise"
    )
  );
}

/** `Mg_2` as Mg₂⁺ with shifted spans. */
const ionName = (ion: string): Child[] => {
  const [element, count] = ion.split("_");
  return [
    element!,
    count ? h("tspan", {class: "sup", dy: "0.25em"}, count) : null,
    h("tspan", {class: "sup", dy: count ? "-0.65em" : "-0.4em"}, "+")
  ];
};

/** Depth against time (double line) over the layers; dashed: the same at printed values, once something is moved. */
export function depthPanel(rows: Dug[], published: Dug[], state: Profile, panel: Panel): Element {
  const {axis} = time(panel);
  const deepest = 40 * Math.ceil((state.mg + state.w + 20) / 40);
  const x = xScale(panel, axis);
  const y = Object.assign((nm: number) => panel.top + (panel.height * nm) / deepest, {
    range: () => [panel.top + panel.height, panel.top]
  });
  const line = (list: Dug[]): Point[] => [[0, 0], ...list.map((r): Point => [r.to_s, r.to_nm])];
  const layers: [Material, string, number, number][] = [
    ["mg", "Mg", 0, state.mg],
    ["w", "W", state.mg, state.mg + state.w],
    ["cu", "Cu", state.mg + state.w, deepest]
  ];
  const moved = published.some((p, i) => p.rate_nm_s !== rows[i]!.rate_nm_s);
  return h(
    "g",
    {},
    layers.map(([material, name, from, to]) => [
      body(material, {x: panel.left - 14, y: y(from), width: 10, height: y(to) - y(from)}),
      h("path", {class: "grid", d: `M${panel.left},${px(y(to))}h${panel.width}`}),
      h(
        "text",
        {class: "tick", x: panel.left - 20, y: px(y(to)) + 4, "text-anchor": "end"},
        to === deepest || (material === "w" && y(to) - y(from) < 14) ? "" : String(to)
      ),
      h(
        "text",
        {class: "ink", x: panel.left + 8, y: px((y(from) + y(to)) / 2 + (material === "mg" ? 40 : 4))},
        name
      )
    ]),
    h("text", {class: "tick", x: panel.left - 20, y: panel.top + 4, "text-anchor": "end"}, "0"),
    h("text", {class: "axt", x: 0, y: panel.top - 14}, "Depth (nm)"),
    xAxis(panel, axis, panel.width < 320 ? 4 : 6),
    moved ? ghostLine(line(published), x, y as never) : null,
    computedLine(line(rows), x, y as never),
    rows.map(r =>
      told(
        `${r.layer}: from ${r.from_nm} nm at ${r.from_s} s to ${r.to_nm} nm at ${r.to_s} s, printed; ${significant(r.rate_nm_s, 2)} nm/s, computed`,
        h(
          "text",
          {
            class: "lab s-ink",
            x: px(
              Math.min(
                x((r.from_s + r.to_s) / 2) + (r.layer === "Mg" ? 10 : 30),
                panel.left + panel.width - 70
              )
            ),
            y: px(y((r.from_nm + r.to_nm) / 2) - 6)
          },
          ...label(`${significant(r.rate_nm_s, 2)} nm s^{−1}`)
        )
      )
    ),
    rails(panel, ["reported", "computed"])
  );
}
