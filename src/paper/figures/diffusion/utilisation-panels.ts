import {
  label,
  px,
  xAxis,
  xScale,
  yAxis,
  yScale,
  type Axis,
  type Panel,
  type Scale
} from "../../../chart/panel.js";
import {computedLine, path, rails, type Point} from "../../../chart/series.js";
import {dodge, labels, note, type Label} from "../../../chart/labels.js";
import {told} from "../../../chart/told.js";
import {h, type Element} from "../../../lib/element.js";
import {loadingAt, logSpace} from "../../../models/diffusion/map.js";
import {utilisation} from "../../../models/diffusion/fast.js";
import type {Slab} from "../../../models/diffusion/parameters.js";
import {fastLimit, loading, slowLimit} from "../../../models/diffusion/read.js";
import type {Row} from "../../../figure/figure.js";
import {significant} from "../slab.js";
import {least} from "../../../lib/extremes.js";

/** Utilisation of one slab at one current: of a curve, at a diffusivity the paper names, or where the reader stands. */
export interface Utilised extends Row {
  series: string;
  name: string;
  D_cm2_s: number;
  i_mA_cm2: number;
  P: number;
  theta: number;
}

const D_AXIS: Axis = {domain: [1e-12, 1e-8], label: "Diffusivity (cm^{2} s^{−1})", log: true};
const THETA_AXIS: Axis = {domain: [0, 1], label: "Utilisation θ"};
const I_AXIS: Axis = {domain: [0.01, 10], label: "Current density (mA cm^{−2})", log: true};
const P_AXIS: Axis = {domain: [0.01, 100], label: "P", log: true};

/** Width of the name of a curve, px; nearer to the left edge it stands right of the curve. */
const TAG_ROOM = 90;

const ring = (x: number, y: number): Element =>
  h("circle", {class: "axis", cx: px(x), cy: px(y), r: 6, "stroke-width": 2});
const dot = (x: number, y: number): Element => h("circle", {class: "m s-ink", cx: px(x), cy: px(y), r: 4});

/** θ against D, one line per printed current, with the diffusivities the paper names. */
export function curvesPanel(rows: Utilised[], slab: Slab, panel: Panel): Element {
  const [x, y] = [xScale(panel, D_AXIS), yScale(panel, THETA_AXIS)];
  const names = [...new Set(rows.filter(r => r.series === "curve").map(r => r.name))];
  const named = rows.filter(r => r.series === "named");
  const lines = names.map(name => rows.filter(r => r.series === "curve" && r.name === name));
  const level = 0.42;
  const tags = lines.map((line, k): Label => {
    const at = line.find(r => r.theta > level + 0.12 * (lines.length - 1 - k)) ?? line.at(-1)!;
    const full = x(at.D_cm2_s) - panel.left < TAG_ROOM;
    return {
      x: x(at.D_cm2_s) + (full ? 8 : -8),
      y: y(at.theta) + (full ? 12 : -6),
      anchor: full ? "start" : "end",
      specimen: "",
      text: [h("tspan", {class: "n"}, ...label(k === 0 ? `${names[k]} mA cm^{−2}` : names[k]!))]
    };
  });
  // The names of the diffusivities stand under the curves; where a curve ends low, over their foot.
  const under = least(lines.map(line => line.at(-1)!.theta)) > level;
  return h(
    "g",
    {},
    yAxis(panel, THETA_AXIS, 5),
    xAxis(panel, D_AXIS, 5),
    [...new Map(named.map(r => [r.name, r.D_cm2_s]))].map(([name, D], k) => [
      h("path", {class: "lim", d: `M${px(x(D))},${panel.top}v${panel.height}`}),
      note(
        panel.left + (under ? panel.width : 6),
        y((under ? 0.24 : 0.92) - 0.08 * k),
        label(`${significant(D, 1)} ${name}`),
        under ? "end" : "start"
      )
    ]),
    lines.map((line, k) =>
      computedLine(
        line.map((r): Point => [r.D_cm2_s, r.theta]),
        x,
        y,
        [0.45, 0.7, 1][k]
      )
    ),
    named.map(r => dot(x(r.D_cm2_s), y(r.theta))),
    ring(x(slab.D), y(utilisation(loading(slab)))),
    labels(dodge(tags, panel)),
    rails(panel, ["computed"])
  );
}

