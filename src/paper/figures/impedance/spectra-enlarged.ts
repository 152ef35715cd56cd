/** Spectra of each cell on one scale, and under them the small ones enlarged. */
import {FOOT, px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {line, rails, type Point} from "../../../chart/series.js";
import {note} from "../../../chart/labels.js";
import {equalAxes} from "../../../chart/spectrum.js";
import {specimenClass} from "../../../chart/specimen.js";
import {provenancesOf, type Context, type Size} from "../../../figure/figure.js";
import {h, type Element} from "../../../lib/element.js";
import type {MeasuredSpectrum} from "../../../models/impedance/fits.js";
import {groundOfSpectrum, printedTotals} from "./spectra.js";

export const SPECIMENS = ["Mg/W-Cu", "Mg-Cu", "Cu"];

export const HEIGHT = 104;

export const INSET = 104;

/** Least opacity of a ramp from the first cycle to the last. */
const FAINT = 0.3;

const ENLARGED = [20, 10, 5, 2];

interface Place {
  whole: Panel;
  /** The last, which is the largest, needs none. */
  inset: Panel | null;
}

export function layOut({width, narrow}: Size): Place[] {
  const left = 44;
  const gap = 54;
  const own = narrow ? width - left - 10 : (width - left - 2 * gap - 10) / 3;
  const block = 58 + HEIGHT + FOOT + 34 + INSET + FOOT;
  return SPECIMENS.map((_, i) => {
    const whole: Panel = {
      left: narrow ? left : left + i * (own + gap),
      top: 58 + (narrow ? i * block : 0),
      width: own,
      height: HEIGHT
    };
    return {
      whole,
      inset: i < SPECIMENS.length - 1 ? {...whole, top: whole.top + HEIGHT + FOOT + 34, height: INSET} : null
    };
  });
}

type Axes = Record<"x" | "y", Axis>;

export function cell(
  specimen: string,
  own: MeasuredSpectrum[],
  common: Axes,
  {whole, inset}: Place,
  end: number,
  context: Context
): Element {
  const near = inset && enlarged(own, common, inset);
  return h(
    "g",
    {},
    h(
      "text",
      {class: `lab2 ${specimenClass(specimen)}`, x: whole.left - 44, y: whole.top - 44},
      h("tspan", {class: "n"}, specimen)
    ),
    note(whole.left - 44, whole.top - 28, ends(context, specimen, end)),
    panel(own, common, whole, context),
    inset && near
      ? [
          panel(own, near.axes, inset, context),
          note(inset.left + inset.width, inset.top + 2, `× ${near.factor}`, "end"),
          frameOf(near.axes, common, whole)
        ]
      : null
  );
}

/** "13.6 → 108.8 Ω" of the printed values; the cycle where they are not those of the ends. */
function ends(context: Context, specimen: string, end: number): string {
  const own = printedTotals(context, "rsct")
    .filter(p => p.specimen === specimen && p.cycle <= end)
    .sort((a, b) => a.cycle - b.cycle);
  const [first, final] = [own[0], own.at(-1)];
  return first && final
    ? `${first.text} → ${final.text} Ω, cycles ${first.cycle} to ${final.cycle}`
    : "nothing printed";
}

function panel(own: MeasuredSpectrum[], axes: Axes, place: Panel, context: Context): Element {
  const [x, y] = [xScale(place, axes.x), yScale(place, axes.y)];
  const count = Math.max(1, own.length - 1);
  return h(
    "g",
    {},
    yAxis(place, axes.y, 3),
    xAxis(place, axes.x, 4),
    own.map((s, i) =>
      h(
        "g",
        {opacity: FAINT + ((1 - FAINT) * i) / count},
        line(
          Array.from(s.spectrum.realOhm, (re, k): Point => [re, -s.spectrum.imaginaryOhm[k]!]),
          x,
          y,
          s.specimen,
          groundOfSpectrum(context, s),
          true
        )
      )
    ),
    rails(place, provenancesOf(context, own))
  );
}

/** The largest enlargement that still holds a cell's spectra, if there is one. */
function enlarged(own: MeasuredSpectrum[], common: Axes, place: Panel): {axes: Axes; factor: number} | null {
  const tight = equalAxes(
    own.map(s => s.spectrum),
    place
  );
  const span = ({domain: [a, b]}: Axis): number => b - a;
  const factor = ENLARGED.find(f => span(common.x) / f >= span(tight.x) - 1e-9);
  if (!factor) return null;
  const middle = (tight.x.domain[0] + tight.x.domain[1]) / 2;
  const half = span(common.x) / factor / 2;
  const ohmPerPixel = (2 * half) / place.width;
  return {
    factor,
    axes: {
      x: {...tight.x, domain: [middle - half, middle + half]},
      y: {...tight.y, domain: [tight.y.domain[0], tight.y.domain[0] + ohmPerPixel * place.height]}
    }
  };
}

/** Where the enlargement comes from. */
function frameOf(near: Axes, common: Axes, whole: Panel): Element {
  const [x, y] = [xScale(whole, common.x), yScale(whole, common.y)];
  const [a, b] = near.x.domain.map(v => x(v)) as [number, number];
  const [low, high] = near.y.domain.map(v => y(v)) as [number, number];
  const top = Math.max(whole.top, high);
  return h("rect", {
    class: "lim",
    x: px(a),
    y: px(top),
    width: px(b - a),
    height: px(Math.min(low, whole.top + whole.height) - top)
  });
}
