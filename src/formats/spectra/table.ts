/** What every table with an impedance gets, whatever file it came from: Z′ and Z″, and the number of the sweep. */
import type {Column, Table, Warning} from "../table.js";

const REAL = "real_impedance_ohm";
const IMAGINARY = "imaginary_impedance_ohm";
const FREQUENCY = "frequency_hertz";
const MODULUS = "absolute_impedance_ohm";
const PHASE = "phase_degree";

/**
 * The table with `sweep`, the number of the spectrum each row belongs to, from 1 and missing where a row holds
 * none; with Z′ and Z″ from |Z| and phase where the file has only these. A table without impedance stays as it is.
 */
export function withSpectra(table: Table): Table {
  const number = (name: string): Float64Array | null => {
    const column = table.columns.find(c => c.name === name);
    return column && column.type !== "string" ? column.values : null;
  };
  const frequency = number(FREQUENCY);
  if (!frequency || number("sweep")) return table;
  const warnings: Warning[] = [];
  const added: Column[] = [];
  const [modulus, phase] = [number(MODULUS), number(PHASE)];
  let [real, imaginary] = [number(REAL), number(IMAGINARY)];
  if (modulus && phase && !(real && imaginary)) {
    real = modulus.map((z, i) => z * Math.cos((phase[i]! * Math.PI) / 180));
    imaginary = modulus.map((z, i) => z * Math.sin((phase[i]! * Math.PI) / 180));
    warnings.push({code: "impedance-from-modulus", message: "Z′ and Z″ are computed from |Z| and phase"});
    for (const [name, values] of [
      [REAL, real],
      [IMAGINARY, imaginary]
    ] as const)
      if (!number(name)) added.push({name, unit: "ohm", type: "number", values});
  }
  if (!real || !imaginary) return table;
  if (modulus && phase && added.length === 0)
    warnings.push(...contradiction(imaginary, modulus, phase), ...otherLength(real, imaginary, modulus));
  const key = ["segment", "step_count", "cycle_count"].map(number).filter(values => values !== null);
  const sweep = sweepsOf(frequency, real, imaginary, key);
  const count = sweep.reduce((most, n) => Math.max(most, n || 0), 0);
  const named = number("segment") !== null;
  if (count > 1 && !named)
    warnings.push({
      code: "several-sweeps",
      message: `${count} sweeps in one file: each is a spectrum of its own, numbered in the column sweep`
    });
  warnings.push(
    ...direct(frequency),
    ...positive(frequency, imaginary, sweep),
    ...errorCodes(number("error_code"), sweep)
  );
  return {
    ...table,
    columns: [...table.columns, ...added, {name: "sweep", unit: "1", type: "integer", values: sweep}],
    warnings: [...table.warnings, ...warnings]
  };
}

/** Steps in the other direction that turn a sweep round; fewer are a point out of order. */
const TURNED = 3;

/**
 * A new sweep begins where segment, step or cycle changes, a frequency comes back, the frequency jumps back over
 * half of the range passed, or turns round for good.
 */
export function sweepsOf(
  frequency: Float64Array,
  real: Float64Array,
  imaginary: Float64Array,
  keys: readonly Float64Array[] = []
): Float64Array {
  const filled = (i: number): boolean =>
    frequency[i] !== 0 && [frequency, real, imaginary].some(values => !Number.isNaN(values[i]!));
  const rows = [...frequency.keys()].filter(filled);
  const log = rows.map(i => Math.log10(frequency[i]!));
  const sweep = new Float64Array(frequency.length).fill(NaN);
  let number = 0;
  let from = 0;
  let seen = new Set<number>();
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    const before = rows[k - 1];
    const begins =
      before === undefined ||
      keys.some(
        key => key[row] !== key[before] && !(Number.isNaN(key[row]!) && Number.isNaN(key[before]!))
      ) ||
      seen.has(frequency[row]!) ||
      turns(log, from, k);
    if (begins) {
      number++;
      from = k;
      seen = new Set();
    }
    seen.add(frequency[row]!);
    sweep[row] = number;
  }
  return sweep;
}

