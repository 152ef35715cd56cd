/** The layers of a collector as printed, from the electrolyte side down. */
import {constant, type Context, type Row} from "../../../figure/figure.js";
import type {Material} from "../materials.js";

export interface Layer extends Row {
  specimen: string;
  element: string;
  thickness_nm: number;
  from_nm: number;
  to_nm: number;
  mass_ug_cm2: number;
}

/** Layers with a printed thickness; depth counts from the surface, mass per area is that of the dense metal. */
export function layersOf(context: Context, specimen: string): Layer[] {
  const found = context.specimens.find(s => s.specimen === specimen);
  if (!found) throw new Error(`specimen: "${specimen}" is not in data/specimens.csv`);
  let depth = 0;
  const all: [string, number | null][] = [
    [found.top, found.top_nm],
    [found.under, found.under_nm],
    [found.foil, found.foil_nm]
  ];
  return all.flatMap(([element, thickness]) => {
    if (!element || thickness === null) return [];
    const from = depth;
    depth += thickness;
    return [
      {
        specimen,
        element,
        thickness_nm: thickness,
        from_nm: from,
        to_nm: depth,
        mass_ug_cm2: arealMass(context, element, thickness)
      }
    ];
  });
}

/** Mass per area of a dense layer in µg cm⁻² (nm × g cm⁻³ / 10). */
const arealMass = (context: Context, element: string, thicknessNm: number): number =>
  (thicknessNm * constant(context, `density_${element.toLowerCase()}`)) / 10;

export const films = (layers: Layer[]): Layer[] => layers.filter(l => l.element !== "Cu");
export const total = (layers: Layer[], key: "thickness_nm" | "mass_ug_cm2"): number =>
  layers.reduce((sum, l) => sum + l[key], 0);

export const materialOf = (element: string): Material => element.toLowerCase() as Material;