/** Bands of θ over D and i: straight in logarithms, because θ is a function of i/D. */
export function mapPanel(rows: Utilised[], slab: Slab, panel: Panel): Element {
  const [x, y] = [xScale(panel, D_AXIS), yScale(panel, I_AXIS)];
  const unit = loading({...slab, D: 1, i: 1});
  const levels = Array.from({length: 9}, (_, k) => (k + 1) / 10);
  const [low, high] = D_AXIS.domain;
  const current = (level: number, D: number): number => (loadingAt(level) * D) / unit;
  return h(
    "g",
    {},
    h("rect", {class: "used", x: px(panel.left), y: panel.top, width: px(panel.width), height: panel.height}),
    levels.map(level =>
      told(
        `Utilisation ${level} and more, computed`,
        h("path", {
          class: "ink",
          "fill-opacity": 0.08,
          d: below(current(level, low), current(level, high), x, y, panel)
        })
      )
    ),
    edgeLabels(
      levels.map(level => ({level, ratio: current(level, 1)})),
      x,
      y,
      panel
    ),
    h("text", {class: "axt", x: panel.left - 40, y: panel.top - 24}, ...label(I_AXIS.label)),
    yAxis(panel, {...I_AXIS, label: ""}, 4),
    xAxis(panel, D_AXIS, 5),
    rows.filter(r => r.series === "named").map(r => dot(x(r.D_cm2_s), y(r.i_mA_cm2))),
    inside(slab, panel, x, y) ? ring(x(slab.D), y(slab.i)) : null,
    rails(panel, ["computed"])
  );
}

/** The part of the panel below the line from (left, a) to (right, b), both axes logarithmic. */
function below(a: number, b: number, x: Scale, y: Scale, panel: Panel): string {
  const bottom = panel.top + panel.height;
  const [left, right] = [panel.left, panel.left + panel.width];
  const at = (height: number): number => left + ((height - y(a)) / (y(b) - y(a))) * (right - left);
  const clamp = (value: number): number => Math.min(bottom, Math.max(panel.top, value));
  const [start, end] = [
    Math.max(left, Math.min(right, at(bottom))),
    Math.max(left, Math.min(right, at(panel.top)))
  ];
  const corner = (h: number, v: number): string => `${px(h)},${px(v)}`;
  return `M${[corner(start, bottom), corner(start, clamp(y(a))), corner(end, clamp(y(b))), corner(right, clamp(y(b))), corner(right, bottom)].join("L")}Z`;
}

/** Levels where their lines leave the panel, at the top or at the right, those that would touch left out. */
function edgeLabels(levels: {level: number; ratio: number}[], x: Scale, y: Scale, panel: Panel): Element[] {
  const [right, top] = [panel.left + panel.width, panel.top - 5];
  let last = {x: -Infinity, y: -Infinity};
  return levels.flatMap(({level, ratio}) => {
    const onTop = D_AXIS.domain[1] * ratio > I_AXIS.domain[1];
    const at = onTop
      ? {x: x(I_AXIS.domain[1] / ratio), y: top}
      : {x: right + 5, y: y(D_AXIS.domain[1] * ratio) + 4};
    const fits = at.x >= panel.left && at.y <= panel.top + panel.height;
    if (!fits || Math.hypot(at.x - last.x, (at.y - last.y) * 1.5) < 20) return [];
    last = at;
    return [note(at.x, at.y, String(level), onTop ? "middle" : "start")];
  });
}

const inside = (slab: Slab, panel: Panel, x: Scale, y: Scale): boolean =>
  x(slab.D) >= panel.left &&
  x(slab.D) <= panel.left + panel.width &&
  y(slab.i) >= panel.top &&
  y(slab.i) <= panel.top + panel.height;

/** All of it as one curve in P, between its two limits. */
export function collapsePanel(rows: Utilised[], slab: Slab, panel: Panel): Element {
  const [x, y] = [xScale(panel, P_AXIS), yScale(panel, THETA_AXIS)];
  const all = [...logSpace(...P_AXIS.domain, 121)];
  const within = (p: Point): boolean => p[1] >= 0 && p[1] <= 1;
  const P = loading(slab);
  return h(
    "g",
    {},
    yAxis(panel, THETA_AXIS, 5),
    xAxis(panel, P_AXIS, 5),
    h("path", {class: "lim", d: path(all.map((p): Point => [p, slowLimit(p)]).filter(within), x, y)}),
    h("path", {class: "lim", d: path(all.map((p): Point => [p, fastLimit(p)]).filter(within), x, y)}),
    note(x(2.6), y(0.12), "1 − P/3", "end"),
    note(x(1.05), y(0.93), "π/(4P)"),
    computedLine(
      all.map((p): Point => [p, utilisation(p)]),
      x,
      y
    ),
    rows.filter(r => r.series === "named").map(r => dot(x(r.P), y(r.theta))),
    P >= P_AXIS.domain[0] && P <= P_AXIS.domain[1] ? ring(x(P), y(utilisation(P))) : null,
    rails(panel, ["computed"])
  );
}
