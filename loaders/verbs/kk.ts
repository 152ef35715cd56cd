/** `kk FILE [--spectrum N|all] [--negate]`: linear Kramers–Kronig test with the power it had. */
import {kkReport} from "../../src/models/impedance/report.js";
import {testKK} from "../../src/models/impedance/verdict.js";
import {asJson, chosenSpectra, SPECTRUM_FLAGS, SPECTRUM_KEYS} from "./spectrum-files.js";
import {type Io, parseArguments} from "./verb.js";

export async function run(args: string[], io: Io): Promise<number> {
  const parsed = parseArguments(args, SPECTRUM_FLAGS, SPECTRUM_KEYS);
  const {list, spectra} = await chosenSpectra(parsed, "kk", io);
  const results = spectra.map(({name, spectrum}) => {
    const start = performance.now();
    const test = testKK(spectrum);
    for (const note of test.notes) io.err(`${note}\n`);
    return {name, report: kkReport(test, (performance.now() - start) / 1000)};
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

function readable(name: string, report: ReturnType<typeof kkReport>): string {
  const percent = (x: number) => `${(100 * x).toPrecision(3)} %`;
  return [
    `${name}: ${report.verdict}`,
    `  fixed order ${report.order}: rms ${percent(report.rms)}, μ ${report.mu.toFixed(2)}`,
    `  automatic order ${report.automatic.order}: rms ${percent(report.automatic.rms)}, μ ${report.automatic.mu.toFixed(2)}`,
    ...report.reasons.map(reason => `  ${reason}`),
    `  noise of each part ${percent(report.noise)}; at this noise the test finds`,
    ...report.power.map(
      ({corruption, size, unit, power, smallest_found}) =>
        `    ${corruption.padEnd(10)} of ${size} ${unit} with a chance of ${(100 * power).toFixed(0)} %, of ${smallest_found.toPrecision(2)} ${unit} with 80 %`
    ),
    ""
  ].join("\n");
}
