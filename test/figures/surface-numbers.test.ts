import {describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {defaults, type DataTable, type State} from "../../src/figure/figure.js";
import {context} from "./engines.js";

const figures = await loadFigures();

/** The table of a figure that computes, at its published state or a changed one. */
async function tableOf(id: string, change: State = {}): Promise<DataTable> {
  const figure = figures.find(f => f.id === id)!;
  if (!("compute" in figure.rows)) throw new Error(`${id} has a query`);
  const state = {...defaults(figure), ...change};
  return figure.table(await figure.rows.compute(state, context), state, context);
}

const column = (table: DataTable, name: string): unknown[] =>
  table.rows.map(r => r[table.columns.findIndex(c => c.name === name)]);
const numbers = async (id: string, name: string, change: State = {}): Promise<number[]> =>
  column(await tableOf(id, change), name) as number[];
const close = (values: number[], expected: number[], digits: number): void => {
  expect(values.length).toBe(expected.length);
  values.forEach((v, i) => expect(v).toBeCloseTo(expected[i]!, digits));
};

// Worked by hand from the printed values and handbook constants.
describe("depth profile", () => {
  it("digs 140 nm in 2850 s and 30 nm in 650 s", async () =>
    close(await numbers("fig-1c", "rate"), [140 / 2850, 30 / 650], 12));

  it("removes 0.74 atoms of Mg and 1.02 of W per ion", async () => {
    const ionsPerCm2Second = 41e-9 / 1.602176634e-19 / (0.03 * 0.03);
    const atomsPerCm2Second = (rateNm: number, density: number, mass: number): number =>
      ((rateNm * 1e-7 * density) / mass) * 6.02214076e23;
    close(
      await numbers("fig-1c", "atoms"),
      [
        atomsPerCm2Second(140 / 2850, 1.738, 24.305) / ionsPerCm2Second,
        atomsPerCm2Second(30 / 650, 19.25, 183.84) / ionsPerCm2Second
      ],
      9
    );
    close(await numbers("fig-1c", "atoms"), [0.74, 1.02], 2);
  });
});

describe("layers", () => {
  it("weigh 24.3, 57.75 and 8064 µg per cm²", async () =>
    close(await numbers("fig-1a", "mass"), [24.33, 57.75, 8064], 2));
  it("look lower by the sine of the angle", async () =>
    close((await numbers("fig-1b", "corrected_low", {tilt: true, angle: 30})).slice(0, 2), [270, 59], 6));
});

describe("diffraction", () => {
  it("leaves the printed angles below Bragg's law at the mean wavelength, on it at Kα1", async () => {
    close((await numbers("fig-1e", "residual")).slice(0, 4), [-0.052, -0.061, -0.062, -0.018], 3);
    for (const residual of (await numbers("fig-s3", "residual", {wavelength: "kalpha1"})).filter(
      v => v !== null
    ))
      expect(Math.abs(residual)).toBeLessThan(0.025);
  });

  it("puts the basal line of Mg at 3.4° when its cell is read in nm", async () => {
    const table = await tableOf("fig-s3", {unit: "nm"});
    const mg = column(table, "plane").indexOf("002");
    expect(column(table, "computed")[mg]).toBeCloseTo((2 * Math.asin(0.154178 / 5.2112) * 180) / Math.PI, 9);
  });
});

describe("photoelectrons", () => {
  it("are 2.2 eV apart in every pair of W 4f", async () => {
    close(await numbers("fig-s4", "splitting"), [2.2, 2.2, 2.2], 9);
    expect(column(await tableOf("fig-s4"), "agrees")).toEqual(["agrees", "agrees", "agrees"]);
    expect(column(await tableOf("fig-s4", {splitting: 2.6}), "agrees")).toEqual([
      "disagrees",
      "disagrees",
      "disagrees"
    ]);
  });
  it("of metal come through 2 and 3 nm of oxide by half and a third", async () =>
    close(
      [(await numbers("fig-1f", "left_thin"))[0]!, (await numbers("fig-1f", "left_thick"))[0]!],
      [51.3, 36.8],
      1
    ));
  it("stop behind 13.8 nm when a hundredth would be seen", async () =>
    close(await numbers("fig-1g", "least"), [13.8, 13.8], 1));
});

describe("moduli", () => {
  it("do not differ from copper by Welch's test", async () => {
    const p = await numbers("fig-s6", "p");
    close(p.slice(0, 3), [0.19, 0.87, 0.56], 2);
  });
  it("would differ for the bilayer from six indents on", async () => {
    expect((await numbers("fig-s6", "needed"))[0]).toBe(6);
    expect((await numbers("fig-s6", "p", {n: 6}))[0]).toBeLessThan(0.05);
    expect((await numbers("fig-s6", "p", {n: 5}))[0]).toBeGreaterThan(0.05);
  });
  it("are read through every film", async () =>
    close((await numbers("fig-s5", "ratio")).slice(0, 3), [500 / 170, 500 / 160, 500 / 260], 9));
});

describe("deposits", () => {
  it("are 4.85 µm of dense lithium per mAh cm⁻² under the disk, 4/9 of that under the collector", async () => {
    const perCapacity = ((3.6 / 96485.33212) * 6.94 * 1e4) / 0.534;
    close(await numbers("fig-3", "computed"), [perCapacity, 3 * perCapacity, 5 * perCapacity], 9);
    close(
      await numbers("fig-3", "computed", {footprint: 12}),
      [perCapacity, 3 * perCapacity, 5 * perCapacity].map(v => (v * 4) / 9),
      9
    );
    close(await numbers("fig-3", "share"), [90.7, 100.4, 99.8], 1);
    close(await numbers("fig-s13", "computed"), [3 * perCapacity, 5 * perCapacity], 9);
  });
  it("lose 3.5 mAh cm⁻² over 300 cycles, 17 µm as metal", async () => {
    expect((await numbers("fig-s16", "lost")).at(-1)).toBeCloseTo(3.51, 2);
    expect((await numbers("fig-s16", "dead")).at(-1)).toBeCloseTo(17.0, 1);
    expect((await numbers("fig-s16", "dead", {efficiency: 100})).at(-1)).toBe(0);
  });
  it("thin the magnesium to a few per cent", async () => {
    close(
      await numbers("fig-s12", "relative"),
      [1, 3, 5, 0].map(q => (100 * 0.14) / (0.14 + q * 4.8488)),
      2
    );
  });
});

it("cuts three of four cells after the printed end of their like", async () => {
  expect(column(await tableOf("fig-5"), "past")).toEqual([null, 7, 5, 4]);
});
