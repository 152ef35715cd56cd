import {powerOf} from "../../../src/models/impedance/power.js";
import {testKK} from "../../../src/models/impedance/verdict.js";
import {FIT_DIGITS} from "../../../src/models/impedance/fits.js";
import {stated} from "../../../src/lib/stated.js";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  bandUnder,
  relaxationChart,
  residualChart,
  spectrumChart,
  spread
} from "../../../src/components/impedance/charts.js";
import {analyse} from "../../../src/components/impedance/job.js";
import {equalAxes, nyquist} from "../../../src/chart/spectrum.js";
import {lambdaAt, positionOf, shell} from "../../../src/components/impedance/shell.js";
import {
  agreement,
  comparison,
  correlationTable,
  noteList,
  parameterTable,
  verdict
} from "../../../src/components/impedance/words.js";
import {xScale, yScale} from "../../../src/chart/panel.js";
import {render} from "../../../src/lib/element.js";
import {CORRUPTIONS} from "../../../src/models/impedance/corrupt.js";
import {CELL_SETS, circuitOf} from "../../../src/models/impedance/sets.js";
import {simulate} from "../../../src/models/impedance/simulate.js";
import {noisy, seeded, SWEEP} from "../../models/impedance/noise.js";
import {withoutSpecimens} from "../../figures/without-specimens.js";

withoutSpecimens();

const {circuit, values} = circuitOf(CELL_SETS.MgW_c1);
const spectrum = noisy(simulate(circuit, values, SWEEP), 0.002, seeded(1));
const analysis = analyse({
  kind: "analysis",
  spectrum,
  corruption: "none",
  circuit: CELL_SETS.MgW_c1.circuit,
  weight: "modulus",
  lambda: 0.1
});
const subject = {specimen: "Mg/W-Cu", provenance: "reconstructed", label: "Mg/W-Cu"} as const;

