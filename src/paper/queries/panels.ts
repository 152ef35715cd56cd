import type {DataCheck} from "../../claims/check.js";
import {cellsOf, data, one} from "../../claims/sql.js";

/** Figures whose panels raw files stand behind, the table that holds them, and how many specimens they name. */
const CYCLING = [
  ["fig2a.panel", "2a", 4],
  ["fig2b.panel", "2b", 4],
  ["fig2c.panel", "2c", 4],
  ["fig2d.panel", "2d", 4],
  ["fig2e.panel", "2e", 4],
  ["fig2f.panel", "2f", 2],
  ["fig2g.panel", "2g", 1],
  ["fig2h.panel", "2h", 1],
  ["fig2i.panel", "2i", 4],
  ["figS7.panel", "S7", 4],
  ["figS8.panel", "S8", 1],
  ["figS11.panel", "S11", 4],
  ["figS29.panel", "S29", 3],
  ["figS32.panel", "S32", 4],
  ["fig6a.panel", "6a", 4],
  ["fig6b.panel", "6b", 4],
  ["fig6c.panel", "6c", 1],
  ["fig6d.panel", "6d", 1],
  ["figS31.panel", "S31", 4],
  ["figS33.panel", "S33", 1],
  ["figS34.panel", "S34", 1],
  ["figS35.panel", "S35", 1]
] as const;
const SPECTRA = [
  ["figS9.panel", "S9", 3],
  ["figS10.panel", "S10", 2],
  ["ts1.panel", "TS1", 4],
  ["ts2.panel", "TS2", 2],
  ["figS36.panel", "S36", 1]
] as const;

const panel = (claim: string, figure: string, count: number, table: string): DataCheck =>
  data(
    claim,
    "Specimens the panel names, with rows in the files",
    "1",
    one("count(distinct specimen)", table, cellsOf(figure)),
    {statement: `computed = ${count}`, computes: "specimens with rows"}
  );

/** Do the files hold what a panel is said to show? */
export const PANELS: readonly DataCheck[] = [
  ...CYCLING.map(([claim, figure, count]) => panel(claim, figure, count, "cycles")),
  ...SPECTRA.map(([claim, figure, count]) => panel(claim, figure, count, "spectra")),
  panel("figS23.panel", "S23", 1, "thickness"),
  panel("figS26.panel", "S26", 4, "holds")
];
