/**
 * Any table of text or sheet, read by what its reader says of its columns: which is the time, the voltage, the
 * frequency, and in which unit. On the command line and in the manifest a mapping is one line of text:
 * `time=Zeit:h, voltage=#2:mV, current=I:mA` — a head as written or the number of the column, then the unit.
 */
import {Refusal, type Reader, type Table} from "./table.js";
import {conversion, namedColumns, unitOfName, type Meaning} from "./named.js";
import {tableIn, type TableIn} from "./table-in.js";

/** What a column can be → our name. A leading minus means that the column holds the negative. */
export const QUANTITIES = {
  time: "test_time_second",
  "step-time": "step_time_second",
  voltage: "voltage_volt",
  current: "current_ampere",
  "minus-current": "current_ampere",
  record: "record_index",
  cycle: "cycle_count",
  step: "step_id",
  "step-type": "step_type",
  capacity: "capacity_ah",
  "step-capacity": "step_cumulative_capacity_ah",
  charge: "charging_capacity_ah",
  discharge: "discharging_capacity_ah",
  "net-charge": "net_capacity_ah",
  frequency: "frequency_hertz",
  real: "real_impedance_ohm",
  imaginary: "imaginary_impedance_ohm",
  "minus-imaginary": "imaginary_impedance_ohm",
  modulus: "absolute_impedance_ohm",
  phase: "phase_degree",
  "minus-phase": "phase_degree"
} as const;
export type Quantity = keyof typeof QUANTITIES;

interface MappedColumn {
  /** Head as the file writes it, or `#3` for the third column. */
  column: string;
  /** Null where it is that of our name, or times are h:mm:ss. */
  unit: string | null;
}
export type Mapping = Partial<Record<Quantity, MappedColumn>>;

/** @throws Refusal for a quantity that is not known or named twice, and for a unit that is none of it */
export function parseMapping(text: string): Mapping {
  const mapping: Mapping = {};
  // A comma parts two entries only where a quantity follows it: heads may hold commas.
  for (const entry of text.split(/\s*,\s*(?=[a-z-]+\s*=)/)) {
    const [, quantity = "", rest = ""] = /^\s*([a-z-]+)\s*=\s*(.+?)\s*$/s.exec(entry) ?? [];
    if (!Object.hasOwn(QUANTITIES, quantity))
      throw new Refusal(
        "mapping",
        `"${entry.trim()}" names no quantity`,
        null,
        `write quantity=column:unit; quantities are ${Object.keys(QUANTITIES).join(", ")}`
      );
    const known = quantity as Quantity;
    if (mapping[known]) throw new Refusal("mapping", `${known} is named twice`, null, "leave one out");
    mapping[known] = columnAndUnit(known, rest);
  }
  return mapping;
}

/** What follows the last colon is the unit where it is one of the quantity; else it belongs to the head. */
function columnAndUnit(quantity: Quantity, text: string): MappedColumn {
  const target = unitOfName(QUANTITIES[quantity]);
  const colon = text.lastIndexOf(":");
  const unit = colon > 0 ? text.slice(colon + 1).trim() : "";
  if (unit && target && conversion(unit, target)) return {column: text.slice(0, colon).trim(), unit};
  if (unit && /^#\d+$/.test(text.slice(0, colon).trim()))
    throw new Refusal(
      "mapping",
      `"${unit}" is no unit of ${quantity}`,
      null,
      target ? `write one of ${target}, such as ${EXAMPLES[target] ?? target}` : "leave it out"
    );
  return {column: text, unit: null};
}

const EXAMPLES: Readonly<Record<string, string>> = {
  s: "s, min or h",
  V: "V or mV",
  A: "A, mA or µA",
  Ah: "Ah or mAh",
  Hz: "Hz or kHz",
  ohm: "ohm or kohm",
  deg: "deg or rad"
};

/** The same mapping as text; `parseMapping` reads it back. */
export const formatMapping = (mapping: Mapping): string =>
  Object.entries(mapping)
    .map(([quantity, {column, unit}]) => `${quantity}=${column}${unit === null ? "" : `:${unit}`}`)
    .join(", ");

/**
 * The table under our names; columns the mapping leaves out keep their heads.
 * @throws Refusal for a column that is not there, for mapping nothing a cell or spectrum has, and for what no table is
 */
export function readMapped(bytes: Uint8Array, name: string, mapping: Mapping, sheet?: string): Table {
  const found = tableIn(bytes, name, sheet);
  const meanings = found.header.map((): Meaning | null => null);
  for (const [quantity, {column, unit}] of Object.entries(mapping) as [Quantity, MappedColumn][]) {
    const k = indexOf(found, column, name);
    if (meanings[k])
      throw new Refusal(
        "mapping",
        `the column "${column}" is named for two quantities`,
        name,
        "leave one out"
      );
    meanings[k] = meaningOf(quantity, unit);
  }
  const parse = found.parse();
  const {columns, warnings} = namedColumns(parse, meanings, name);
  const text = formatMapping(mapping);
  return {
    format: "mapped-table",
    rows: parse.rows,
    columns,
    warnings: [
      {code: "mapped", message: `its columns were named by hand: ${text}`},
      ...warnings.filter(({code}) => code !== "unit-assumed")
    ],
    metadata: {mapping: text, sheet: found.sheet, separator: found.separator}
  };
}

function meaningOf(quantity: Quantity, unit: string | null): Meaning {
  const name = QUANTITIES[quantity];
  const sign = quantity.startsWith("minus-") ? -1 : 1;
  if (quantity === "step-type") return {name, from: null, kind: "text"};
  if (quantity === "record" || quantity === "cycle" || quantity === "step")
    return {name, from: null, kind: "count"};
  const kind = quantity === "time" || quantity === "step-time" ? "duration" : "number";
  return {name, from: unit, sign, kind};
}

function indexOf({header}: TableIn, column: string, name: string): number {
  const number = /^#(\d{1,5})$/.exec(column)?.[1];
  const k = number === undefined ? header.indexOf(column) : Number(number) - 1;
  if (k >= 0 && k < header.length) return k;
  throw new Refusal(
    "mapping",
    `no column "${column}"`,
    name,
    `its columns are ${header
      .map((head, i) => head || `#${i + 1}`)
      .slice(0, 30)
      .join(", ")}`
  );
}

/** Read only when side data say so: content alone never leads here. */
export const mappedTable: Reader = {
  id: "mapped-table",
  recognise: () => false,
  read: (bytes, name, side = {}) => {
    const {map, sheet} = side;
    if (typeof map !== "string")
      throw new Refusal("mapping", "no mapping of columns", name, "give one as side data: map=time=…");
    return readMapped(bytes, name, parseMapping(map), typeof sheet === "string" ? sheet : undefined);
  }
};
