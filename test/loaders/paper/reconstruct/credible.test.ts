/** What no printed number asks for, and what a cell of this kind does all the same. */
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {data} from "../../../../loaders/paths.js";
import {ASSUMED} from "../../../../loaders/paper/reconstruct/assumed.js";
import {known, cycles, entry, log} from "./cells.js";
import {efficiency, halves} from "./plain.js";

const capacities = (cell: string): number[] =>
  cycles(cell).map(c => (1000 * c.dep!.capacity_mAh) / entry(cell).active_mass_mg!);
const FORMED = known.claim("fig6a.formation-cycles");

describe("full cells", () => {
  it.each(["mgw-full", "mg-full", "w-full", "cu-full", "mgw-0.5c", "mgw-high-loading"])(
    "%s returns less than it takes up in every cycle",
    cell => {
      const all = cycles(cell).map(c => c.dep!.capacity_mAh / c.dis!.capacity_mAh);
      for (const ratio of all) expect(ratio).toBeLessThan(1 - 1e-4);
    }
  );

  it("the best cell loses no less per cycle the longer it runs: no standstill before it fades", () => {
    const own = capacities("mgw-full").slice(FORMED);
    const mean = (from: number, to: number): number =>
      (own[from - FORMED - 1]! - own[to - FORMED - 1]!) / (to - from);
    const losses = [mean(FORMED + 1, 120), mean(120, 130), mean(130, 150)];
    expect(losses).toEqual([...losses].sort((a, b) => a - b));
    expect(losses[0]).toBeGreaterThan(0);
  });

  it("Mg-Cu never delivers more than Mg/W-Cu", () => {
    const [mgw, mg] = [capacities("mgw-full"), capacities("mg-full")];
    mg.forEach((q, i) => expect(q, `cycle ${i + 1}`).toBeLessThan(mgw[i]!));
  });
});

describe("half cells", () => {
  it.each(["mg", "w", "cu", "50mgw"])(
    "%s stays at the resistance of its short circuit, off the cutoff",
    slug => {
      const cell = `${slug}-cycling`;
      const failed = cycles(cell).findIndex(c => Math.abs(efficiency(c) - 1) > 0.02 && c.cycle > 1) + 1;
      const shorted = halves(log(cell)).filter(h => h.cycle >= failed && h.direction > 0);
      expect(shorted.length).toBeGreaterThan(0);
      for (const half of shorted) expect(half.points.at(-1)![1]).toBeLessThan(0.01);
    }
  );

  it.each(["mgw", "mg", "w", "cu"])("%s cycles at the efficiency printed for it until it fails", slug => {
    const regular = cycles(`${slug}-cycling`).slice(0, 24);
    for (const c of regular) expect(100 * efficiency(c)).toBeCloseTo(known.claim(`fig2c.ce.${slug}`), 1);
  });
});

describe("data/README.md", () => {
  const text = readFileSync(`${data}/README.md`, "utf8");
  const percent = (part: number): string => `${Number((100 * part).toPrecision(3))}`;
  const [low, high] = ASSUMED.fluctuation;
  const slow = ASSUMED.fallAfterOnset;

  it.each([
    `| noise of a spectrum | ${percent(ASSUMED.spectrumNoise)} % of \\|Z\\| (standard deviation) in each part |`,
    `| noise of a hold current | ${percent(ASSUMED.holdNoise)} % (standard deviation) |`,
    `| thickness of a line | ${percent(ASSUMED.lineScatter)} % (standard deviation) within an image, ${percent(ASSUMED.imageScatter)} % between the ${ASSUMED.imagesPerDay} images of a day |`,
    `| resistance of a short circuit | ${ASSUMED.short_ohm[0]} to ${ASSUMED.short_ohm[1]} Ω, anew in each cycle |`,
    `| efficiency of a cycle that fluctuates | ${percent(low[0])} to ${percent(low[1])} % in ${percent(ASSUMED.fluctuationLow)} % of the cycles, ${percent(high[0])} to ${percent(high[1])} % in the others |`,
    `| efficiency that deteriorates | up to ${percent(ASSUMED.fadeScatter)} % less |`,
    `| fade after the printed onset | ${percent(slow.rapid)} % per cycle (Cu, W-Cu), ${percent(slow.slow)} % (Mg-Cu), over ${ASSUMED.cyclesAfterOnset} cycles |`
  ])("tells what was added: %s", row => {
    expect(text.split("\n")).toContain(row);
  });
});
