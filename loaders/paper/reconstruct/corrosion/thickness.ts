/** Thickness of the corrosion layer: lines measured in several images a day, whose mean is the printed one. */
import {ASSUMED} from "../assumed.js";
import type {Known} from "../known.js";
import type {Random} from "../random.js";

export interface Line {
  image: string;
  thickness_nm: number;
}

/** `condition` is `rt` or `60c`. Lines scatter about their image, images about the day; the day's mean is exact. */
export function thicknessLines(condition: string, known: Known, random: Random): Line[] {
  return [1, 4, 7].flatMap(day => {
    const printed = known.claim(`figS23.thickness.cu.${condition}.d${day}`);
    const lines = Array.from({length: ASSUMED.imagesPerDay}, (_, i) => {
      const image = 1 + ASSUMED.imageScatter * random.normal();
      return Array.from({length: ASSUMED.linesPerImage}, () => ({
        image: `reconstructed_cu_${condition}_day${day}_image${i + 1}.tif`,
        relative: image * (1 + ASSUMED.lineScatter * random.normal())
      }));
    }).flat();
    const mean = lines.reduce((sum, l) => sum + l.relative, 0) / lines.length;
    return lines.map(({image, relative}) => ({image, thickness_nm: (printed * relative) / mean}));
  });
}
