/**
 * The reconstructed series against the printed statements they are made from: every number comes back within
 * its printed rounding, read by plain code, except where the contradictions say so.
 */
import {describe, expect, it} from "vitest";
import {CONTRADICTIONS} from "../../../../loaders/paper/reconstruct/contradictions.js";
import {claims, entries} from "./cells.js";
import {FULL} from "./checks-full.js";
import {HALF} from "./checks-half.js";
import {CORROSION, IMPEDANCE} from "./checks-other.js";
import {allows, type Claim} from "./printed.js";
import {ORDERS} from "./orders.js";

const CHECKS = {...HALF, ...FULL, ...IMPEDANCE, ...CORROSION};
const UNMET = new Set(CONTRADICTIONS.flatMap(c => c.unmet ?? []));
const FIGURES = /^(2[a-i]|6[a-d]|S7|S8|S9|S10|S11|S20|S21|S23|S26|S29|S31|S32|S33|S34|S35|S36|TS1|TS2)$/;

/** Statements about these figures that no cycler, impedance or corrosion file can answer. */
const NOT_IN_THE_FILES = [
  /\.panel$/,
  /^figS(7\.phase|7b\.stoichiometry|11\.thickness|11\.specimens|11\.expansion|29\.thickness)/,
  /^fig2h\.(li-per-capacity|accumulated-thickness)/,
  /^fig6a\.(composite-ratio|cathode-composition)/,
  /^fig6d\.(commercial-loading|loading-ratio)/,
  /^figS31\.cycle\.step$/,
  /^figS33\.(reservoir)$/,
  /^figS33b\.cycles$/,
  /^s36b\.pressure$/
];

const claimOf = (id: string): Claim => {
  const found = claims.find(c => c.id === id);
  if (!found) throw new Error(`no claim "${id}"`);
  return found;
};

describe("every printed statement about the reconstructed figures", () => {
  it("is checked, or is no matter of these files", () => {
    const open = claims
      // What the authors say in words is judged in the ledger; here stands what prints a number.
      .filter(c => FIGURES.test(c.figure) && c.value !== "" && Number.isFinite(Number(c.value)))
      .map(c => c.id)
      .filter(id => !(id in CHECKS) && !ORDERS.includes(id) && !NOT_IN_THE_FILES.some(r => r.test(id)));
    expect(open).toEqual([]);
  });

  it.each(Object.keys(CHECKS).filter(id => !UNMET.has(id)))("%s comes back as printed", id => {
    const found = CHECKS[id]!();
    const claim = claimOf(id);
    expect(
      allows(claim, found),
      `printed ${claim.comparator} ${claim.value} ${claim.value_high}, found ${found}`
    ).toBe(true);
  });

  it.each([...UNMET].filter(id => id in CHECKS))("%s is not met, as its contradiction says", id => {
    expect(allows(claimOf(id), CHECKS[id]!())).toBe(false);
  });
});

describe("contradictions", () => {
  it.each(CONTRADICTIONS)("names claims and cells that exist: $note", ({claims: ids, unmet, cells}) => {
    for (const id of [...ids, ...(unmet ?? [])]) claimOf(id);
    for (const id of unmet ?? []) expect(ids).toContain(id);
    const known = new Set(entries.map(e => e.cell));
    for (const cell of cells) expect(known).toContain(cell);
  });
});
