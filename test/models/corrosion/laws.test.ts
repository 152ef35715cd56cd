import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {studentQuantile} from "../../../src/lib/statistics.js";
import {chiSquareQuantile, chiSquareTail} from "../../../src/models/chi-square.js";
import * as fast from "../../../src/models/corrosion/fast.js";
import {runCorrosion} from "../../../src/models/corrosion/index.js";
import {LAW, LAWS, type LawId} from "../../../src/models/corrosion/laws.js";
import * as read from "../../../src/models/corrosion/read.js";
import {minimise} from "../../../src/models/simplex.js";
import {printedReadings} from "./readings.js";

const readings = printedReadings();
const LARGEST = 18000;

describe("the fit to the logarithms", () => {
  it.each(LAWS)("of the %s law is the same by definition and by closed form", law => {
    for (const series of [readings.rt, readings["60c"]]) {
      const slow = read.logFit(law, series, LARGEST);
      const quick = fast.logFit(law, series, LARGEST);
      expect(Math.abs(quick.squares - slow.squares)).toBeLessThan(1e-12);
      expect(Math.abs(quick.scale / slow.scale - 1)).toBeLessThan(1e-7);
      quick.shape.forEach((value, m) => expect(Math.abs(value / slow.shape[m]! - 1)).toBeLessThan(1e-6));
    }
  });

  it("returns the parameters of exact data", () => {
    const truths: [LawId, number, number[]][] = [
      ["linear", 50, []],
      ["parabolic", 120, []],
      ["power", 60, [1.3]],
      ["logistic", 2300, [1.2, 3]],
      ["avrami", 2300, [0.3, 2.2]]
    ];
    for (const [law, scale, shape] of truths) {
      const series = [1, 4, 7].map(day => ({day, thicknessNm: scale * LAW[law].g(day, shape)}));
      const fit = read.logFit(law, series, LARGEST);
      expect(fit.squares).toBeLessThan(1e-18);
      expect(Math.abs(fit.scale / scale - 1)).toBeLessThan(1e-6);
    }
  });

  it("never lets a layer outgrow the foil", () => {
    expect(read.logFit("logistic", readings.rt, LARGEST)).toMatchObject({atBound: true});
    expect(read.logFit("avrami", readings.rt, LARGEST).scale).toBeLessThan(LARGEST * (1 + 1e-9));
  });
});

describe("what three points cannot tell", () => {
  it("a logistic passes through the 60 °C points: K ≈ 2345 nm, r ≈ 1.31 /day, t₀ ≈ 2.65 day", () => {
    const fit = fast.logisticThrough(readings["60c"], LARGEST)!;
    expect(Math.round(fit.scale)).toBe(2345);
    expect(fit.shape.map(v => v.toFixed(2))).toEqual(["1.31", "2.65"]);
    for (const {day, thicknessNm} of readings["60c"])
      expect(Math.abs((fit.scale * LAW.logistic.g(day, fit.shape)) / thicknessNm - 1)).toBeLessThan(1e-12);
  });

  it("and none through the room-temperature points", () => {
    expect(fast.logisticThrough(readings.rt, 1e9)).toBeNull();
    expect(read.logFit("logistic", readings.rt, 1e9).squares).toBeGreaterThan(0.1);
  });

  it("the local exponents bend opposite ways", () => {
    const exponents = Object.values(readings).map(([a, b, c]) =>
      [
        [a!, b!],
        [b!, c!]
      ].map(([p, q]) => (Math.log(q!.thicknessNm / p!.thicknessNm) / Math.log(q!.day / p!.day)).toFixed(2))
    );
    expect(exponents).toEqual([
      ["0.21", "3.07"],
      ["1.52", "0.27"]
    ]);
  });

  it("laws of three parameters are untested and have no interval, laws of two stand on t = 12.7", () => {
    for (const law of ["logistic", "avrami"] as const) {
      const run = runCorrosion(readings, {law});
      expect(run.verdicts["60c"].find(v => v.law === law)!.verdict).toBe("untested");
      expect(run.extrapolation["60c"]).toMatchObject({low: null, high: null});
      expect(run.k_se["60c"]).toBeNull();
    }
    expect(studentQuantile(0.975, 1).toFixed(1)).toBe("12.7");
  });
});

describe("the verdict at an assumed error", () => {
  it("turns exactly at the tolerated error", () => {
    for (const series of Object.values(readings))
      for (const fit of fast.fitAll(series, LARGEST)) {
        const edge = fast.toleratedError(fit, series.length);
        if (edge === null) continue;
        expect(fast.verdicts([fit], 3, edge * 1.001)[0]!.verdict).toBe("survives");
        expect(fast.verdicts([fit], 3, edge * 0.999)[0]!.verdict).toBe("rejected");
      }
  });

  it("only ever lets laws in as the error grows", () => {
    const fits = fast.fitAll(readings["60c"], LARGEST);
    const error = fc.double({min: 0.01, max: 2, noNaN: true});
    fc.assert(
      fc.property(error, error, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fast.verdicts(fits, 3, low).forEach((v, k) => {
          if (v.verdict === "survives") expect(fast.verdicts(fits, 3, high)[k]!.verdict).toBe("survives");
        });
      })
    );
  });
});

describe("a prediction", () => {
  it("widens with the distance and is widest for the power law", () => {
    const power = fast.logFit("power", readings.rt, LARGEST);
    const widths = [4, 7, 30, 90].map(day => {
      const {low, high} = read.predict(power, readings.rt, day);
      return high! / low!;
    });
    widths.slice(1).forEach((width, k) => expect(width).toBeGreaterThan(widths[k]!));
    const linear = read.predict(fast.logFit("linear", readings.rt, LARGEST), readings.rt, 30);
    expect(widths[2]!).toBeGreaterThan(linear.high! / linear.low!);
  });

  it("covers a further reading 95 times in 100", () => {
    const random = generator(7);
    let inside = 0;
    const trials = 4000;
    for (let k = 0; k < trials; k++) {
      const series = [1, 4, 7].map(day => ({day, thicknessNm: 50 * day * Math.exp(0.3 * random())}));
      const {low, high} = read.predict(fast.logFit("linear", series, LARGEST), series, 30);
      const next = 1500 * Math.exp(0.3 * random());
      if (low! <= next && next <= high!) inside++;
    }
    expect(Math.abs(inside / trials - 0.95)).toBeLessThan(0.012);
  });
});

/** Seeded normal deviates: mulberry32 and Box–Muller. */
function generator(seed: number): () => number {
  const uniform = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

describe("the tools beneath", () => {
  // Percentage points of Pearson & Hartley, table 8.
  it.each([
    [1, 3.841],
    [2, 5.991],
    [3, 7.815],
    [4, 9.488],
    [5, 11.07]
  ])("the 5 %% point of χ² with %i degrees is %f", (degrees, value) => {
    expect(Math.abs(chiSquareQuantile(0.05, degrees) - value)).toBeLessThan(6e-4);
    expect(chiSquareTail(chiSquareQuantile(0.3, degrees), degrees)).toBeCloseTo(0.3, 12);
  });

  it("the simplex finds the end of Rosenbrock's valley", () => {
    const {x} = minimise(([a, b]) => (1 - a!) ** 2 + 100 * (b! - a! * a!) ** 2, [-1.2, 1]);
    expect(x[0]).toBeCloseTo(1, 6);
    expect(x[1]).toBeCloseTo(1, 6);
  });
});
