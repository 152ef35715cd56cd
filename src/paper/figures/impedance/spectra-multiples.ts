import {px, xScale, yScale, type Panel} from "../../../chart/panel.js";
import {line, type Point} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {equalAxes} from "../../../chart/spectrum.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import type {MeasuredSpectrum} from "../../../models/impedance/fits.js";
import type {Context} from "../../../figure/figure.js";
import {groundOfSpectrum} from "./spectra.js";

/** One specimen's spectra in a row, all on one scale that a bar gives. */
export function multiples(
  panels: Panel[],
  cycles: number[],
  spectra: MeasuredSpectrum[],
  context: Context
): Element | null {
  const [first] = spectra;
  const panel = panels[0];
  if (!first || !panel) return null;
  const axes = equalAxes(
    spectra.map(s => s.spectrum),
    panel
  );
  const bar = scaleBar(axes.x.domain);
  // The bar stands behind the name, however long it is.
  const past = Math.max(70, 7 * first.specimen.length + 14);
  const length = (bar / (axes.x.domain[1] - axes.x.domain[0])) * panel.width;
  return h(
    "g",
    {},
    h(
      "text",
      {class: `lab2 ${specimenClass(first.specimen)}`, x: panel.left, y: panel.top - 10},
      bold(first.specimen)
    ),
    h("path", {
      class: "axis",
      d: `M${px(panel.left + past)},${px(panel.top - 17)}v5m0,-2.5h${px(length)}m0,-2.5v5`
    }),
    h("text", {class: "small", x: px(panel.left + past + 6 + length), y: px(panel.top - 10)}, `${bar} Ω`),
    cycles.slice(0, panels.length).map((cycle, i) => {
      const own = spectra.find(s => s.cycle === cycle);
      const place = panels[i]!;
      const [x, y] = [xScale(place, axes.x), yScale(place, axes.y)];
      return h(
        "g",
        {},
        h("path", {
          class: "axis",
          d: `M${px(place.left)},${px(place.top + place.height)}h${px(place.width)}`
        }),
        h(
          "text",
          {
            class: "small",
            x: px(place.left + place.width / 2),
            y: px(place.top + place.height + 13),
            "text-anchor": "middle"
          },
          i === 0 ? `cycle ${cycle}` : String(cycle)
        ),
        own
          ? line(
              Array.from(own.spectrum.realOhm, (re, k): Point => [re, -own.spectrum.imaginaryOhm[k]!]),
              x,
              y,
              own.specimen,
              groundOfSpectrum(context, own)
            )
          : h(
              "text",
              {
                class: "small",
                x: px(place.left + place.width / 2),
                y: px(place.top + place.height - 5),
                "text-anchor": "middle"
              },
              "none"
            )
      );
    })
  );
}

/** 1, 2 or 5 times a power of ten near a third of the width. */
function scaleBar([low, high]: [number, number]): number {
  const third = (high - low) / 3;
  const power = 10 ** Math.floor(Math.log10(third));
  return power * ([5, 2].find(step => third / power >= step) ?? 1);
}