/** Does the sweep of points from … k - 1 turn round at point k? */
function turns(log: number[], from: number, k: number): boolean {
  const passed = log[k - 1]! - log[from]!;
  const step = log[k]! - log[k - 1]!;
  if (k - from < 3 || passed * step >= 0) return false;
  if (Math.abs(step) > Math.abs(passed) / 2) return true;
  for (let j = k + 1; j < k + TURNED; j++)
    if (log[j] === undefined || (log[j]! - log[j - 1]!) * passed >= 0) return false;
  return true;
}

/** |Z| and phase beside Z′ and Z″ say by their signs whether a column of −Z″ was headed Z″. */
function contradiction(imaginary: Float64Array, modulus: Float64Array, phase: Float64Array): Warning[] {
  let against = 0;
  let filled = 0;
  for (let i = 0; i < imaginary.length; i++) {
    const expected = modulus[i]! * Math.sin((phase[i]! * Math.PI) / 180);
    if (!(Math.abs(expected) > 0) || !(Math.abs(imaginary[i]!) > 0)) continue;
    filled++;
    if (expected * imaginary[i]! < 0) against++;
  }
  return against * 2 > filled
    ? [
        {
          code: "phase-contradicts",
          message: `Z″ and phase have opposite signs in ${against} of ${filled} rows: one of them is turned`
        }
      ]
    : [];
}

/** Share by which |Z| may depart from the length of Z′ and Z″: instruments print few digits. */
const ROUNDED = 0.05;

/** |Z| beside Z′ and Z″ says by its size whether one of them is in another unit than its head says. */
function otherLength(real: Float64Array, imaginary: Float64Array, modulus: Float64Array): Warning[] {
  const lengths = real.map((z, i) => Math.hypot(z, imaginary[i]!));
  const filled = [...lengths.keys()].filter(i => lengths[i]! > 0 && modulus[i]! > 0);
  const other = filled.filter(i => Math.abs(modulus[i]! / lengths[i]! - 1) > ROUNDED);
  if (other.length * 2 <= filled.length) return [];
  const [shown, length] = [modulus, lengths].map(values => Number(values[other[0]!]!.toPrecision(4)));
  return [
    {
      code: "modulus-contradicts",
      message: `|Z| is not the length of Z′ and Z″ in ${other.length} of ${filled.length} rows (first ${shown} and ${length} ohm): a unit or a column is another than its head says`
    }
  ];
}

function positive(frequency: Float64Array, imaginary: Float64Array, sweep: Float64Array): Warning[] {
  const rows = [...sweep.keys()].filter(i => !Number.isNaN(sweep[i]!));
  const above = rows.filter(i => imaginary[i]! > 0).length;
  return above * 2 > rows.length
    ? [
        {
          code: "imaginary-positive",
          message: `Z″ is above 0 at ${above} of ${rows.length} points: the column may hold −Z″ (a capacitive Z″ is negative)`
        }
      ]
    : [];
}

function direct(frequency: Float64Array): Warning[] {
  const count = frequency.filter(f => f === 0).length;
  const message = `${count} rows have frequency 0: records of direct current, part of no spectrum`;
  return count ? [{code: "direct-current", message}] : [];
}

function errorCodes(codes: Float64Array | null, sweep: Float64Array): Warning[] {
  if (!codes) return [];
  const bad = [...sweep.keys()].filter(
    i => !Number.isNaN(sweep[i]!) && codes[i]! !== 0 && !Number.isNaN(codes[i]!)
  );
  return bad.length
    ? [
        {
          code: "error-code",
          message: `${bad.length} points carry an error code of the instrument, first in row ${bad[0]! + 1} (code ${codes[bad[0]!]}); they are kept`
        }
      ]
    : [];
}
