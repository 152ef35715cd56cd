/** The names programs give the columns of a spectrum. */
import {termByName} from "../bdf-terms.js";
import {labelOf} from "../heads.js";
import type {Meaning} from "../named.js";

/** Labels in small letters without blanks, underscores, dots and brackets. */
const LABELS: Readonly<Record<string, string>> = {
  frequency_hertz: "f|freq|frequency|freqhz|fhz",
  real_impedance_ohm:
    "z'|z'a|zre|zreal|re|rez|real|realz|realpart|realimpedance|impedancereal|zprime|z'ohm|zreohm",
  imaginary_impedance_ohm:
    "z''|z''b|zim|zimg|zimag|im|imz|imag|imagz|imagpart|imaginary|imaginarypart|imaginaryimpedance|impedanceimag|impedanceimaginary|zdoubleprime|z''ohm|zimohm",
  absolute_impedance_ohm:
    "|z||z|zmod|modz|absz|zabs|zmag|mag|magnitude|modulus|absoluteimpedance|impedance|zohm",
  phase_degree: "phase|phasez|zphz|phz|zphase|theta|θ|phi|φ|ϕ|argz|phaseangle|angle|phaseofz"
};
const NAMES = new Map(
  Object.entries(LABELS).flatMap(([name, labels]) =>
    // "|" separates labels and is a sign in one of them.
    [...(name.startsWith("absolute") ? ["|z|"] : []), ...labels.split("|").filter(Boolean)].map(
      (label): [string, string] => [label, name]
    )
  )
);
const MINUS = /^(?:-|minus\b ?|neg(?:ative|\.)? ?)/i;

/** Digits and signs: a row of numbers, whose fields name nothing. */
const NO_LETTER = /^[\0-@]*$/;

/** What a head says of a spectrum; null for anything else. A leading minus means that the column holds the negative. */
export function spectrumMeaning(head: string): Meaning | null {
  if (NO_LETTER.test(head)) return null;
  const term = termByName(head.trim().toLowerCase());
  if (term && term.name in LABELS) return {name: term.name, from: null};
  const {label, unit} = labelOf(head);
  const sign = MINUS.test(label) ? -1 : 1;
  const plain = label
    .replace(MINUS, "")
    .toLowerCase()
    .replace(/[\s_.()[\]{}]|(?<=[a-z])-(?=[a-z])/g, "");
  const name = NAMES.get(plain);
  if (!name || (sign === -1 && (name === "frequency_hertz" || name === "absolute_impedance_ohm")))
    return null;
  return {name, from: unit, sign};
}

const PAIRS = [
  ["real_impedance_ohm", "imaginary_impedance_ohm"],
  ["absolute_impedance_ohm", "phase_degree"]
] as const;

/** True for heads that name a frequency and an impedance whole: Z′ and Z″, or |Z| and phase. */
export function nameSpectrum(meanings: readonly (Meaning | null)[]): boolean {
  const names = new Set(meanings.map(meaning => meaning?.name));
  return names.has("frequency_hertz") && PAIRS.some(pair => pair.every(name => names.has(name)));
}
