import {label, px, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {rails} from "../../../chart/series.js";
import {bold, dodge, labels, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {told} from "../../../chart/told.js";
import {h, type Element} from "../../../lib/element.js";
import {contactRadius} from "../../../models/surface/indent.js";
import {significant} from "../../../words/number.js";
import {reported, type Context, type Row, type State} from "../../../figure/figure.js";
import {layersOf, materialOf} from "./layers.js";
import {body, frame, scaleBar} from "../materials.js";

const DEEPEST_NM = 600;

export interface Indent extends State {
  specimens: string[];
  depth: number;
  reach: number;
}

export interface Coat extends Row {
  specimen: string;
  film_nm: number;
  depth_over_film: number | null;
  passed_s: number | null;
}

/** Depth of the tip against time, with the thickness of every film across. */
export function schedule(rows: Coat[], state: Indent, context: Context, panel: Panel): Element {
  const [load, hold, unload] = ["load", "hold", "unload"].map(w => reported(context, `figS5.${w}-time`)) as [
    number,
    number,
    number
  ];
  const axis = {domain: [0, 25] as [number, number], label: "Time (s)"};
  const x = xScale(panel, axis);
  const y = (nm: number): number => panel.top + (panel.height * nm) / DEEPEST_NM;
  const end = load + hold;
  const right = panel.left + panel.width;
  return h(
    "g",
    {},
    h("text", {class: "axt", x: 0, y: panel.top - 20}, "Depth of the tip (nm)"),
    [0, 200, 400, 600].map(t => [
      h("path", {class: "grid", d: `M${panel.left},${px(y(t))}h${panel.width}`}),
      h("text", {class: "tick", x: panel.left - 8, y: px(y(t)) + 4, "text-anchor": "end"}, String(t))
    ]),
    h("rect", {
      class: "used",
      x: px(x(end)),
      y: panel.top,
      width: px(x(end + unload) - x(end)),
      height: panel.height
    }),
    rows
      .filter(r => r.film_nm > 0)
      .map(r =>
        h(
          "g",
          {class: specimenClass(r.specimen)},
          h("path", {
            class: "lead",
            "stroke-dasharray": "3 2",
            d: `M${panel.left},${px(y(r.film_nm))}H${right}`
          })
        )
      ),
    labels(
      dodge(
        rows
          .filter(r => r.film_nm > 0)
          .map(r => ({
            x: right + 6,
            y: y(r.film_nm),
            specimen: r.specimen,
            text: [`${r.specimen} `, bold(`${r.film_nm}`)]
          })),
        panel
      )
    ),
    h("path", {
      class: "lim",
      d: `M${px(x(0))},${px(y(0))}L${px(x(load))},${px(y(state.depth))}H${px(x(end))}`
    }),
    h("path", {
      class: "axis",
      d: `M${px(x(end))},${px(y(state.depth))}L${px(x(end + unload / 2))},${px(y(state.depth * 0.7))}l-6,4m6,-4l1,7`
    }),
    [
      [0, 0],
      [load, state.depth],
      [end, state.depth]
    ].map(([t, depth]) =>
      told(
        `After ${t} s: ${depth} nm deep`,
        h("circle", {class: "m s-ink", cx: px(x(t!)), cy: px(y(depth!)), r: 4.5})
      )
    ),
    note(x(load / 2) + 12, y(state.depth / 2) - 4, `${load} s`),
    note(x(load + hold / 2), y(state.depth) - 9, `${hold} s`, "middle"),
    note(x(end + unload / 2), y(DEEPEST_NM) - 6, `${unload} s`, "middle"),
    xAxis(panel, axis, 5),
    rails(panel, ["reported", "computed"])
  );
}

/** Radius in px from which an arc has room for its number within. */
const WITHIN = 44;

/** Foil, films and tip at one scale in both directions; the arc shows how far the strain reaches. */
export function indent(specimen: string, state: Indent, context: Context, panel: Panel): Element {
  const layers = layersOf(context, specimen);
  const depth = layers.at(-1)!.to_nm;
  const scale = (panel.height - 6) / depth;
  const middle = panel.left + panel.width / 2;
  const top = panel.top + 6;
  const [radius, down] = [contactRadius(state.depth) * scale, state.depth * scale];
  const reach = Math.min(state.reach * radius, panel.width / 2, depth * scale);
  return h(
    "g",
    {},
    h("text", {class: `lab2 ${specimenClass(specimen)}`, x: panel.left, y: panel.top - 20}, bold(specimen)),
    scaleBar(panel.left + panel.width - 40 - 2000 * scale, panel.top - 28, 2000 * scale, "2 µm"),
    layers.map(l =>
      told(
        `${specimen}: ${l.element} ${l.thickness_nm} nm, printed`,
        body(materialOf(l.element), {
          x: panel.left,
          y: top + l.from_nm * scale,
          width: panel.width,
          height: Math.max(0.6, l.thickness_nm * scale)
        })
      )
    ),
    frame({x: panel.left, y: top, width: panel.width, height: depth * scale}),
    h("path", {
      style: "fill:var(--bg);stroke:var(--ink)",
      d: `M${px(middle - radius * 1.6)},${px(top - down * 0.6)}L${px(middle)},${px(top + down)}L${px(middle + radius * 1.6)},${px(top - down * 0.6)}Z`
    }),
    h("path", {
      class: "lim",
      style: "stroke:var(--m-cuink)",
      d: `M${px(middle - reach)},${px(top)}A${px(reach)},${px(reach)} 0 0 0 ${px(middle + reach)},${px(top)}`
    }),
    h(
      "text",
      {
        class: "dim oncu",
        x: px(middle),
        y: px(top + reach + (reach < WITHIN ? 14 : -8)),
        "text-anchor": "middle"
      },
      ...label(`${significant((state.reach * contactRadius(state.depth)) / 1000, 2)} µm`)
    ),
    h(
      "text",
      {class: "dim oncu", x: panel.left + 10, y: px(top + depth * scale - 10)},
      `Cu, ${reported(context, "exp.foil.thickness")} µm`
    ),
    note(panel.left, panel.top + panel.height + 18, "mount")
  );
}
