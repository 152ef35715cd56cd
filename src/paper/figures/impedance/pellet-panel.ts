import {px, xAxis, xScale, yAxis, yScale, type Axis, type Panel, type Scale} from "../../../chart/panel.js";
import {computedLine, rails, type Point} from "../../../chart/series.js";
import {bold, dodge, labels, note, type Label} from "../../../chart/labels.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import {conductivity, densityNeeded, thicknessCm, type PelletGeometry, type Source} from "./pellet.js";
import {largest} from "../../../lib/extremes.js";

export interface Pellet extends PelletGeometry {
  densityPercent: number;
}

export const percent = (x: number): string => `${(100 * x).toFixed(0)} %`;

/**
 * Conductivity that each resistance means against the density of the pellet; what lies beyond the crystal is
 * shaded. @param sigma printed conductivity in mS cm⁻¹ @param rho density of the crystal in g cm⁻³
 */
export function densityPanel(
  panel: Panel,
  all: Source[],
  pellet: Pellet,
  sigma: number,
  rho: number,
  labelled: boolean
): Element {
  const needed = all.map(s => densityNeeded(pellet, s.bulkOhm, sigma, rho));
  const last = Math.max(1.1, largest(needed.slice(0, 2).map(d => d * 1.06)));
  const densities = Array.from({length: 60}, (_, i) => 0.5 + ((last - 0.5) * i) / 59);
  const curve = (s: Source): Point[] =>
    densities.map(d => [100 * d, conductivity(thicknessCm(pellet, d, rho), s.bulkOhm, pellet.contactMm)]);
  const xOf: Axis = {domain: [50, 100 * last], label: "Density relative to the crystal (%)"};
  const yOf: Axis = {
    domain: [0, 1.05 * largest([sigma, ...all.flatMap(s => curve(s).map(p => p[1]))])],
    label: "Conductivity (mS cm^{−1})"
  };
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const dashed = (d: string): Element =>
    h("path", {d, fill: "none", style: "stroke:var(--ctl);stroke-width:1;stroke-dasharray:3 3"});
  const right = panel.left + panel.width;
  return h(
    "g",
    {},
    x(100) < right
      ? h("rect", {
          x: px(x(100)),
          y: panel.top,
          width: px(right - x(100)),
          height: panel.height,
          style: "fill:var(--panel)"
        })
      : null,
    yAxis(panel, yOf, 4),
    xAxis(panel, xOf, 5),
    (right - x(100) < 130 ? ["denser", "than the", "crystal"] : ["denser than the crystal"]).map((text, k) =>
      note(x(100) + 6, panel.top + 12 + 14 * k, text)
    ),
    dashed(`M${panel.left},${px(y(sigma))}H${right}`),
    dashed(`M${px(x(pellet.densityPercent))},${panel.top}v${panel.height}`),
    all.map((s, i) => computedLine(curve(s), x, y, [1, 0.7, 0.45][i])),
    needed.map((d, i) =>
      d > 0.5 && d < last
        ? h(
            "circle",
            {
              cx: px(x(100 * d)),
              cy: px(y(sigma)),
              r: 4,
              style: "fill:var(--bg);stroke:var(--ink);stroke-width:1.5"
            },
            h("title", {}, all[i]!.label)
          )
        : null
    ),
    needed.map((d, i) =>
      d > 0.5 && d < last && needed.slice(0, i).every(other => Math.abs(x(100 * other) - x(100 * d)) > 36)
        ? note(x(100 * d), y(sigma) + 20, percent(d), x(100 * d) - panel.left < 120 ? "start" : "middle")
        : null
    ),
    curveNames(all, curve, [x, y], panel, sigma, labelled),
    note(
      panel.left + 4,
      y(sigma) + (y(sigma) + 18 > panel.top + panel.height ? -6 : 14),
      `reported, ${sigma}`
    ),
    rails(panel, ["computed"])
  );
}

/** Which source each curve is of: beside its end, or along it where there is no room beside. */
function curveNames(
  all: readonly Source[],
  curve: (s: Source) => Point[],
  [x, y]: readonly [Scale, Scale],
  panel: Panel,
  sigma: number,
  labelled: boolean
): Child {
  const right = panel.left + panel.width;
  return labelled
    ? labels(
        dodge(
          all.map((s): Label => ({
            x: right + 8,
            y: y(curve(s).at(-1)![1]),
            specimen: "",
            text: [`${s.label}, `, bold(`${s.bulkOhm.toFixed(1)} Ω`)]
          })),
          panel
        )
      )
    : all.slice(0, 2).map((s, i) => {
        const text = `${s.label}, ${s.bulkOhm.toFixed(1)} Ω`;
        const end = y(curve(s).at(-1)![1]);
        // Not in the line of the percentages.
        return i
          ? note(right - 4, end + (Math.abs(end - y(sigma)) < 14 ? -10 : 20), text, "end")
          : note(x(73), y(curve(s)[12]![1]) - 12, text);
      });
}
