/** What had to be assumed for a file beyond the values of assumed.ts, as the manifest tells readers. */
import type {Reading} from "./contradictions.js";

type Assumption = Pick<Reading, "cells" | "note">;

const FOUR = (kind: string): string[] => ["mgw", "mg", "w", "cu"].map(slug => `${slug}-${kind}`);
const VARIANTS = {
  mgw: ["mg100w-cycling", "50mgw-cycling", "5mgw-cycling", "mgmo-cycling", "mgnb-cycling"],
  mg: ["mg5w-cycling", "mgsn-cycling"]
};

export const ASSUMPTIONS: Assumption[] = [
  {
    cells: FOUR("efficiency"),
    note: "The charge of the ten partial cycles is not printed; 1 mAh cm⁻² is assumed."
  },
  {
    cells: ["w-activation", "cu-activation"],
    note: "The capacity is printed as negligible; 0.002 mAh cm⁻² in and 0.001 out are assumed."
  },
  {
    cells: FOUR("0.1c"),
    note: "Only the order of the early overpotentials is printed; the plateau is that of 1 mA cm⁻² in proportion to the current."
  },
  {
    cells: ["mgw-2mA"],
    note: "Overpotentials are not printed; those of 1 mA cm⁻² in proportion to the current."
  },
  {
    cells: VARIANTS.mgw,
    note: "Only the number of cycles is printed; overpotential, dip and efficiency are those of Mg/W-Cu."
  },
  {
    cells: VARIANTS.mg,
    note: "Only the number of cycles is printed; overpotential, dip and efficiency are those of Mg-Cu. Stable for N cycles: cycle N + 1 is the first irregular one."
  },
  {
    cells: ["50mgw-cycling"],
    note: "Stable for 78 cycles: cycle 79 is the first irregular one."
  },
  {cells: ["5mgw-cycling"], note: "The number of cycles is not printed; 60 are shown."},
  {
    cells: FOUR("full"),
    note: "Mass from 1 mAh cm⁻² over 200 mAh g⁻¹ on 12 mm (5 mg cm⁻²). The four starts at 0.33C span the printed range in the order of the first discharges; cycles count the formation."
  },
  {
    cells: FOUR("full").slice(1),
    note: "Only the onset of the fall is printed. Up to it the fade of Mg/W-Cu is assumed, from it on 3 % per cycle (Cu, W-Cu) or 1 % (Mg-Cu); the file ends five cycles later."
  },
  {
    cells: ["w-cycling", "cu-cycling", "mg-cycling", "50mgw-cycling"],
    note: "Nothing is printed of the voltage after the failure: current times 3 to 8 Ω is assumed, and a half cycle that ends by an assumed charge."
  },
  {
    cells: [...FOUR("cycling"), "mgw-2mA"],
    note: "No efficiency of a cycle is printed; that of Figure 2c is assumed in each."
  },
  {
    cells: ["mgw-rate", "mgw-half-charge", "mgw-0.5c"],
    note: "Mass from 1 mAh cm⁻² over 200 mAh g⁻¹ on 12 mm (5 mg cm⁻²)."
  },
  {cells: ["mgw-rate"], note: "Five cycles at each rate are assumed."},
  {
    cells: ["mgw-high-loading"],
    note: "Mass from 8.6 mAh cm⁻² over the 269 mAh g⁻¹ of the first charge of the standard cell, on 12 mm."
  },
  {
    cells: [...FOUR("spectra"), "lpscl-spectrum"],
    note: "Apex frequencies, exponents, Warburg tails and 0.15 % noise are assumed; only resistances are printed."
  },
  {
    cells: ["mg-spectra", "cu-spectra"],
    note: "Bulk resistances up to cycle 30 are not printed; assumed."
  },
  {
    cells: ["lpscl-spectrum"],
    note: "The pellet thickness is not printed; 0.839 mm is 150 mg on 12 mm at 85 % of the crystal density."
  },
  {
    cells: ["cu-thickness-rt", "cu-thickness-60c"],
    note: "Only means are printed; three images of twelve lines a day with assumed scatter."
  },
  {
    cells: FOUR("hold"),
    note: "Currents are printed at 10, 50 and 90 h; straight lines in log current between them, 1 % noise. 4.2 V is the voltage across the symmetric cell."
  }
];
