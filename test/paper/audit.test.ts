import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {AUDIT, type AuditVerdict} from "./audit.js";
import {DIFFERENCES} from "./audit-differences.js";
import {QUESTIONS} from "../../src/paper/questions/index.js";
import {TENSIONS} from "../../src/paper/tensions.js";
import {evaluated} from "../claims/ground.js";

const GRAVITY = ["disagrees", "misprint", "agrees within rounding", "agrees", "context"];
const outcome = new Map(evaluated().results.map(r => [r.check.id, r.compared as string]));

function ours(checks: readonly string[]): string {
  if (checks.length === 0) return "not found";
  const found = checks.map(id => outcome.get(id) ?? `no check ${id}`);
  return found.reduce((worst, next) => (GRAVITY.indexOf(next) < GRAVITY.indexOf(worst) ? next : worst));
}

describe("audit by hand, row by row", () => {
  it.each(AUDIT.map(([section, about, verdict, checks]) => ({section, about, verdict, checks})))(
    "section $section, $about: $verdict",
    ({about, verdict, checks}) => {
      const known = DIFFERENCES[about];
      expect(ours(checks)).toBe(known ? known.ours : verdict);
      if (known) expect(known.ours).not.toBe(verdict);
    }
  );

  it("takes each contradiction it found up as a tension, a question or a misprint", () => {
    const argued = new Set([...TENSIONS, ...QUESTIONS].flatMap(({checks}) => checks));
    for (const [, about, verdict, checks] of AUDIT)
      if (verdict === "disagrees" && !DIFFERENCES[about])
        expect(
          checks.some(id => argued.has(id)),
          about
        ).toBe(true);
  });

  it("names every row once and argues only about rows that exist", () => {
    const names = AUDIT.map(([, about]) => about);
    expect(new Set(names).size).toBe(176);
    for (const about of Object.keys(DIFFERENCES)) expect(names).toContain(about);
  });

  it("comes out elsewhere only where the reason is argued, and eases no contradiction but by rounding or scope", () => {
    const other = AUDIT.filter(([, , verdict, checks]) => ours(checks) !== verdict);
    expect(other.map(([, about]) => about).sort()).toEqual(Object.keys(DIFFERENCES).sort());
    for (const {why} of Object.values(DIFFERENCES)) expect(why).toMatch(/^[A-Z\d√].{20,}\.$/s);
    // Any other contradiction stands, or is a question by the rule of two printed statements.
    const eased = other.filter(
      ([, about, verdict]) => verdict === "disagrees" && DIFFERENCES[about]!.ours.startsWith("agrees")
    );
    expect(eased.map(([, about]) => about).sort()).toEqual([
      "almost twice the commercial loading",
      "scope of one sentence",
      "slope of Mg-Cu from spectra"
    ]);
  });
});

const FILE = "../shared/paper/consistency.md";
describe.skipIf(!existsSync(FILE))("rows of the audit as written, when the file is at hand", () => {
  it("has the same rows in the same order with the same verdicts", () => {
    expect(written(readFileSync(FILE, "utf8"))).toEqual(
      AUDIT.map(([section, , verdict]) => [section, verdict])
    );
  });
});

/** Section and verdict of every row that ends in a verdict. */
function written(text: string): [number, AuditVerdict][] {
  let section = 0;
  return text.split("\n").flatMap((line): [number, AuditVerdict][] => {
    section = Number(/^## (\d+)\./.exec(line)?.[1] ?? section);
    if (section === 0 || !line.startsWith("|")) return [];
    const last = line.split("|").at(-2)!.replaceAll("*", "").trim();
    const found = /^(agrees within rounding|agrees|disagrees|unit misprint|context|open)/.exec(last)?.[1];
    return found
      ? [[section, ({open: "context", "unit misprint": "misprint"}[found] ?? found) as AuditVerdict]]
      : [];
  });
}
