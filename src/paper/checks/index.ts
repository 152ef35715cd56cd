import type {Theme} from "../../claims/check.js";
import {ALLOYING} from "./alloying.js";
import {BARRIERS} from "./barriers.js";
import {CONCLUSIONS} from "./conclusions.js";
import {CONDUCTIVITY} from "./conductivity.js";
import {CORROSION} from "./corrosion.js";
import {DIFFRACTION} from "./diffraction.js";
import {DIFFUSION} from "./diffusion.js";
import {FULL_CELL_VARIANTS} from "./full-cell-variants.js";
import {FULL_CELLS} from "./full-cells.js";
import {HOLDS} from "./holds.js";
import {LITHIUM} from "./lithium.js";
import {NUCLEATION} from "./nucleation.js";
import {OVERPOTENTIAL} from "./overpotential.js";
import {PROTOCOL} from "./protocol.js";
import {STRESS} from "./stress.js";
import {SURFACE} from "./surface.js";
import {THICKNESS_SERIES} from "./thickness-series.js";
import {TIMING} from "./timing.js";
import {TRENDS} from "./trends.js";

/** All families of checks, in the order of the paper. */
export const THEMES: readonly Theme[] = [
  LITHIUM,
  ALLOYING,
  THICKNESS_SERIES,
  TIMING,
  OVERPOTENTIAL,
  NUCLEATION,
  CONDUCTIVITY,
  DIFFUSION,
  STRESS,
  DIFFRACTION,
  SURFACE,
  CORROSION,
  HOLDS,
  BARRIERS,
  FULL_CELLS,
  FULL_CELL_VARIANTS,
  TRENDS,
  CONCLUSIONS,
  PROTOCOL
];
