/** What the paper reports of cells cut open after cycling, in our words, bound to the claims that name their cycles. */
import {reported, type Context, type Row} from "../../../figure/figure.js";

/** Bodies of a schematic section from the electrolyte down to the foil. Thickness is printed for none of what lies between. */
export type Part = "mg" | "w" | "inactive" | "mixed" | "debris";

export interface Cycled {
  specimen: string;
  imaged: string;
  /** Printed end of the like cell of Figure 2; a lower bound where it was still running. */
  failed: string;
  fate: "short" | "failure" | "running";
  parts: Part[];
  seen: string;
  /** Answers of the text to the same four questions; null where it says nothing. */
  answers: {loose: string | null; inactive: string | null; tungsten: string | null; magnesium: string | null};
}

export const CYCLED: Cycled[] = [
  {
    specimen: "Mg/W-Cu",
    imaged: "fig5.cycles.mgw",
    failed: "fig2h.cycles.mgw",
    fate: "running",
    parts: ["mg", "w"],
    seen: "Even. No pores noticed, no fragments. Mg is back on W, W holds on Cu.",
    answers: {loose: "none noticed", inactive: "none obvious", tungsten: "attached", magnesium: "recovered"}
  },
  {
    specimen: "Mg-Cu",
    imaged: "fig5.cycles.mg",
    failed: "fig2g.cycles.mg",
    fate: "short",
    parts: ["mg", "debris"],
    seen: "A dark layer full of loose bright particles that hold Cu. Mg mostly at the electrolyte.",
    answers: {
      loose: "many, with Cu",
      inactive: null,
      tungsten: "no film",
      magnesium: "mostly at the electrolyte"
    }
  },
  {
    specimen: "W-Cu",
    imaged: "fig5.cycles.w",
    failed: "fig2f.cycles.w",
    fate: "failure",
    parts: ["inactive", "w"],
    seen: "W thin, bright and whole on Cu; no loose particles. Inactive Li fills the gap.",
    answers: {loose: "none", inactive: "fills the gap", tungsten: "whole", magnesium: "no film"}
  },
  {
    specimen: "Cu",
    imaged: "fig5.cycles.cu",
    failed: "fig2f.cycles.cu",
    fate: "short",
    parts: ["inactive", "mixed"],
    seen: "A corrosion layer of several phases, its bright parts rich in Cu. A rather thick layer of inactive Li.",
    answers: {loose: "bright, with Cu", inactive: "rather thick", tungsten: "no film", magnesium: "no film"}
  }
];

export interface Imaged extends Row {
  specimen: string;
  imaged: number;
  failed: number;
  fate: string;
  past: number | null;
}

/** Cycles before imaging against the printed end of the like cell; `past` is null while that cell was still running. */
export const imagedOf = (cell: Cycled, context: Context): Imaged => {
  const [imaged, failed] = [reported(context, cell.imaged), reported(context, cell.failed)];
  return {
    specimen: cell.specimen,
    imaged,
    failed,
    fate: cell.fate,
    past: cell.fate === "running" ? null : imaged - failed
  };
};