describe("names of frequencies", () => {
  it.each(Object.entries(CELL_SETS))("of %s stand clear of each other and of the axis", (_, cell) => {
    const own = circuitOf(cell);
    const panel = {left: 48, top: 48, width: 340, height: 96};
    const html = render(nyquist(panel, [{...subject, spectrum: simulate(own.circuit, own.values, SWEEP)}]));
    const boxes = [
      ...html.matchAll(/class="small" x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)">([^<]*Hz)</g)
    ].map(([, x, y, anchor, text]) => {
      const width = 6 * text!.length;
      const left = Number(x) - {start: 0, middle: width / 2, end: width}[anchor as "start"];
      return {left, right: left + width, top: Number(y) - 9, bottom: Number(y) + 2};
    });
    expect(boxes.length).toBeGreaterThan(1);
    for (const [i, a] of boxes.entries()) {
      expect(a.bottom).toBeLessThan(panel.top + panel.height);
      for (const b of boxes.slice(i + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    }
  });
});

it.each([320, 354, 740])("relaxation times name both of their lines at %d px", width => {
  const html = render(relaxationChart(analysis, width));
  expect(html).toContain("double: from the spectrum");
  expect(html).toContain("dashed: fitted arcs, closed form");
});

describe("Nyquist axes", () => {
  it("make one ohm as wide as high and hold every point, in any panel", () => {
    const size = fc.integer({min: 40, max: 900});
    const set = fc.constantFrom(...Object.values(CELL_SETS));
    fc.assert(
      fc.property(size, size, set, (width, height, cell) => {
        const own = circuitOf(cell);
        const z = simulate(own.circuit, own.values, SWEEP);
        const panel = {left: 10, top: 20, width, height};
        const axes = equalAxes([z], panel);
        const [x, y] = [xScale(panel, axes.x), yScale(panel, axes.y)];
        expect(x(61) - x(60)).toBeCloseTo(y(0) - y(1), 9);
        z.realOhm.forEach((re, i) => {
          expect(x(re)).toBeGreaterThanOrEqual(10);
          expect(x(re)).toBeLessThanOrEqual(10 + width);
          expect(y(-z.imaginaryOhm[i]!)).toBeGreaterThanOrEqual(20);
          expect(y(-z.imaginaryOhm[i]!)).toBeLessThanOrEqual(20 + height);
        });
      })
    );
  });
});

describe("marking frequencies", () => {
  it.each([300, 470, 900])("reads a stretch of either plot at width %d", width => {
    const place = spread(width);
    const x = xScale(place.modulus, {domain: [1, 1e6], log: true, label: ""});
    const band = bandUnder(spectrum, place, x(1e4), x(1e2), place.modulus.top + 5)!;
    expect(band[0]).toBeCloseTo(1e2, 6);
    expect(band[1]).toBeCloseTo(1e4, 4);
    const nyquist = xScale(place.nyquist, equalAxes([spectrum], place.nyquist).x);
    const [low, high] = bandUnder(spectrum, place, nyquist(54), nyquist(57), place.nyquist.top + 5)!;
    expect(high).toBeGreaterThanOrEqual(1e6);
    expect(low).toBeGreaterThan(1e4);
    expect(bandUnder(spectrum, place, 1, 2, 1)).toBeNull();
    for (const panel of [place.nyquist, place.modulus, place.phase]) {
      expect(panel.left + panel.width).toBeLessThanOrEqual(width);
      expect(panel.top + panel.height).toBeLessThanOrEqual(place.height);
    }
  });

  it("shows the band in both plots", () => {
    const marks = (html: string): number => html.split("var(--mark)").length - 1;
    expect(marks(render(spectrumChart(analysis, subject, [1e2, 1e4], spread(900))))).toBe(3);
    expect(marks(render(spectrumChart(analysis, subject, undefined, spread(900))))).toBe(0);
  });
});

it("draws and words every analysis without holes", () => {
  const seen = powerOf(testKK(spectrum));
  for (const corruption of ["none", ...CORRUPTIONS.map(c => c.id)] as const)
    for (const text of ["R0", "R0-p(R1,CPE1)-p(R2,CPE2)-W1", "R0-p(R1-W1,C1)"]) {
      const one = analyse({
        kind: "analysis",
        spectrum,
        corruption,
        circuit: text,
        weight: "modulus",
        lambda: 1e-3
      });
      const html = [
        spectrumChart(one, subject, undefined, spread(320)),
        residualChart(one, 900),
        residualChart(one, 320),
        relaxationChart(one, 320),
        parameterTable(one),
        correlationTable(one),
        comparison(one),
        verdict(one, null),
        verdict(one, seen),
        noteList(one.fit.notes)
      ]
        .map(e => (e ? render(e) : ""))
        .join("");
      expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
});

it("prints a value to the second digit of its error", () => {
  const html = render(parameterTable(analysis));
  const {value, standardError} = analysis.fit.parameters[0]!;
  const decimals = 1 - Math.floor(Math.log10(standardError!));
  expect(html).toContain(`>${value.toFixed(decimals)}<`);
});

it("compares with the build's table only where circuit and weight are the same", () => {
  const row = {
    circuit: analysis.fit.circuit,
    parameters: analysis.fit.parameters.map(p => stated(p.value, FIT_DIGITS)).join(" ")
  };
  expect(agreement(analysis, row)).toEqual(["Equal to the fit in the table the build made."]);
  expect(
    agreement(analysis, {...row, parameters: analysis.fit.parameters.map(p => p.value * 1.001).join(" ")})[0]
  ).toContain("Differs");
  expect(agreement(analysis, {...row, circuit: "R0"})).toEqual([]);
});

it("labels every control of the bench", () => {
  const html = render(shell([{value: "a", label: "A"}]));
  for (const control of html.match(/<(?:input|select)[^>]*>/g)!)
    expect(/aria-label=/.test(control) || html.includes(`</span>${control}`), control).toBe(true);
  for (const lambda of [1e-4, 0.01, 0.1, 1]) expect(lambdaAt(positionOf(lambda)) / lambda).toBeCloseTo(1, 1);
});
