/**
 * `kk FILE [--order N] [--extend DECADES] [--spectrum N|all] [--negate]`: linear Kramers–Kronig test with the power
 * it had. The order is that of the fixed sum; `--extend` lets its time constants reach beyond the sweep.
 */
import {FIXED_ORDER} from "../../src/models/impedance/kk.js";
import {inHertz} from "../../src/lib/hertz.js";
import {kkReport} from "../../src/models/impedance/report.js";
import {powerOf} from "../../src/models/impedance/power.js";
import {testKK} from "../../src/models/impedance/verdict.js";
import {asJson, chosenSpectra, SPECTRUM_FLAGS, SPECTRUM_KEYS} from "./spectrum-files.js";
import {type Arguments, type Io, parseArguments, WrongUse} from "./verb.js";

export async function run(args: string[], io: Io): Promise<number> {
  const parsed = parseArguments(args, SPECTRUM_FLAGS, [...SPECTRUM_KEYS, "order", "extend"]);
  const options = {
    order: numberOf(parsed, "order", FIXED_ORDER, x => Number.isInteger(x) && x >= 1 && x <= 200),
    marginDecades: numberOf(parsed, "extend", 0, x => x >= 0 && x <= 3)
  };
  const {list, spectra} = await chosenSpectra(parsed, "kk", io);
  const results = spectra.map(({name, spectrum}) => {
    const start = performance.now();
    const test = testKK(spectrum, options);
    for (const note of test.notes) io.err(`${note}\n`);
    const seconds = (performance.now() - start) / 1000;
    return {name, report: kkReport(test, powerOf(test, options), seconds)};
  });
  if (parsed.flags.has("json"))
    io.out(
      asJson(
        list,
        results.map(({report}) => report)
      )
    );
  else for (const {name, report} of results) io.out(readable(name, report));
  return 0;
}

const ALLOWED: Record<string, string> = {
  order: "a whole number from 1 to 200",
  extend: "decades from 0 to 3"
};

function numberOf({values}: Arguments, key: string, usual: number, good: (x: number) => boolean): number {
  const text = values.get(key)?.at(-1);
  if (text === undefined) return usual;
  const value = Number(text);
  if (text.trim() === "" || !good(value))
    throw new WrongUse(`--${key} takes ${ALLOWED[key]!}, not "${text}"`);
  return value;
}

function readable(name: string, report: ReturnType<typeof kkReport>): string {
  const percent = (x: number) => `${(100 * x).toPrecision(3)} %`;
  return [
    `${name}: ${report.words}`,
    `  fixed order ${report.order}: rms ${percent(report.rms)}, μ ${report.mu.toFixed(2)}`,
    `  automatic order ${report.automatic.order}: rms ${percent(report.automatic.rms)}, μ ${report.automatic.mu.toFixed(2)}`,
    `  judged by order ${report.judged.order}, ${report.judged.margin_decades} decades beyond the sweep: rms ${percent(report.judged.rms)}`,
    ...report.reasons.map(reason => `  ${reason}`),
    ...report.noise_ranges.map(
      ({part, high_hertz, low_hertz, noise}) =>
        `  noise of the ${part} part, ${inHertz(high_hertz)} to ${inHertz(low_hertz)}: ${percent(noise)}`
    ),
    "  at this noise the test finds",
    ...report.power.map(
      ({corruption, size, unit, power, smallest_found, largest_tried}) =>
        `    ${corruption.padEnd(10)} of ${size} ${unit} with a chance of ${(100 * power).toFixed(0)} %, ${smallest_found === null ? `not up to ${largest_tried.toPrecision(2)} ${unit}` : `of ${smallest_found.toPrecision(2)} ${unit} with 80 %`}`
    ),
    ""
  ].join("\n");
}
