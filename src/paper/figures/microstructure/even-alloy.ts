/** How thin an even alloy of film and deposit would spread the magnesium signal. */
import {px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {computedLine, rails, type Point} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {filmAmountMolCm2} from "../../../models/relations.js";
import {significant} from "../../../words/number.js";
import {constant, type Context, type Row} from "../../../figure/figure.js";
import {lithiumMicrometre, type Deposit} from "./deposit.js";

export interface Diluted extends Deposit {
  film: number;
  share: string;
}

/** One scanned state: magnesium against the fresh film, if the alloy were even. */
export interface Scan extends Row {
  title: string;
  capacity_mah_cm2: number;
  total_um: number;
  relative: number;
  atom_percent: number;
  seen: string;
}

const MOST = 6;

/** Magnesium per volume of an even alloy against the fresh film, and in at%. */
export function evenAlloy(
  capacity: number,
  state: Diluted,
  context: Context
): {totalUm: number; relative: number; atomPercent: number} {
  const lithiumUm = lithiumMicrometre(capacity, state, context);
  const totalUm = state.film / 1000 + lithiumUm;
  const magnesium = filmAmountMolCm2(
    state.film,
    constant(context, "molar_mass_mg"),
    constant(context, "density_mg")
  );
  const lithium = filmAmountMolCm2(1000 * lithiumUm, constant(context, "molar_mass_li"), state.density);
  return {
    totalUm,
    relative: state.film / 1000 / totalUm,
    atomPercent: (100 * magnesium) / (magnesium + lithium)
  };
}

export function curve(rows: Scan[], state: Diluted, context: Context, panel: Panel): Element {
  const atoms = state.share === "atoms";
  const xOf: Axis = {domain: [0, MOST], label: "Areal capacity (mAh cm^{−2})"};
  const yOf: Axis = {
    domain: [0.1, 100],
    log: true,
    ticks: [0.1, 1, 10, 100],
    format: String,
    label: atoms ? "Mg in an even alloy (at%)" : "Mg signal against the fresh film (%)"
  };
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const value = (capacity: number): number => {
    const {relative, atomPercent} = evenAlloy(capacity, state, context);
    return atoms ? atomPercent : 100 * relative;
  };
  const points: Point[] = Array.from({length: 121}, (_, i): Point => [
    (MOST * i) / 120,
    value((MOST * i) / 120)
  ]);
  return h(
    "g",
    {},
    yAxis(panel, yOf),
    xAxis(panel, xOf, 6),
    computedLine(points, x, y),
    rows.map(r => {
      const own = atoms ? r.atom_percent : 100 * r.relative;
      return h(
        "g",
        {},
        h("circle", {
          cx: px(x(r.capacity_mah_cm2)),
          cy: px(y(own)),
          r: 4.5,
          style: "fill:var(--bg);stroke:var(--ink);stroke-width:1.5"
        }),
        h(
          "text",
          {
            class: "lab s-ink",
            x: px(x(r.capacity_mah_cm2) + 11),
            y: px(y(own) + (r.capacity_mah_cm2 ? -9 : 5))
          },
          bold(`${significant(own, 2)} %`)
        )
      );
    }),
    rails(panel, ["computed"])
  );
}
