/** Readers of the files LAND, LANHE and Landt instruments and their programs write. */
import {landheCcs} from "./ccs.js";
import {landText} from "./flat.js";
import {landtCsv} from "./landt.js";
import {landThreeLevel} from "./levels.js";
import {landWorkbook} from "./workbook.js";
import type {Reader} from "../table.js";

export {landheCcs, landtCsv, landText, landThreeLevel, landWorkbook};

/** Strict marks first. */
export const landReaders: readonly Reader[] = [landheCcs, landtCsv, landThreeLevel, landText, landWorkbook];
