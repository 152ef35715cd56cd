/** Printed statements about impedance and corrosion, read from the reconstructed series. */
import {spectrumCycles} from "../../../../loaders/paper/reconstruct/spectra/cycles.js";
import type {Spectrum} from "../../../../loaders/paper/reconstruct/spectra/spectra.js";
import {cycle, entry, known, series} from "./cells.js";
import {fit, type Fit} from "./fit.js";
import {median} from "./plain.js";

type Check = () => number;

const fits = new Map<string, Fit>();
/** Cycles as the manifest's side list gives them, against the spectra in file order. */
const listed = (slug: string): number[] => entry(`${slug}-spectra`).side["cycles"]!.split(" ").map(Number);

function spectra(cell: string): Spectrum[] {
  const found = series(cell);
  if (found.kind !== "spectra") throw new Error(`"${cell}" holds no spectra`);
  return found.spectra;
}

export function fitted(slug: string, n: number, arcs: number): Fit {
  const key = `${slug} ${n} ${arcs}`;
  if (!fits.has(key)) fits.set(key, fit(spectra(`${slug}-spectra`)[listed(slug).indexOf(n)]!, arcs));
  return fits.get(key)!;
}

const bulk =
  (slug: string, n: number): Check =>
  () =>
    fitted(slug, n, 1).bulk_ohm;
const arc =
  (slug: string, n: number, arcs = 1, k = 0): Check =>
  () =>
    fitted(slug, n, arcs).arcs_ohm[k]!;
const bulks = (slug: string): number[] => listed(slug).map(n => fitted(slug, n, 1).bulk_ohm);

/** Last cycle of an unbroken fall of the bulk resistance by more than 0.1 Ω per cycle. */
const fallsTo = (slug: string): number => {
  const values = bulks(slug);
  const stop = values.findIndex((r, i) => i > 0 && values[i - 1]! - r < 0.1);
  return listed(slug)[stop - 1]!;
};

export const IMPEDANCE: Record<string, Check> = {
  "figS9.cycles.early": () => listed("cu").findIndex((c, i) => c !== i + 1),
  ...Object.fromEntries([15, 20, 25, 30].map((c, i) => [`figS9.cycles.${c}`, () => listed("cu")[10 + i]!])),
  "figS9.current": () => -cycle("mgw-cycling", 30).dep!.current_mA / entry("mgw-cycling").area_cm2!,
  "figS9.capacity": () => cycle("mgw-cycling", 30).dep!.capacity_mAh / entry("mgw-cycling").area_cm2!,
  "figS10.cycles": () => Math.min(...listed("mg").slice(14)),
  "figS9d.cells": () => ["mgw", "mg", "cu"].filter(s => entry(`${s}-spectra`).figures.includes("S9")).length,
  "figS9d.rb-decrease": () => fallsTo("mgw"),
  "ts2.cycles.mgw": () => listed("mgw").at(-1)!,
  ...Object.fromEntries(
    [
      ["ts1", "mgw", [1, 30]] as const,
      ["ts1", "w", [1, 30]] as const,
      ["ts2", "mgw", [40, 140, 240, 300]] as const,
      ["ts2", "mg", [40, 140, 240]] as const
    ].flatMap(([table, slug, at]) =>
      at.flatMap(n => [
        [`${table}.rb.${slug}.c${n}`, bulk(slug, n)],
        [`${table}.rsct.${slug}.c${n}`, arc(slug, n)]
      ])
    )
  ),
  "ts1.rsct.mg.c1": arc("mg", 1),
  "ts1.rsct.mg.c30": arc("mg", 30),
  "ts1.rsct.cu.c1": arc("cu", 1),
  "ts1.rsei.cu.c5": arc("cu", 5, 2, 0),
  "ts1.rct.cu.c5": arc("cu", 5, 2, 1),
  "ts1.rsei.cu.c30": arc("cu", 30, 2, 0),
  "ts1.rct.cu.c30": arc("cu", 30, 2, 1),
  // First spectrum that a second arc explains much better.
  "ts1.split-cycle.cu": () =>
    spectrumCycles("cu", known).find(n => fitted("cu", n, 1).misfit > 2 * fitted("cu", n, 2).misfit)!,
  "s36b.conductivity": () => {
    const {re} = spectra("lpscl-spectrum")[0]!.impedance.reduce((least, z) => (z.re < least.re ? z : least));
    const {side, area_cm2} = entry("lpscl-spectrum");
    return (1000 * Number(side["pellet_thickness_cm"])) / (re * area_cm2!);
  }
};

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

function thickness(condition: string, day: number): number {
  const found = series(`cu-thickness-${condition}`);
  if (found.kind !== "thickness") throw new Error("no thickness lines");
  const lines = found.lines.filter(l => l.image.includes(`day${day}_`));
  return sum(lines.map(l => l.thickness_nm)) / lines.length;
}

/** Median current in µA over an hour around a time in h. */
function current(slug: string, hour: number): number {
  const found = series(`${slug}-hold`);
  if (found.kind !== "hold") throw new Error("no hold");
  const {time_second, current_ampere} = found.hold;
  return 1e6 * median(current_ampere.filter((_, i) => Math.abs(time_second[i]! / 3600 - hour) <= 0.5));
}

const holdOf = (slug: string) => {
  const found = series(`${slug}-hold`);
  if (found.kind !== "hold") throw new Error("no hold");
  return found.hold;
};

export const CORROSION: Record<string, Check> = {
  ...Object.fromEntries(
    ["rt", "60c"].flatMap(c => [1, 4, 7].map(d => [`figS23.thickness.cu.${c}.d${d}`, () => thickness(c, d)]))
  ),
  ...Object.fromEntries(
    ["mgw", "mg", "w", "cu"].flatMap(s =>
      [10, 50, 90].map(h => [`figS26.current.${s}.h${h}`, () => current(s, h)])
    )
  ),
  "figS26.voltage": () => holdOf("cu").voltage_volt,
  "figS26.voltage.text": () => holdOf("mgw").voltage_volt,
  "figS26.duration": () => holdOf("w").time_second.at(-1)! / 3600
};
