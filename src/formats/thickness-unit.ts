/** From a length as drawn on an image to a thickness in nm: unit, pixel size and tilt, none of them assumed. */
import {parseNumber} from "./text.js";
import {Refusal, type Side, type Warning} from "./table.js";
import {converter} from "./units.js";

export interface Calibration {
  unit: string;
  /** nm per unit of the table, without tilt. */
  toNm: (length: number) => number;
  tiltDegree: number | null;
  /** Divisor that undoes the foreshortening: sin(tilt), or 1. */
  tiltDivisor: number;
  tiltCorrection: "applied here" | "applied before" | "unknown";
  warnings: Warning[];
}

/**
 * @param headUnit unit in the table's own header, if it has one
 * @param headCorrected the header says the values are already tilt corrected
 * @throws Refusal when the unit is unknown, contradicts the side data, is inch, or is pixel without pixel size.
 */
export function calibrate(
  headUnit: string | null,
  headCorrected: boolean,
  side: Side,
  name: string
): Calibration {
  const given = side["unit"] === undefined ? null : String(side["unit"]).trim();
  const unit = headUnit ?? given;
  if (!unit)
    throw new Refusal(
      "unit",
      "the table does not say in what unit its lengths are",
      name,
      "give the unit of the image's scale as side data, such as unit=nm, or unit=pixel with pixel_size_nm"
    );
  if (headUnit && given && !sameUnit(headUnit, given))
    throw new Refusal(
      "unit",
      `the header says ${headUnit}, the side data say ${given}`,
      name,
      "correct the one that is wrong"
    );
  return {unit, toNm: scaleOf(unit, side, name), ...tiltOf(side, headCorrected, name)};
}

const isPixel = (unit: string): boolean => /^(?:px|pixels?)$/i.test(unit);
const sameUnit = (a: string, b: string): boolean => (isPixel(a) ? isPixel(b) : converter(a, b)?.(1) === 1);

function scaleOf(unit: string, side: Side, name: string): (length: number) => number {
  if (isPixel(unit)) {
    const size = sideNumber(side, "pixel_size_nm", name);
    if (size === null || !(size > 0))
      throw new Refusal(
        "unit",
        "lengths in pixels and no pixel size",
        name,
        "give pixel_size_nm, in nm per pixel"
      );
    return length => length * size;
  }
  if (/^(?:in|inch|inches|")$/i.test(unit))
    throw new Refusal(
      "unit",
      "lengths in inches: the image had lost its scale when it was measured",
      name,
      "give unit=pixel with pixel_size_nm after turning inches into pixels, or measure again with the scale set"
    );
  const toNm = converter(unit, "nm");
  if (!toNm)
    throw new Refusal("unit", `"${unit}" is not a unit of length`, name, "use nm, µm, mm, Å or pixel");
  return toNm;
}

type Tilt = Omit<Calibration, "unit" | "toNm">;

function tiltOf(side: Side, headCorrected: boolean, name: string): Tilt {
  const tiltDegree = sideNumber(side, "tilt_degree", name);
  if (tiltDegree !== null && !(tiltDegree > 0 && tiltDegree <= 90))
    throw new Refusal(
      "tilt",
      `tilt_degree = ${tiltDegree} is not above 0 and at most 90`,
      name,
      "a section seen face on has 90; write tilt_corrected=true when the microscope has corrected already"
    );
  const before: Tilt = {tiltDegree, tiltDivisor: 1, tiltCorrection: "applied before", warnings: []};
  if (sideFlag(side, "tilt_corrected", name)) return before;
  if (headCorrected && tiltDegree !== null) {
    const message = "the header says the values are tilt corrected; the given tilt is not applied again";
    return {...before, warnings: [{code: "tilt-already-corrected", message}]};
  }
  if (headCorrected) return before;
  if (tiltDegree !== null) {
    const tiltDivisor = Math.sin((tiltDegree * Math.PI) / 180);
    return {tiltDegree, tiltDivisor, tiltCorrection: "applied here", warnings: []};
  }
  const message =
    "whether lengths are corrected for the tilt of the section is not known; they are taken as they stand (give tilt_degree or tilt_corrected=true)";
  return {tiltDegree, tiltDivisor: 1, tiltCorrection: "unknown", warnings: [{code: "tilt-unknown", message}]};
}

function sideNumber(side: Side, key: string, name: string): number | null {
  const given = side[key];
  if (given === undefined || given === "") return null;
  const value = typeof given === "number" ? given : parseNumber(String(given));
  if (Number.isFinite(value)) return value;
  throw new Refusal(
    "side data",
    `${key} = "${given}" is not a number`,
    name,
    "write it with a decimal point and no unit"
  );
}

function sideFlag(side: Side, key: string, name: string): boolean {
  const given = String(side[key] ?? "false").toLowerCase();
  if (["true", "yes", "1"].includes(given)) return true;
  if (["false", "no", "0", ""].includes(given)) return false;
  throw new Refusal(
    "side data",
    `${key} = "${given}" is neither true nor false`,
    name,
    "write true or false"
  );
}
