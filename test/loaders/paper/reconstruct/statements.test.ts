/** Printed statements in words: orders, absences, windows, trends. */
import {describe, expect, it} from "vitest";
import {cycle, cycles, log, series} from "./cells.js";
import {fitted} from "./checks-other.js";
import {dip_mv, efficiency, firstIrregular, halves, middle_mv, type Half} from "./plain.js";

const endVolts = (cell: string, direction: number): number[] =>
  halves(log(cell))
    .filter(h => h.direction === direction)
    .map(h => h.points.at(-1)![1]);

/** Voltage at a part of a half cycle's charge, at the record nearest to it. */
const voltAt = (half: Half, part: number): number =>
  half.points.reduce((best, p) =>
    Math.abs(p[0] / half.capacity_mAh - part) < Math.abs(best[0] / half.capacity_mAh - part) ? p : best
  )[1];

describe("statements in words", () => {
  it.each(["mgw", "mg"])("%s has no nucleation dip after cycle 1", slug => {
    for (const c of cycles(`${slug}-cycling`).slice(1, 190)) expect(dip_mv(c.dep!)).toBeLessThan(0.5);
  });

  it("Mg/W-Cu has the lowest overpotentials in cycle 1", () => {
    for (const step of ["dep", "dis"] as const) {
      const mv = (slug: string): number => middle_mv(cycle(`${slug}-cycling`, 1)[step]!);
      for (const slug of ["mg", "w", "cu"]) expect(mv("mgw")).toBeLessThan(mv(slug));
    }
  });

  it("activation runs between 0 and 1 V", () => {
    for (const slug of ["mgw", "mg", "w", "cu"]) {
      expect(endVolts(`${slug}-activation`, -1)).toEqual([0]);
      expect(endVolts(`${slug}-activation`, 1)).toEqual([1]);
    }
  });

  it.each(["cu", "w"])("activation of %s has a negligible capacity", slug => {
    const own = cycle(`${slug}-activation`, 1).dis!.capacity_mAh;
    expect(own).toBeLessThan(0.01 * cycle("mgw-activation", 1).dis!.capacity_mAh);
  });

  it("5 nm W and Sn last slightly longer than Mg-Cu, 5 nm Mg fluctuates from the start", () => {
    const life = (cell: string): number => firstIrregular(cycles(cell));
    expect(life("mg5w-cycling") / life("mg-cycling")).toBeGreaterThan(1);
    expect(life("mg5w-cycling") / life("mg-cycling")).toBeLessThan(1.2);
    expect(life("mgsn-cycling") / life("mg-cycling")).toBeLessThan(1.1);
    // A fluctuation is seen from the second value on.
    expect(life("5mgw-cycling")).toBeLessThanOrEqual(2);
    const ce = cycles("5mgw-cycling").map(efficiency);
    expect(Math.max(...ce) - Math.min(...ce)).toBeGreaterThan(0.2);
  });

  it("at 0.1C the early overpotential is lower on Mg", () => {
    const early = (slug: string): number => -Math.min(...cycle(`${slug}-0.1c`, 1).dep!.points.map(p => p[1]));
    for (const mg of ["mgw", "mg"])
      for (const inert of ["w", "cu"]) expect(early(mg)).toBeLessThan(early(inert));
  });

  it.each([0.01, 0.03])("full cells start to charge at a higher voltage on W-Cu and Cu (at %f)", part => {
    const start = (slug: string): number => voltAt(cycle(`${slug}-full`, 1).dis!, part);
    for (const mg of ["mgw", "mg"])
      for (const inert of ["w", "cu"]) expect(start(mg)).toBeLessThan(start(inert));
  });

  it.each(["mgw-full", "cu-full", "mgw-rate", "mgw-0.5c"])("%s stays between 2.8 and 4.3 V", cell => {
    for (const v of endVolts(cell, 1)) expect(v).toBeCloseTo(4.3, 6);
    for (const v of endVolts(cell, -1)) expect(v).toBeCloseTo(2.8, 6);
    expect(Math.min(...log(cell).voltage_volt)).toBeGreaterThan(2.8 - 1e-9);
    expect(Math.max(...log(cell).voltage_volt)).toBeLessThan(4.3 + 1e-9);
  });

  it("half charges stop below the limit, discharges reach 2.8 V", () => {
    const charge = endVolts("mgw-half-charge", 1);
    for (const v of charge.slice(0, 3)) expect(v).toBeCloseTo(4.3, 6);
    for (const v of charge.slice(3)) expect(v).toBeLessThan(4);
    for (const v of endVolts("mgw-half-charge", -1)) expect(v).toBeCloseTo(2.8, 6);
  });

  it.each(["mgw", "mg", "cu"])("bulk resistance of %s falls over cycles 1 to 10, then stays", slug => {
    const arcs = (n: number): number => (slug === "cu" && n >= 5 ? 2 : 1);
    const bulk = (n: number): number => fitted(slug, n, arcs(n)).bulk_ohm;
    expect(bulk(1)).toBeGreaterThan(bulk(5));
    expect(bulk(5)).toBeGreaterThan(bulk(10));
    for (const n of [15, 20, 25]) expect(Math.abs(bulk(n) - bulk(30))).toBeLessThan(0.2);
  });

  it("Cu corrodes most; Mg-terminated cells least, but not at 10 h, as the printed currents have it", () => {
    const at = (slug: string, hour: number): number => {
      const found = series(`${slug}-hold`);
      if (found.kind !== "hold") throw new Error("no hold");
      const {time_second, current_ampere} = found.hold;
      const near = current_ampere.filter((_, i) => Math.abs(time_second[i]! / 3600 - hour) < 0.5);
      return near.reduce((a, b) => a + b, 0) / near.length;
    };
    for (const hour of [10, 50, 90])
      for (const slug of ["mgw", "mg", "w"]) expect(at("cu", hour)).toBeGreaterThan(5 * at(slug, hour));
    for (const hour of [50, 90])
      for (const mg of ["mgw", "mg"]) expect(at(mg, hour)).toBeLessThan(at("w", hour));
    expect(at("mgw", 10)).toBeGreaterThan(at("w", 10));
  });
});
