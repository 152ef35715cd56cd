/** Pictures of one analysis. Where each panel lies is part of the answer, so that a pointer can mark frequencies. */
import {h, type Element} from "../../lib/element.js";
import type {Spectrum} from "../../models/impedance/spectrum.js";
import {FOOT, picture, px, xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../chart/panel.js";
import {computedLine, path, type Point, type Provenance} from "../../chart/series.js";
import {note} from "../../chart/labels.js";
import {bode, equalAxes, nyquist, type Band, type Curve} from "../../chart/spectrum.js";
import {extent, padded} from "../../chart/spectrum-points.js";
import type {Analysis, PlainKK} from "./job.js";
import {largest} from "../../lib/extremes.js";

export interface Subject {
  specimen: string;
  provenance: Provenance;
  label: string;
}
export interface Spread {
  width: number;
  nyquist: Panel;
  modulus: Panel;
  phase: Panel;
  height: number;
}

/** Side by side, one below the other when narrow. */
export function spread(width: number): Spread {
  const narrow = width < 470;
  const half = narrow ? width - 110 : (width - 64) / 2 - 90;
  const left: Panel = {left: 48, top: 32, width: half, height: 240};
  const top = narrow ? 240 + FOOT + 76 : 32;
  const start = narrow ? 48 : width - ((width - 64) / 2 - 48);
  const modulus: Panel = {left: start, top, width: width - start - 10, height: 100};
  return {width, nyquist: left, modulus, phase: {...modulus, top: top + 140}, height: top + 240 + FOOT};
}

const curveOf = (spectrum: Spectrum, {specimen, provenance, label}: Subject, fitted?: Spectrum): Curve => ({
  specimen,
  provenance,
  spectrum,
  label,
  ...(fitted ? {fitted} : {})
});

export function spectrumChart(
  {spectrum, fit}: Analysis,
  subject: Subject,
  band: Band | undefined,
  place: Spread
): Element {
  const curves = [curveOf(spectrum, subject, fit.fitted)];
  return picture(
    place.width,
    place.height,
    "Nyquist and Bode plot with the fitted circuit",
    nyquist(place.nyquist, curves, band ? {band} : {}),
    bode(place.modulus, place.phase, curves, band)
  );
}

/** Frequencies under a stretch of the Nyquist panel or of a Bode panel, from pixel to pixel. */
export function bandUnder(spectrum: Spectrum, place: Spread, x0: number, x1: number, y: number): Band | null {
  const [from, to] = x0 < x1 ? [x0, x1] : [x1, x0];
  const inside = ({left, top, width, height}: Panel): boolean =>
    x0 >= left && x0 <= left + width && y >= top && y <= top + height;
  if (inside(place.nyquist)) {
    const x = xScale(place.nyquist, equalAxes([spectrum], place.nyquist).x);
    const under = spectrum.frequencyHertz.filter(
      (_, i) => x(spectrum.realOhm[i]!) >= from && x(spectrum.realOhm[i]!) <= to
    );
    return under.length ? extent([...under]) : null;
  }
  if (!inside(place.modulus) && !inside(place.phase)) return null;
  const x = xScale(place.modulus, {domain: extent([...spectrum.frequencyHertz]), log: true, label: ""});
  return [x.invert(from), x.invert(to)];
}

/** Relative residuals of the fit and of every Kramers–Kronig sum against frequency; real part ●, imaginary part ○. */
export function residualChart({spectrum, fit, kk}: Analysis, width: number): Element {
  const narrow = width < 470;
  const size = narrow ? width - 58 : (width - 64) / 2 - 58;
  const modulus = spectrum.realOhm.map((re, i) => Math.hypot(re, spectrum.imaginaryOhm[i]!));
  const percent = (measured: Float64Array, fitted: Float64Array): Float64Array =>
    measured.map((v, i) => (100 * (v - fitted[i]!)) / modulus[i]!);
  const sum = (title: string, {order, residualReal, residualImaginary}: PlainKK) => ({
    title: `${title} ${order}`,
    re: residualReal.map(r => 100 * r),
    im: residualImaginary.map(r => 100 * r)
  });
  const judgedApart =
    kk.judged.order !== kk.fixed.order || kk.judged.marginDecades !== kk.fixed.marginDecades;
  const residuals = [
    {
      title: "Circuit",
      re: percent(spectrum.realOhm, fit.fitted.realOhm),
      im: percent(spectrum.imaginaryOhm, fit.fitted.imaginaryOhm)
    },
    sum("Fixed order", kk.fixed),
    sum("Order by μ:", kk.automatic),
    ...(judgedApart ? [sum("Judged by order", kk.judged)] : [])
  ];
  const panels = residuals.map((_, k): Panel => {
    const row = narrow ? k : k >> 1;
    return {
      left: narrow || k % 2 === 0 ? 48 : width - size - 10,
      top: 34 + row * (120 + FOOT + 50),
      width: size,
      height: 120
    };
  });
  return picture(
    width,
    panels.at(-1)!.top + 120 + FOOT,
    "Residuals of the fit and of the Kramers–Kronig test against frequency",
    residuals.map(({title, re, im}, k) => {
      const panel = panels[k]!;
      const most = 1.1 * Math.max(largest(re.map(Math.abs)), largest(im.map(Math.abs)), 1e-6);
      const xOf: Axis = {
        domain: extent([...spectrum.frequencyHertz]),
        log: true,
        label: "Frequency (Hz)"
      };
      const yOf: Axis = {domain: [-most, most], label: `${title}: residual (% of |Z|)`};
      const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
      const dots = (values: Float64Array, fill: string): Element[] =>
        Array.from(values, (v, i) =>
          h("circle", {
            cx: px(x(spectrum.frequencyHertz[i]!)),
            cy: px(y(v)),
            r: 2.4,
            style: `fill:${fill};stroke:var(--ink);stroke-width:1`
          })
        );
      return h(
        "g",
        {},
        yAxis(panel, yOf, 4),
        xAxis(panel, xOf, 4),
        h("path", {class: "axis", d: `M${px(panel.left)},${px(y(0))}h${px(panel.width)}`}),
        dots(re, "var(--ink)"),
        dots(im, "var(--bg)")
      );
    })
  );
}

/** γ(ln τ) against the frequency 1/(2πτ), with the closed form of the fitted arcs. */
export function relaxationChart({drt, closedForm}: Analysis, width: number): Element {
  const narrow = width < 470;
  const panel: Panel = {left: 48, top: narrow ? 79 : 34, width: width - 58, height: narrow ? 150 : 190};
  const kinds = [
    "double: from the spectrum",
    "shade: 90 % band",
    ...(closedForm ? ["dashed: fitted arcs, closed form"] : [])
  ];
  const frequency = drt.tauSecond.map(tau => 1 / (2 * Math.PI * tau));
  const values = [...drt.highOhm, ...(closedForm ?? [])];
  const xOf: Axis = {domain: extent([...frequency]), log: true, label: "1/(2πτ) (Hz)"};
  const yOf: Axis = {domain: padded([0, ...values]), label: "γ (Ω per unit of ln τ)"};
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const points = (gamma: Float64Array): Point[] => Array.from(gamma, (g, i): Point => [frequency[i]!, g]);
  return picture(
    width,
    panel.top + panel.height + FOOT,
    "Distribution of relaxation times",
    yAxis(panel, yOf, 4),
    xAxis(panel, xOf, narrow ? 4 : 8),
    h("path", {
      d: `${path([...points(drt.highOhm), ...points(drt.lowOhm).reverse()], x, y)}Z`,
      style: "fill:var(--ink3);fill-opacity:.16;stroke:none"
    }),
    computedLine(points(drt.gammaOhm), x, y),
    closedForm
      ? h("path", {
          d: path(points(closedForm), x, y),
          fill: "none",
          style: "stroke:var(--ink3);stroke-width:1.2;stroke-dasharray:5 4"
        })
      : null,
    // Side by side beside the quantity; where there is no room, one below the other over it.
    narrow
      ? kinds.map((text, k) => note(panel.left - 40, 14 + 15 * k, text))
      : note(panel.left + panel.width, panel.top - 12, kinds.join("; "), "end")
  );
}
