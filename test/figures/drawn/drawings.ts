import {FOUR} from "../../../src/paper/specimens.js";

/**
 * What a picture says with the place of its marks, in columns of the figure's table: points by two columns, places
 * along the x axis by one, numbers that are written. `panel` counts the axes of the picture as they come; `facets` has a
 * panel for each of its values, in their order; `times` leads from the unit of the cell to that of the axis.
 */
export type Drawing =
  | {kind: "points"; panel: number; x: string; y: string; times?: number; facets?: Facets}
  | {kind: "places"; panel: number; x: string}
  | {kind: "numbers"; column: string};
interface Facets {
  column: string;
  values: readonly (string | number)[];
}

const points = (panel: number, x: string, ...ys: string[]): Drawing[] =>
  ys.map(y => ({kind: "points", panel, x, y}));
const faceted = (column: string, values: Facets["values"], x: string, ...ys: string[]): Drawing[] =>
  ys.map(y => ({kind: "points", panel: 0, x, y, facets: {column, values}}));
const places = (panel: number, ...xs: string[]): Drawing[] => xs.map(x => ({kind: "places", panel, x}));
const numbers = (...columns: string[]): Drawing[] => columns.map(column => ({kind: "numbers", column}));

const cycles = [...points(0, "cycle", "discharge_capacity"), ...points(1, "cycle", "efficiency")];

export const DRAWINGS: Record<string, Drawing[]> = {
  "fig-1c": [...places(0, "from_s", "to_s"), ...numbers("rate", "atoms", "published")],
  "fig-1d": numbers("to"),
  "fig-1e": [
    ...points(0, "computed", "residual"),
    ...places(2, "computed", "reported"),
    ...numbers("reported")
  ],
  "fig-1f": [...places(1, "energy"), ...numbers("energy")],
  "fig-1g": numbers("cover", "least", "bare"),
  "fig-2a-2b": [{kind: "points", panel: 0, x: "capacity", y: "voltage", times: 1000}],
  "fig-s17-s25": numbers("layer"),
  "fig-1f-s4": numbers("low", "high"),
  "fig-1e-s3": [...points(0, "computed", "residual"), ...places(2, "computed", "reported")],
  "fig-4g-s15": places(1, "computed_mV", "printed_mV"),
  "fig-s11-s29": places(0, "first_outside"),
  "fig-s30-table-s3": numbers("barrier"),
  "fig-s5-s6": [...places(0, "low", "high"), ...places(1, "modulus"), ...numbers("modulus", "p")],
  "fig-2a": points(0, "capacity", "voltage"),
  "fig-2b": points(0, "capacity", "voltage"),
  "fig-2c": faceted("specimen", FOUR, "hour", "lowest", "highest"),
  "fig-2d": faceted("specimen", FOUR, "hour", "lowest", "highest"),
  "fig-2e": points(0, "cycle", "efficiency"),
  "fig-2f": faceted("specimen", ["Cu", "W-Cu"], "hour", "lowest", "highest"),
  "fig-2g": points(0, "hour", "lowest", "highest"),
  "fig-2h": points(0, "hour", "lowest", "highest"),
  "fig-2i": [...points(0, "cycle_count", "deposition_mv"), ...points(1, "cycle_count", "dissolution_mv")],
  "fig-3": [
    ...points(0, "capacity", "reported", "theory", "computed"),
    ...numbers("capacity", "computed", "share")
  ],
  "fig-4b": points(0, "depth_um", "c_mmol_cm3"),
  "fig-4c": points(0, "D_cm2_s", "utilisation"),
  "fig-4d": points(0, "radius_nm", "traction_GPa"),
  "fig-4e": [...points(1, "x_mean", "depth_nm"), ...points(1, "x_axis", "depth_nm")],
  "fig-4f": [...points(1, "von_mises_mean_GPa", "depth_nm"), ...points(1, "von_mises_axis_GPa", "depth_nm")],
  "fig-5": [...places(0, "imaged"), ...numbers("imaged", "failed", "past")],
  "fig-6a": cycles,
  "fig-6b": points(0, "capacity", "voltage"),
  "fig-6c": points(0, "cycle", "capacity"),
  "fig-6d": cycles,
  "fig-s3": [
    ...points(0, "computed", "residual"),
    ...places(1, "computed", "reported"),
    ...numbers("reported")
  ],
  "fig-s4": [...places(0, "expected"), ...numbers("low", "high", "splitting", "expected")],
  "fig-s5": numbers("ratio", "passed"),
  "fig-s6": [...places(0, "low", "high"), ...places(1, "modulus"), ...numbers("modulus", "p")],
  "fig-s8": points(0, "cycle", "efficiency"),
  "fig-s9": [
    ...points(5, "cycle_count", "printed_bulk_ohm"),
    ...points(6, "cycle_count", "printed_arcs_ohm")
  ],
  "fig-s10": [
    ...points(4, "cycle_count", "printed_bulk_ohm"),
    ...points(5, "cycle_count", "printed_arcs_ohm")
  ],
  "fig-s11": places(0, "first_outside"),
  "fig-s12": [...points(0, "capacity", "relative"), ...numbers("relative", "atoms")],
  "fig-s13": numbers("capacity", "computed", "bilayer"),
  "fig-s14": [...points(0, "capacity", "relative"), ...numbers("relative", "atoms")],
  "fig-s15": points(0, "x", "ocp_mV", "ideal_mV"),
  "fig-s16": [...points(0, "cycles", "dead"), ...numbers("cycles", "passed", "dead")],
  "fig-s18": numbers("thickness"),
  "fig-s20": numbers("thickness"),
  "fig-s21": numbers("thickness"),
  "fig-s22": numbers("thickness"),
  "fig-s23": [...points(0, "day", "reported_nm", "law_nm"), ...numbers("reported_nm")],
  "fig-s24": numbers("thickness"),
  "fig-s25": numbers("thickness"),
  "fig-s26": points(0, "hour", "current"),
  "fig-s27": numbers("share"),
  "fig-s29": places(0, "first_outside"),
  "fig-s30": numbers("barrier"),
  "fig-s31": faceted("specimen", FOUR, "capacity", "voltage"),
  "fig-s32": points(0, "capacity", "voltage"),
  "fig-s33": cycles,
  "fig-s34": points(0, "capacity", "voltage"),
  "fig-s35": cycles,
  "fig-s36": places(0, "two_theta"),
  "fig-s36b": [...numbers("bulk_ohm", "conductivity_mS_cm")],
  "table-s2": numbers("cycle_count"),
  "table-s3": [...places(0, "rate"), ...numbers("barrier")],
  "table-s4": [...places(0, "cycles"), ...numbers("cycles")],
  "model-eta": [
    ...places(0, "disk_mv", "other_mv"),
    ...numbers("disk_mv", "deposition_mv", "dissolution_mv")
  ],
  "model-plate-convergence": [...places(0, "change_percent"), ...numbers("mesh_16x24")],
  "model-reserve": points(0, "cycle_count", "discharge_mah_g", "with_reserve", "without_reserve")
};

