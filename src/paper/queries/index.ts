import type {DataCheck, Theme} from "../../claims/check.js";
import {CORROSION} from "./corrosion.js";
import {FULL_CELLS} from "./full-cells.js";
import {HALF_CELLS} from "./half-cells.js";
import {IMPEDANCE} from "./impedance.js";
import {PANELS} from "./panels.js";
import {RESERVOIR} from "./reservoir.js";

/** Printed values against the raw files behind them, by SQL over the tables. */
export const DATA: Theme<DataCheck> = {
  id: "data",
  title: "Printed values and the files behind them",
  checks: [...HALF_CELLS, ...RESERVOIR, ...FULL_CELLS, ...IMPEDANCE, ...CORROSION, ...PANELS]
};
