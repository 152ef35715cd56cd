/** Readers of other makers' files, strict marks first. */
import type {Reader} from "../table.js";
import {arbinCsv, arbinWorkbook} from "./arbin.js";
import {autolabText} from "./autolab.js";
import {basytecText} from "./basytec.js";
import {biologicMpt} from "./biologic.js";
import {gamryDta} from "./gamry.js";
import {iviumData} from "./ivium.js";
import {maccorText} from "./maccor.js";
import {newareCsv, newareWorkbook} from "./neware.js";
import {novonixCsv} from "./novonix.js";

export const makerReaders: readonly Reader[] = [
  biologicMpt,
  gamryDta,
  iviumData,
  novonixCsv,
  basytecText,
  maccorText,
  newareCsv,
  newareWorkbook,
  arbinCsv,
  arbinWorkbook,
  autolabText
];