/** Pictures whose marks are not read back, and why. */
export const NOT_READ: Record<string, string> = {
  "fig-1a": "films to scale, on axes of their own",
  "fig-1b": "spans to scale, one cell may stand for two printed digits",
  "fig-2d-2h": "one bar a cycle; the cells of Figures 2d to 2h are read back there",
  "fig-1a-1b-1d-s2": "films to scale; the cells of each figure it joins are read back there",
  "fig-1c-1g": "panels of Figures 1c and 1g; 1c is read back there",
  "fig-4a-4b": "curves at moments between the rows; 4b is read back there",
  "fig-4d-4f":
    "profiles share the numbers of the depth axis with the field; those of 4e and 4f are read back there",
  "fig-s9-s10": "one line a cycle; the cells of Figures S9 and S10 are read back there",
  "fig-4a": "curves at moments between the rows",
  "fig-4g": "the reading of the potential chooses the column",
  "fig-s1": "grains strewn to a printed size",
  "fig-s2": "spans to scale, one cell may stand for two printed digits",
  "fig-s7": "areal capacity on an area that a control chooses",
  "fig-s17": "drawing of a chamber",
  "fig-s19": "states of a foil in words",
  "fig-s28": "words",
  "table-s1": "printed resistances; the table holds the fits of measured spectra",
  "model-inventory": "where three of its cycles leave a charge, as bars"
};
