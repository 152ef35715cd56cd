import type {Log, StepState} from "../cycler.js";

export interface Span {
  number: number;
  cycle: number;
  state: StepState;
  duration_second: number;
  capacity_mAh: number;
  start_volt: number;
  end_volt: number;
}

/** Steps and cycles of a log, as the instrument lists them. */
export function summarise(log: Log): {
  steps: Span[];
  cycles: {number: number; charge_mAh: number; discharge_mAh: number}[];
} {
  const steps: Span[] = [];
  for (let i = 0; i < log.rows; i++) {
    let span = steps.at(-1);
    if (span?.number !== log.step[i]) {
      span = {
        number: log.step[i]!,
        cycle: log.cycle[i]!,
        state: log.state[i]!,
        duration_second: 0,
        capacity_mAh: 0,
        start_volt: log.voltage_volt[i]!,
        end_volt: 0
      };
      steps.push(span);
    }
    span!.duration_second = log.stepTime_second[i]!;
    span!.capacity_mAh = log.capacity_mAh[i]!;
    span!.end_volt = log.voltage_volt[i]!;
  }
  const cycles = [...new Set(steps.map(s => s.cycle))].map(number => {
    const sum = (state: StepState): number =>
      steps.filter(s => s.cycle === number && s.state === state).reduce((q, s) => q + s.capacity_mAh, 0);
    return {number, charge_mAh: sum("RateC"), discharge_mAh: sum("RateD")};
  });
  return {steps, cycles};
}
