/**
 * Terms of the Battery Data Format (Battery Data Alliance, ontology 1.3.0). A preferred label such as
 * `Voltage / V` stands in the header of a CSV file; its machine-readable name `voltage_volt` is what our
 * tables use. Label and name determine each other.
 */
export interface Term {
  label: string;
  name: string;
  /** Unit every value has under this term; null where the term has none. */
  unit: string | null;
}

export const REQUIRED = ["Test Time / s", "Voltage / V", "Current / A"];

const family = (prefix: string, kinds: string[]): string[] =>
  kinds.flatMap(kind => [`${prefix}${kind} Capacity / Ah`, `${prefix}${kind} Energy / Wh`]);
const FLOWS = ["Charging", "Discharging", "Cumulative", "Net"];

const LABELS = [
  ...REQUIRED,
  "Unix Time / s",
  "Cycle Count / 1",
  "Step Count / 1",
  "Ambient Temperature / degC",
  "Record Index / 1",
  "Step ID",
  "Step Type",
  "Step Time / s",
  "Step Record Index / 1",
  ...["", "Cycle ", "Step "].flatMap(prefix => family(prefix, FLOWS)),
  ...family("Schedule ", ["Charging", "Discharging"]),
  "Power / W",
  "Frequency / Hz",
  "Real Impedance / ohm",
  "Imaginary Impedance / ohm",
  "Absolute Impedance / ohm",
  "Phase / deg",
  "AC Internal Resistance / ohm",
  "DC Internal Resistance / ohm",
  "Internal Resistance / ohm",
  "Ambient Pressure / Pa",
  "Applied Pressure / Pa",
  "Surface Pressure / Pa",
  "Surface Temperature / degC",
  ...[1, 2, 3, 4, 5].map(n => `Temperature T${n} / degC`)
];

const UNIT_WORDS: Record<string, string> = {
  s: "second",
  V: "volt",
  A: "ampere",
  Ah: "ah",
  Wh: "wh",
  W: "watt",
  Hz: "hertz",
  deg: "degree",
  degC: "celsius",
  Pa: "pa",
  ohm: "ohm",
  "1": ""
};

export const TERMS: readonly Term[] = LABELS.map(label => {
  const [quantity = "", unit] = label.split(" / ");
  const words = [quantity, unit === undefined ? "" : (UNIT_WORDS[unit] ?? unit)].filter(Boolean);
  return {label, name: words.join(" ").toLowerCase().replaceAll(" ", "_"), unit: unit ?? null};
});

const BY_LABEL = new Map(TERMS.map(term => [term.label, term]));
const BY_NAME = new Map(TERMS.map(term => [term.name, term]));
const BY_QUANTITY = new Map(TERMS.map(term => [term.label.split(" / ")[0]!, term]));

const BY_SMALL_LABEL = new Map(
  TERMS.filter(({unit}) => unit !== null).map(term => [term.label.toLowerCase(), term])
);

export const termByLabel = (label: string): Term | undefined => BY_LABEL.get(label);
export const termByName = (name: string): Term | undefined => BY_NAME.get(name);
/** Term of a label with its unit in whatever capitals; `CURRENT / MA` is none, for it is not `Current / A`. */
export const termBySmallLabel = (head: string): Term | undefined => BY_SMALL_LABEL.get(head.toLowerCase());
/** Term of a label's quantity whatever its unit: `Current / mA` finds `Current / A`. */
export const termByQuantity = (label: string): Term | undefined => BY_QUANTITY.get(label.split(" / ")[0]!);

/** Counts hold whole numbers. */
export const isCount = (term: Term): boolean => term.unit === "1";
