import {readFileSync} from "node:fs";
import {parseCsv} from "../../../src/lib/csv.js";
import {SERIES, type Readings} from "../../../src/models/corrosion/index.js";

/** The six printed thicknesses, from the claims. */
export function printedReadings(): Readings {
  const claims = parseCsv(readFileSync("data/claims.csv", "utf8"), "data/claims.csv");
  return Object.fromEntries(
    SERIES.map(id => [
      id,
      [1, 4, 7].map(day => {
        const claim = claims.find(c => c.id === `figS23.thickness.cu.${id}.d${day}`);
        return {day, thicknessNm: Number(claim?.value)};
      })
    ])
  ) as unknown as Readings;
}
