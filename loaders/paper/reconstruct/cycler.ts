/** A battery cycler that runs a program of steps and logs records, as a LAND unit does. */

export type StepState = "R" | "RateC" | "RateD";

export interface Step {
  cycle: number;
  /** Signed: charge is positive, rest 0. */
  current_mA: number;
  /** Rest: its length. Otherwise the charge that ends the step. */
  duration_second?: number;
  capacity_mAh?: number;
  /** Cell voltage against the charge of the step (in a rest: against its time in s). */
  voltage: (x: number) => number;
}

/** A record is logged after `interval_second` or when the voltage has moved by `change_volt`, looked at every tick. */
export interface Logging {
  interval_second: number;
  change_volt: number;
  tick_second: number;
}

export interface Log {
  rows: number;
  testTime_second: number[];
  stepTime_second: number[];
  current_mA: number[];
  capacity_mAh: number[];
  voltage_volt: number[];
  cycle: number[];
  step: number[];
  state: StepState[];
}

function stateOf({current_mA}: Step): StepState {
  if (current_mA === 0) return "R";
  return current_mA > 0 ? "RateC" : "RateD";
}

/** Runs the program; the first and the last moment of every step are always logged. */
export function run(program: Iterable<Step>, logging: Logging): Log {
  const log: Log = {
    rows: 0,
    testTime_second: [],
    stepTime_second: [],
    current_mA: [],
    capacity_mAh: [],
    voltage_volt: [],
    cycle: [],
    step: [],
    state: []
  };
  let start = 0;
  let count = 0;
  for (const step of program) {
    count++;
    const length = lengthOf(step);
    const state = stateOf(step);
    const at = (t: number): number => step.voltage(step.current_mA === 0 ? t : chargeAt(step, t));
    const write = (t: number, volt: number): void => {
      log.rows++;
      log.testTime_second.push(start + t);
      log.stepTime_second.push(t);
      log.current_mA.push(step.current_mA);
      log.capacity_mAh.push(chargeAt(step, t));
      log.voltage_volt.push(volt);
      log.cycle.push(step.cycle);
      log.step.push(count);
      log.state.push(state);
    };
    let lastTime = 0;
    let lastVolt = at(0);
    write(0, lastVolt);
    for (let t = logging.tick_second; t < length; t += logging.tick_second) {
      const volt = at(t);
      if (t - lastTime < logging.interval_second && Math.abs(volt - lastVolt) < logging.change_volt) continue;
      write(t, volt);
      lastTime = t;
      lastVolt = volt;
    }
    write(length, at(length));
    start += length;
  }
  return log;
}

const lengthOf = (step: Step): number =>
  step.duration_second ?? (step.capacity_mAh! / Math.abs(step.current_mA)) * 3600;

const chargeAt = (step: Step, t: number): number => (Math.abs(step.current_mA) * t) / 3600;
