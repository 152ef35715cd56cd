/** A spectrum, and the sentences with which one that cannot be analysed is refused. */
import {Refusal} from "../../lib/refusal.js";
import {largest, least} from "../../lib/extremes.js";

/** One value per point, in the order of the sweep. The imaginary part is negative when capacitive. */
export interface Spectrum {
  frequencyHertz: Float64Array;
  realOhm: Float64Array;
  imaginaryOhm: Float64Array;
}

/** The validity test takes time by the square of the points; no sweep of a cell comes near. */
const MOST_POINTS = 2000;

/**
 * Refuses what no fit or validity test can use.
 * @param inductive the circuit has an inductance, so that positive imaginary parts are no surprise
 * @returns sentences about what is kept but must not go unsaid
 * @throws Refusal naming the point, counted from 1
 */
export function checkSpectrum(spectrum: Spectrum, leastPoints = 2, inductive = false): string[] {
  const {frequencyHertz: f, realOhm: re, imaginaryOhm: im} = spectrum;
  const n = f.length;
  if (re.length !== n || im.length !== n)
    throw new Refusal("spectrum", `${n} frequencies, but ${re.length} real and ${im.length} imaginary parts`);
  if (n === 0)
    throw new Refusal("spectrum", "it holds no point", null, "check that the file holds impedance rows");
  if (n === 1)
    throw new Refusal(
      "spectrum",
      "it holds one point only",
      "point 1",
      "a spectrum needs several frequencies"
    );
  if (n > MOST_POINTS)
    throw new Refusal(
      "spectrum",
      `it holds ${n} points, more than the ${MOST_POINTS} that are analysed`,
      null,
      "keep ten or twenty frequencies a decade, or split rows of many sweeps into spectra of their own"
    );
  checkNumbers(spectrum);
  checkFrequencies(f);
  checkRange(spectrum);
  if (n < leastPoints)
    throw new Refusal(
      "spectrum",
      `fewer points (${n}) than needed (${leastPoints})`,
      null,
      "take a simpler circuit or measure more frequencies"
    );
  return checkSigns(spectrum, inductive);
}

function checkNumbers({frequencyHertz, realOhm, imaginaryOhm}: Spectrum): void {
  const columns = {frequency: frequencyHertz, "real part": realOhm, "imaginary part": imaginaryOhm};
  for (const [name, values] of Object.entries(columns)) {
    const bad = values.findIndex(value => !Number.isFinite(value));
    if (bad >= 0)
      throw new Refusal(
        "spectrum",
        `the ${name} is not a number`,
        `point ${bad + 1}`,
        "correct it or leave the point out"
      );
  }
  const zero = realOhm.findIndex((value, i) => value === 0 && imaginaryOhm[i] === 0);
  if (zero >= 0)
    throw new Refusal(
      "spectrum",
      "the impedance is 0 Ω",
      `point ${zero + 1}`,
      "instruments write 0 where they measured none"
    );
}

/** Far beyond what any cell or instrument spans; numbers outside are slips of unit or column. */
const MODULUS_OHM = [1e-9, 1e15] as const;
const FREQUENCY_HERTZ = [1e-9, 1e12] as const;

function checkRange({frequencyHertz, realOhm, imaginaryOhm}: Spectrum): void {
  for (const [i, f] of frequencyHertz.entries()) {
    const modulus = Math.hypot(realOhm[i]!, imaginaryOhm[i]!);
    const sound = within(modulus, MODULUS_OHM);
    if (sound && within(f, FREQUENCY_HERTZ)) continue;
    throw new Refusal(
      "spectrum",
      `${sound ? `a frequency of ${f} Hz` : `an impedance of ${modulus} Ω`} is beyond any cell`,
      `point ${i + 1}`,
      "check columns and units"
    );
  }
}

const within = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;

function checkFrequencies(f: Float64Array): void {
  const low = f.findIndex(value => value <= 0);
  if (low >= 0)
    throw new Refusal(
      "spectrum",
      `the frequency is ${f[low] === 0 ? "zero" : `negative, ${f[low]} Hz`}`,
      `point ${low + 1}`,
      "leave direct-current rows out"
    );
  const first = new Map<number, number>();
  for (const [i, value] of f.entries()) {
    const earlier = first.get(value);
    if (earlier !== undefined)
      throw new Refusal(
        "spectrum",
        `the frequency ${value} Hz is repeated`,
        `points ${earlier + 1} and ${i + 1}`,
        "split repeated sweeps into spectra of their own"
      );
    first.set(value, i);
  }
}

/** Share of the change of the real part that the imaginary part asks for, from which it is no noise. */
const MEANT = 0.2;

/**
 * Of more than half the points positive: noise about zero changes sign often, inductance grows with frequency or goes
 * with a rising real part, as the Kramers–Kronig relations ask of any passive cell (Im Z ≈ (π/2) dRe Z/d ln ω). What
 * does neither is a capacitive spectrum with its sign turned.
 */
function signIsTurned({frequencyHertz: f, realOhm, imaginaryOhm}: Spectrum): boolean {
  const order = [...f.keys()].sort((a, b) => f[a]! - f[b]!);
  const re = order.map(i => realOhm[i]!);
  const im = order.map(i => imaginaryOhm[i]!);
  const changes = im.filter((x, k) => k > 0 && x * im[k - 1]! < 0).length;
  if (changes > im.length / 5) return false;
  let [agreement, most, asked] = [0, 0, 0];
  for (let k = 1; k < im.length; k++) {
    const twice = im[k]! + im[k - 1]!;
    const product = twice * (re[k]! - re[k - 1]!);
    agreement += product;
    most += Math.abs(product);
    asked += (twice ** 2 / Math.PI) * Math.log(f[order[k]!]! / f[order[k - 1]!]!);
  }
  // Beside a large inductance the real part goes up and down by its noise only.
  if (Math.abs(agreement) > Math.max(most / 2, MEANT * asked)) return agreement < 0;
  const half = im.length >> 1;
  const size = (from: number, to: number) => im.slice(from, to).reduce((sum, x) => sum + Math.abs(x), 0);
  return size(0, half) > size(im.length - half, im.length);
}

function checkSigns(spectrum: Spectrum, inductive: boolean): string[] {
  const {frequencyHertz: f, realOhm, imaginaryOhm} = spectrum;
  const n = f.length;
  const notes: string[] = [];
  const positive = [...imaginaryOhm.keys()].filter(i => imaginaryOhm[i]! > 0);
  if (positive.length * 2 > n && !inductive && signIsTurned(spectrum))
    throw new Refusal(
      "spectrum",
      `the imaginary part is positive at ${positive.length} of ${n} points: wrong sign convention`,
      `point ${positive[0]! + 1}`,
      "here capacitive parts are negative; if the column holds −Z″, negate it"
    );
  if (positive.length > 0) {
    const ends = positive.map(i => f[i]!);
    notes.push(
      `The imaginary part is positive at ${positive.length} of ${n} points ` +
        `(${least(ends)} to ${largest(ends)} Hz): inductance or noise. They are kept; an element L can take inductance up.`
    );
  }
  const negative = realOhm.filter(value => value < 0).length;
  if (negative > 0)
    notes.push(
      `The real part is negative at ${negative} of ${n} points, which no passive cell shows. They are kept.`
    );
  return notes;
}
