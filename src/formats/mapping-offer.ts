/** What the columns of a table that no reader knows may be, by their heads: where a form or a hint begins. */
import {resolveHead} from "./bdf-heads.js";
import {labelOf} from "./heads.js";
import {headingOf} from "./land/labels.js";
import {outputOf} from "./land/outputs.js";
import {formatMapping, QUANTITIES, type Mapping, type Quantity} from "./mapping.js";
import {conversion, unitOfName} from "./named.js";
import {spectrumMeaning} from "./spectra/heads.js";

/** Words of other programs and languages, in small letters without blanks. */
const WORDS: Readonly<Record<string, Quantity>> = Object.fromEntries(
  Object.entries({
    time: "time|t|elapsedtime|testtime|totaltime|zeit|temps|时间|timestamp",
    voltage: "voltage|volt|volts|potential|e|u|v|ewe|vf|ecell|spannung|tension|potentiel|电压",
    current: "current|i|im|amps|amp|strom|courant|电流",
    cycle: "cycle|cycles|cyclenumber|cycleno|cycleindex|zyklus|循环",
    step: "step|stepnumber|stepno|stepindex|schritt|工步",
    frequency: "frequenz|fréquence|frecuencia|频率",
    capacity: "capacity|cap|q|kapazität|capacité|容量"
  }).flatMap(([quantity, words]) => words.split("|").map(word => [word, quantity as Quantity]))
);

/** A quantity and the unit its head gives; null for a head that says nothing of a cell or spectrum. */
function quantityIn(head: string): {quantity: Quantity; unit: string | null} | null {
  const spectrum = spectrumMeaning(head);
  if (spectrum) return named(spectrum.name, spectrum.from, spectrum.sign ?? 1);
  const {label, unit} = labelOf(head);
  const word = WORDS[label.toLowerCase().replace(/[\s_.<>#-]/g, "")];
  if (word) return {quantity: word, unit};
  const bdf = attempt(() => resolveHead(head, "").term?.name);
  if (bdf) return named(bdf, unit, 1);
  const heading = headingOf(head, 0);
  const land = attempt(() => outputOf(heading, {}, "")?.name);
  return land ? named(land, heading.unit, 1) : null;
}

function named(
  name: string,
  unit: string | null,
  sign: 1 | -1
): {quantity: Quantity; unit: string | null} | null {
  const found = Object.entries(QUANTITIES).find(
    ([quantity, own]) => own === name && quantity.startsWith("minus-") === (sign === -1)
  );
  return found ? {quantity: found[0] as Quantity, unit} : null;
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** The first column of each quantity; a unit no quantity has is left to be said. */
export function offeredMapping(header: readonly string[]): Mapping {
  const mapping: Mapping = {};
  header.forEach((head, k) => {
    const found = quantityIn(head);
    if (!found || mapping[found.quantity]) return;
    const target = unitOfName(QUANTITIES[found.quantity]);
    const known = found.unit !== null && target !== null && conversion(found.unit, target) !== null;
    mapping[found.quantity] = {
      column: /[,:=]/.test(head) || header.indexOf(head) !== k ? `#${k + 1}` : head,
      unit: known ? found.unit : null
    };
  });
  return mapping;
}

const CELL: readonly Quantity[] = ["time", "voltage", "current"];
const PARTS: readonly Quantity[] = ["frequency", "real", "imaginary"];
const MODULUS: readonly Quantity[] = ["frequency", "modulus", "phase"];

/** A mapping to begin with, as one writes it; what the heads do not tell has a question mark for its column. */
export function offerInWords(header: readonly string[]): string {
  const mapping = offeredMapping(header);
  const has = (quantity: Quantity): boolean =>
    mapping[quantity] !== undefined || mapping[`minus-${quantity}` as Quantity] !== undefined;
  if (Object.keys(mapping).length === 0)
    return "map=time=#1:s,voltage=#2:V,current=#3:A, or for a spectrum map=frequency=#1:Hz,real=#2:ohm,imaginary=#3:ohm";
  const parts = has("modulus") || has("phase") ? MODULUS : PARTS;
  const wanted = [...PARTS, ...MODULUS].some(has) ? parts : CELL;
  const open = wanted.filter(quantity => !has(quantity)).map(quantity => `${quantity}=?`);
  return `map=${[formatMapping(mapping), ...open].join(", ")}`;
}
