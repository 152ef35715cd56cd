import type {Line} from "../corrosion/thickness.js";
import {fixed} from "./number.js";

/** An ImageJ results table: row number under a blank name, image label, length in the image's unit. */
export const imagejTable = (lines: Line[]): Uint8Array =>
  new TextEncoder().encode(
    [" ,Label,Length", ...lines.map((l, i) => `${i + 1},${l.image},${fixed(l.thickness_nm, 3)}`)].join("\n") +
      "\n"
  );
