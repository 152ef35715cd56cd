import {Refusal} from "../../lib/refusal.js";
import {readParameters, type Given} from "../parameters.js";
import {readChoice} from "../quantity.js";
import {inflow_nm_s} from "./coefficients.js";
import {type Chosen, type PlateGiven, type PlateParameters, CHOICES, PLATE} from "./parameters.js";

const PUBLISHED: Chosen = {
  coupling: "one-way",
  modulus: "constant",
  base: "spring",
  top: "platen",
  side: "free",
  solution: "regular"
};

/** @throws Refusal for an unknown name or word, a wrong unit, a value out of range or a meaningless combination. */
export function readPlate(given: PlateGiven = {}): PlateParameters {
  const numbers: Record<string, string | number | undefined> = {};
  const words: Record<string, string> = {...PUBLISHED};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (Object.hasOwn(CHOICES, name))
      words[name] = readChoice<string>(name, String(value), CHOICES[name as keyof Chosen]);
    else numbers[name] = value;
  }
  const plate = {...readParameters(PLATE, numbers as Given<keyof typeof PLATE>), ...(words as Chosen)};
  const mean = plate.x0 + (inflow_nm_s(plate) * plate.t) / plate.H;
  if (mean > 0.6)
    throw new Refusal(
      "parameter",
      `${plate.i} mA/cm2 for ${plate.t} s fills a plate of ${plate.H} nm to x = ${mean.toFixed(2)}`,
      null,
      "allowed: up to 0.6 on average, because small strain and one solid solution end there"
    );
  if (plate.p > 0 && plate.top !== "platen")
    throw new Refusal(
      "parameter",
      `p = ${plate.p} MPa needs something that presses`,
      null,
      "give top = platen"
    );
  return plate;
}
