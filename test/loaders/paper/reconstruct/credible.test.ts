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
  const text = readFileSync(`${data}/README.md`, "utf8").split("\n");
  const percent = (part: number): string => `${Number((100 * part).toPrecision(3))}`;
  const milli = (volt: number): string => `${Number((1000 * volt).toPrecision(3))} mV`;
  const minutes = (hour: number): string => `${Math.round(60 * hour)} min`;
  const a = ASSUMED;
  const [low, high] = a.fluctuation;
  const [second, third] = a.formationEfficiency;
  const after = a.cyclesAfterFailure;
  const rest = `| rest before the first step | ${minutes(a.restBefore_hour)} at ${a.openCircuitHalf_volt} V (half cell), ${a.openCircuitFull_volt} V (full cell) |`;
  const bump = `| alloying bump | ${milli(a.alloyingBump_volt)} at ${a.alloyingBump_mAh_cm2} mAh cm⁻² |`;
  const film = `| middle potential of the Li–Mg film | ${milli(a.alloyingPotential_volt)} taking lithium up, ${milli(a.dealloyingPotential_volt)} giving it back |`;
  const line = `| thickness of a line | ${percent(a.lineScatter)} % (standard deviation) within an image of ${a.linesPerImage} lines, ${percent(a.imageScatter)} % between the ${a.imagesPerDay} images of a day |`;
  const fluctuating = `| efficiency of a cycle that fluctuates | ${percent(low[0])} to ${percent(low[1])} % in ${percent(a.fluctuationLow)} % of the cycles, ${percent(high[0])} to ${percent(high[1])} % in the others |`;
  const full = `| full cell | ${a.fullCell_ohm} Ω apparent resistance; efficiency ${percent(second)} and ${percent(third)} % in formation cycles 2 and 3, ${percent(a.settledEfficiency)} % in the first cycle at a new rate |`;
  const irregular = `| irregular cycles in the file | ${after.cu} (Cu, W-Cu, 50Mg/W-Cu), ${after.mg} (Mg-Cu), ${after.mg5w} (Mg/5W-Cu), ${after.mgsn} (Mg/Sn-Cu), ${a.cyclesOf5mgw} (5Mg/W-Cu) |`;

  /** The row that tells of each value; a line for one that is told in a sentence. */
  const TOLD: Record<keyof typeof ASSUMED, string> = {
    restBefore_hour: rest,
    openCircuitHalf_volt: rest,
    openCircuitFull_volt: rest,
    restForSpectrum_hour: `| rest for a spectrum after deposition, Mg/W-Cu | ${minutes(a.restForSpectrum_hour)} |`,
    nucleation_mAh_cm2: `| charge at the bottom of the nucleation dip | ${a.nucleation_mAh_cm2} mAh cm⁻² |`,
    switching_mAh_cm2: `| charge that forgets the voltage of the step before | ${a.switching_mAh_cm2} mAh cm⁻² |`,
    alloyingBump_volt: bump,
    alloyingBump_mAh_cm2: bump,
    contactLoss: `| contact loss | over the last ${percent(a.contactLoss)} % of the dissolved charge |`,
    short_ohm: `| resistance of a short circuit | ${a.short_ohm[0]} to ${a.short_ohm[1]} Ω, anew in each cycle |`,
    fluctuation: fluctuating,
    fluctuationLow: fluctuating,
    fadePerCycle: `| fade of the efficiency where it is said to deteriorate | ${percent(a.fadePerCycle)} % per cycle |`,
    fadeScatter: `| efficiency that deteriorates | up to ${percent(a.fadeScatter)} % less |`,
    alloyingPotential_volt: film,
    dealloyingPotential_volt: film,
    inert_mAh_cm2: `| charge into and out of a collector called inert | ${a.inert_mAh_cm2.join(" and ")} mAh cm⁻² |`,
    slowNucleation: `| nucleation at a tenth of the current | ${percent(a.slowNucleation)} % of the printed depth |`,
    fullCell_ohm: full,
    formationEfficiency: full,
    settledEfficiency: full,
    initialEfficiency: `| rate and 0.5C cells | ${percent(a.initialEfficiency)} % initial efficiency |`,
    fallAfterOnset: `| fade after the printed onset | ${percent(a.fallAfterOnset.rapid)} % per cycle (Cu, W-Cu), ${percent(a.fallAfterOnset.slow)} % (Mg-Cu), over ${a.cyclesAfterOnset} cycles |`,
    cyclesAfterOnset: `| fade after the printed onset | ${percent(a.fallAfterOnset.rapid)} % per cycle (Cu, W-Cu), ${percent(a.fallAfterOnset.slow)} % (Mg-Cu), over ${a.cyclesAfterOnset} cycles |`,
    lineScatter: line,
    imageScatter: line,
    imagesPerDay: line,
    linesPerImage: line,
    spectrumNoise: `| noise of a spectrum | ${percent(a.spectrumNoise)} % of \\|Z\\| (standard deviation) in each part |`,
    holdNoise: `| noise of a hold current | ${percent(a.holdNoise)} % (standard deviation) |`,
    holdStart: `| current at the start of a hold | ${a.holdStart.relative} times that at 10 h, gone with ${a.holdStart.decay_hour} h |`,
    cyclesAfterFailure: irregular,
    cyclesOf5mgw: irregular
  };
  it.each(Object.entries(TOLD))("tells what was assumed or added: %s", (_, row) => {
    expect(text).toContain(row);
  });
});
