import {describe, expect, it} from "vitest";
import {run, type Logging} from "../../../../loaders/paper/reconstruct/cycler.js";
import {summarise} from "../../../../loaders/paper/reconstruct/write/summary.js";

const logging: Logging = {interval_second: 10, change_volt: 0.01, tick_second: 1};

describe("cycler", () => {
  it("logs first and last moment, the interval, and a moving voltage", () => {
    const ramp = (q: number): number => (q < 0.5 ? 0 : q - 0.5);
    const log = run([{cycle: 1, current_mA: 60, capacity_mAh: 1, voltage: ramp}], logging);
    // 60 s of 60 mA: every 10 s while flat, every second once 60/3600 V pass in a second.
    expect(log.stepTime_second).toEqual([0, 10, 20, 30, ...Array.from({length: 30}, (_, i) => 31 + i)]);
    expect(log.capacity_mAh.at(-1)).toBeCloseTo(1, 12);
    expect(new Set(log.state)).toEqual(new Set(["RateC"]));
  });

  it("counts steps and cycles, adds up times, restarts capacity", () => {
    const log = run(
      [
        {cycle: 1, current_mA: 0, duration_second: 5, voltage: t => t},
        {cycle: 1, current_mA: -1, capacity_mAh: 0.01, voltage: () => -0.1},
        {cycle: 1, current_mA: 1, capacity_mAh: 0.005, voltage: () => 0.1},
        {cycle: 2, current_mA: -1, capacity_mAh: 0.01, voltage: () => -0.1}
      ],
      logging
    );
    const {steps, cycles} = summarise(log);
    expect(steps.map(s => s.state)).toEqual(["R", "RateD", "RateC", "RateD"]);
    expect(steps.map(s => Math.round(s.duration_second))).toEqual([5, 36, 18, 36]);
    expect(steps[0]).toMatchObject({start_volt: 0, end_volt: 5, capacity_mAh: 0});
    expect(log.testTime_second.at(-1)).toBeCloseTo(95, 9);
    expect(cycles).toHaveLength(2);
    expect(cycles[0]!.discharge_mAh).toBeCloseTo(0.01, 12);
    expect(cycles[0]!.charge_mAh).toBeCloseTo(0.005, 12);
    expect(cycles[1]).toMatchObject({number: 2, charge_mAh: 0});
  });
});
