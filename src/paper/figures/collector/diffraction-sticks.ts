import {label, px, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {rails, reportedMark} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {PHASES, SPAN, type Line} from "./diffraction.js";

const ROW = 52;
export const sticksHeight = (specimens: number): number => (specimens + PHASES.length) * ROW;

/** Reported positions, a row per specimen, over the sticks that Bragg's law gives, a row per metal. Heights carry no intensity. */
export function sticks(
  lines: Line[],
  specimens: readonly string[],
  scan: readonly [number, number],
  panel: Panel,
  absent?: {specimen: string; at: number; text: string}
): Element {
  const axis = {domain: SPAN, label: "2θ (°)"};
  const x = xScale(panel, axis);
  const base = (row: number): number => panel.top + (row + 1) * ROW - 8;
  return h(
    "g",
    {},
    h("rect", {
      class: "used",
      x: panel.left,
      y: panel.top,
      width: px(x(scan[0]) - panel.left),
      height: panel.height
    }),
    panel.width > 400 ? note((panel.left + x(scan[0])) / 2, panel.top + 14, "not scanned", "middle") : null,
    specimens.map((specimen, i) => {
      const own = lines
        .filter(l => l.specimen === specimen)
        .sort((p, q) => p.reported_deg! - q.reported_deg!);
      return [
        rowName(panel, base(i) - 10, specimen, specimen),
        h("path", {class: "grid", d: `M${panel.left},${base(i)}h${panel.width}`}),
        levels(
          own.map(l => x(l.reported_deg!)),
          33
        ).map((level, k) => {
          const l = own[k]!;
          return h(
            "g",
            {class: specimenClass(specimen)},
            reportedMark(specimen, x(l.reported_deg!), base(i) - 5),
            level === null
              ? null
              : h(
                  "text",
                  {
                    class: "lab",
                    x: px(x(l.reported_deg!)),
                    y: base(i) - 15 - 16 * level,
                    "text-anchor": "middle"
                  },
                  bold(String(l.reported_deg))
                )
          );
        }),
        absent?.specimen === specimen
          ? [
              h("circle", {cx: px(x(absent.at)), cy: base(i) - 5, r: 5, class: "lim"}),
              panel.width > 400 ? note(x(53), base(i) - 1, absent.text) : null
            ]
          : null
      ];
    }),
    PHASES.map((phase, j) => {
      const y = base(specimens.length + j);
      const own = lines.filter(
        l => l.phase === phase && l.computed_deg !== null && l.computed_deg <= SPAN[1]
      );
      const known = [...new Map(own.filter(l => l.specimen).map(l => [l.plane, l])).values()].sort(
        (p, q) => p.computed_deg! - q.computed_deg!
      );
      return [
        rowName(panel, y - 8, phase),
        h("path", {class: "grid", d: `M${panel.left},${y}h${panel.width}`}),
        own
          .filter(l => !l.specimen)
          .map(l =>
            h(
              "path",
              {class: "step", d: `M${px(x(l.computed_deg!))},${y}v-12`},
              h("title", {}, `${phase} ${l.plane}`)
            )
          ),
        levels(
          known.map(l => x(l.computed_deg!)),
          28
        ).map((level, k) => {
          const d = `M${px(x(known[k]!.computed_deg!))},${y}v-22`;
          return [
            h("path", {class: "comp-o", d}),
            h("path", {class: "comp-i", d}),
            level === null
              ? null
              : h(
                  "text",
                  {
                    class: "lab s-ink",
                    x: px(x(known[k]!.computed_deg!) + (level ? 6 : 0)),
                    y: y - (level ? 13 : 26),
                    "text-anchor": level ? "start" : "middle"
                  },
                  known[k]!.plane
                )
          ];
        })
      ];
    }),
    xAxis(panel, axis, panel.width < 400 ? 4 : 8),
    rails(panel, ["reported", "computed"])
  );
}

const rowName = (panel: Panel, y: number, text: string, specimen = ""): Element =>
  h(
    "text",
    {class: `lab2 ${specimenClass(specimen)}`, x: panel.left - 10, y, "text-anchor": "end"},
    ...label(text)
  );

/** Height of each text in a row: 0, or 1 where a neighbour is closer than `gap` px, or null where neither has room. */
function levels(at: number[], gap: number): (0 | 1 | null)[] {
  const last = [-Infinity, -Infinity];
  return at.map(x => {
    const level = ([0, 1] as const).find(row => x - last[row]! >= gap) ?? null;
    if (level !== null) last[level] = x;
    return level;
  });
}
