/**
 * The tables of the workbook, as any Parquet engine reads them. `records` and `spectra` are one file per
 * cell (`records/cell=ID/part.parquet`), sorted by time, so a page fetches only the cells a figure shows.
 * Names follow BDF with the unit in the name; positive current charges the cell as the instrument wires it.
 * In a half cell (working electrode = collector, counter = Li) deposition on the collector is a *discharge*:
 * current < 0 and cell voltage < 0; dissolution is current > 0 and ends at +0.2 V.
 */
type Type = "DOUBLE" | "INTEGER" | "VARCHAR";
export interface Field {name: string; type: Type; unit: string | null; note: string}

const f = (name: string, type: Type, unit: string | null, note: string): Field => ({name, type, unit, note});

export const SCHEMA = {
  cells: [
    f("cell", "VARCHAR", null, "cell id, one per manifest row"),
    f("file", "VARCHAR", null, "raw file below data/raw"),
    f("sha256", "VARCHAR", null, "checksum of the raw file"),
    f("bytes", "INTEGER", "byte", "size of the raw file"),
    f("format", "VARCHAR", null, "format id of the reader that recognised it"),
    f("instrument", "VARCHAR", null, "instrument as the manifest names it"),
    f("family", "VARCHAR", null, "half-cell, full-cell, impedance, corrosion-thickness or corrosion-current"),
    f("protocol", "VARCHAR", null, "cycling, efficiency, activation, rate, depth-of-charge, high-loading, spectrum, hold, thickness"),
    f("specimen", "VARCHAR", null, "specimen label as in the paper"),
    f("area_cm2", "DOUBLE", "cm²", "area the current density refers to"),
    f("active_mass_mg", "DOUBLE", "mg", "mass of NMC811; null for half cells"),
    f("temperature_celsius", "DOUBLE", "°C", "temperature of the test"),
    f("provenance", "VARCHAR", null, "measured or reconstructed"),
    f("figures", "VARCHAR", null, "labels of the figures that use the file, separated by spaces"),
    f("note", "VARCHAR", null, "contradictions met and the reading followed")
  ],
  warnings: [
    f("cell", "VARCHAR", null, "cell id of a measured file"),
    f("code", "VARCHAR", null, "kind of the warning"),
    f("message", "VARCHAR", null, "what its reader says, or what was derived from it and by which rule"),
    f("place", "VARCHAR", null, "line, row or cell of the file; null where the whole is meant")
  ],
  records: [
    f("cell", "VARCHAR", null, "cell id"),
    f("record_index", "INTEGER", "1", "number of the record in the file"),
    f("cycle_count", "INTEGER", "1", "cycle as the instrument counts it"),
    f("step_count", "INTEGER", "1", "executed step, never recurring"),
    f("step_type", "VARCHAR", null, "REST, CC_CHG, CC_DCH, CV_CHG"),
    f("test_time_second", "DOUBLE", "s", "time since the start of the test"),
    f("voltage_volt", "DOUBLE", "V", "cell voltage"),
    f("current_ampere", "DOUBLE", "A", "current, positive on charge"),
    f("step_capacity_ah", "DOUBLE", "Ah", "unsigned capacity since the start of the half cycle")
  ],
  cycles: [
    f("cell", "VARCHAR", null, "cell id"),
    f("specimen", "VARCHAR", null, "specimen label"),
    f("provenance", "VARCHAR", null, "measured or reconstructed"),
    f("cycle_count", "INTEGER", "1", "cycle"),
    f("start_hour", "DOUBLE", "h", "test time at the first record of the cycle"),
    f("end_hour", "DOUBLE", "h", "test time at the last record of the cycle"),
    f("charge_ah", "DOUBLE", "Ah", "charge capacity (half cell: dissolution)"),
    f("discharge_ah", "DOUBLE", "Ah", "discharge capacity (half cell: deposition)"),
    f("charge_mah_cm2", "DOUBLE", "mAh cm⁻²", "charge capacity per area"),
    f("discharge_mah_cm2", "DOUBLE", "mAh cm⁻²", "discharge capacity per area"),
    f("charge_mah_g", "DOUBLE", "mAh g⁻¹", "charge capacity per active mass; null for half cells"),
    f("discharge_mah_g", "DOUBLE", "mAh g⁻¹", "discharge capacity per active mass; null for half cells"),
    f("coulombic_efficiency", "DOUBLE", "1", "half cell: dissolved/deposited; full cell: discharge/charge"),
    f("rate_c", "DOUBLE", "C", "full cells: median discharge rate, 1C = 200 mA g⁻¹; null for half cells"),
    f("eta_deposition_mv", "DOUBLE", "mV", "half cell: |voltage| at half of the deposited capacity"),
    f("eta_dissolution_mv", "DOUBLE", "mV", "half cell: voltage at half of the dissolved capacity"),
    f("nucleation_mv", "DOUBLE", "mV", "half cell: depth of the dip below the plateau that follows; null without a dip"),
    f("end_voltage_volt", "DOUBLE", "V", "voltage at the end of the cycle"),
    f("collapse_hour", "DOUBLE", "h", "half cell: test time at which |voltage| first falls below 40 % of the record before, past 8 % of the half cycle’s charge; null without such a fall")
  ],
  traces: [
    f("cell", "VARCHAR", null, "cell id"),
    f("cycle_count", "INTEGER", "1", "cycle"),
    f("start_second", "DOUBLE", "s", "test time of the first record in these ten minutes"),
    f("lowest_volt", "DOUBLE", "V", "lowest cell voltage"),
    f("highest_volt", "DOUBLE", "V", "highest cell voltage")
  ],
  spectra: [
    f("cell", "VARCHAR", null, "cell id"),
    f("specimen", "VARCHAR", null, "specimen label"),
    f("provenance", "VARCHAR", null, "measured or reconstructed"),
    f("cycle_count", "INTEGER", "1", "cycle after which the spectrum was taken"),
    f("point", "INTEGER", "1", "point in the sweep, from 1"),
    f("frequency_hertz", "DOUBLE", "Hz", "frequency"),
    f("real_impedance_ohm", "DOUBLE", "Ω", "real part"),
    f("imaginary_impedance_ohm", "DOUBLE", "Ω", "imaginary part, negative when capacitive")
  ],
  fits: [
    f("cell", "VARCHAR", null, "cell id"),
    f("specimen", "VARCHAR", null, "specimen label"),
    f("provenance", "VARCHAR", null, "measured or reconstructed, as the spectrum"),
    f("cycle_count", "INTEGER", "1", "cycle after which the spectrum was taken"),
    f("circuit", "VARCHAR", null, "circuit taken: the simplest that the spectrum does not refute"),
    f("parameters", "VARCHAR", null, "its parameter values from left to right, separated by spaces"),
    f("arcs", "INTEGER", "1", "number of arcs in the circuit"),
    f("bulk_ohm", "DOUBLE", "Ω", "resistance in series with everything"),
    f("bulk_error_ohm", "DOUBLE", "Ω", "its standard error; of measured spectra"),
    f("arcs_ohm", "DOUBLE", "Ω", "summed resistance of the arcs"),
    f("arcs_error_ohm", "DOUBLE", "Ω", "its standard error, with the correlation of its parts; of measured spectra"),
    f("first_arc_ohm", "DOUBLE", "Ω", "resistance of the faster of two arcs; null with one"),
    f("first_arc_error_ohm", "DOUBLE", "Ω", "its standard error; of measured spectra"),
    f("second_arc_ohm", "DOUBLE", "Ω", "resistance of the slower of two arcs; null with one"),
    f("second_arc_error_ohm", "DOUBLE", "Ω", "its standard error; of measured spectra"),
    f("noise", "DOUBLE", "1", "residual of each part relative to the modulus; of measured spectra"),
    f("aicc_gain", "DOUBLE", "1", "AICc of one arc less that of two; a second arc is taken above 10; of measured spectra"),
    f("kk_rms", "DOUBLE", "1", "residual of the Kramers–Kronig test at fixed order; of measured spectra"),
    f("kk_verdict", "VARCHAR", null, "consistent, consistent within a percentage, or inconsistent; of measured spectra")
  ],
  thickness: [
    f("cell", "VARCHAR", null, "series id"),
    f("specimen", "VARCHAR", null, "specimen label"),
    f("provenance", "VARCHAR", null, "measured or reconstructed"),
    f("temperature_celsius", "DOUBLE", "°C", "temperature of the exposure"),
    f("day", "DOUBLE", "d", "time of exposure"),
    f("image", "VARCHAR", null, "image label"),
    f("line", "INTEGER", "1", "measured line in the image"),
    f("thickness_nm", "DOUBLE", "nm", "layer thickness along the line, tilt corrected")
  ],
  holds: [
    f("cell", "VARCHAR", null, "cell id"),
    f("specimen", "VARCHAR", null, "specimen label"),
    f("provenance", "VARCHAR", null, "measured or reconstructed"),
    f("time_hour", "DOUBLE", "h", "time since the start of the hold"),
    f("voltage_volt", "DOUBLE", "V", "voltage across the symmetric cell"),
    f("current_microampere", "DOUBLE", "µA", "current")
  ],
  claims: [
    f("id", "VARCHAR", null, "claim id"), f("figure", "VARCHAR", null, "figure label"),
    f("specimen", "VARCHAR", null, "specimen"), f("quantity", "VARCHAR", null, "quantity"),
    f("condition", "VARCHAR", null, "condition"), f("comparator", "VARCHAR", null, "=, ≈, <, >, ≤, ≥ or range"),
    f("value", "VARCHAR", null, "as printed"), f("value_high", "VARCHAR", null, "upper end of a range"),
    f("uncertainty", "VARCHAR", null, "printed uncertainty"), f("unit", "VARCHAR", null, "as printed"),
    f("kind", "VARCHAR", null, "measured, derived, protocol, literature, model"),
    f("section", "VARCHAR", null, "section of the paper"), f("note", "VARCHAR", null, "our remark")
  ],
  constants: [
    f("id", "VARCHAR", null, "constant id"), f("symbol", "VARCHAR", null, "symbol"),
    f("value", "DOUBLE", null, "value"), f("unit", "VARCHAR", null, "unit"),
    f("tag", "VARCHAR", null, "paper, literature, assumed, calibrated or exact"), f("source", "VARCHAR", null, "source")
  ]
} satisfies Record<string, Field[]>;

export type TableName = keyof typeof SCHEMA;
/** Tables stored as one file per cell. */
export const PARTED: readonly TableName[] = ["records"];

/** Tables of what was measured, and the table each is made from; null where the reader of the raw file writes it. */
export const MADE_FROM: Readonly<Partial<Record<TableName, TableName | null>>> = {
  records: null,
  cycles: "records",
  traces: "records",
  spectra: null,
  fits: "spectra",
  thickness: null,
  holds: null
};
