import type {CheckEntry, ClaimEntry, InputEntry, Range} from "../../../src/claims/entry.js";
import type {Claim} from "../../../src/claims/claim.js";
import {execute} from "../../../src/claims/execute.js";
import {parseExpression} from "../../../src/claims/expression.js";
import {interval} from "../../../src/claims/interval.js";
import {FUNCTIONS} from "../../../src/claims/language.js";
import {countedIn, exact, inUnit, type Quantity} from "../../../src/claims/quantity.js";
import {parseUnit} from "../../../src/lib/unit.js";
import {text, type Value} from "../../../src/claims/value.js";
import {factor} from "../../claims/ground.js";

/** A range of the JSON as a quantity: null ends are unbounded, `open` ends left out. */
export function quantityOf({low, high, open, value, unit}: Range): Quantity {
  const range = interval(
    low ?? -Infinity,
    high ?? Infinity,
    open === "low" || open === "both",
    open === "high" || open === "both"
  );
  return inUnit(value, range, parseUnit(unit));
}

const valueOf = (input: InputEntry): Value => ("text" in input ? text(input.text) : quantityOf(input));

/** What a check of the JSON comes to, from nothing but the JSON: formula, inputs and the claims' own lines. */
export function replay(
  formula: string,
  check: CheckEntry,
  entries: ReadonlyMap<string, ClaimEntry>,
  computed?: Quantity
): Value {
  const scope = {
    value(id: string, part: string | null): Value {
      if (id === "pi") return exact(Math.PI);
      if (id === "computed" && computed) return computed;
      const input = check.inputs.find(
        i => i.id === id && (("part" in i ? i.part : undefined) ?? null) === part
      );
      if (!input) throw new Error(`${check.id}: the JSON has no input ${part ? `${part}(${id})` : id}`);
      return valueOf(input);
    },
    claim(id: string): Claim {
      const {condition, specimen, quantity, paper} = entries.get(id)!;
      return {
        id,
        condition,
        specimen,
        quantity,
        unit: "text" in paper ? null : parseUnit(paper.unit)
      } as Claim;
    }
  };
  return execute(parseExpression(formula), scope, FUNCTIONS);
}

/** The same nominal value by plain floating-point numbers; null where the formula calls more than elementary functions. */
export function plainValue(check: CheckEntry): number | null {
  const calls = [...check.formula!.matchAll(/([A-Za-z_]\w*)\(/g)].map(m => m[1]!);
  if (
    calls.some(
      name => !(name in MATHS) && name !== "low" && name !== "high" && name !== "bound" && name !== "central"
    )
  )
    return null;
  const values: number[] = [];
  const named = (id: string, part: string | null): string => {
    const input = check.inputs.find(
      i => i.id === id && (("part" in i ? i.part : undefined) ?? null) === part
    );
    if (!input || "text" in input) return "NaN";
    const unit = parseUnit(input.unit);
    return `v[${values.push(input.value * factor(unit) + unit.offset) - 1}]`;
  };
  const script = check
    .formula!.replace(/\b(low|high|bound|central)\(([\w.-]+)\)/g, (_, part: string, id: string) =>
      named(id, part)
    )
    .replace(
      /(\d[\d.e-]*) \[([^\]]*)\]/g,
      (_, n: string, unit: string) => `(${Number(n) * factor(parseUnit(unit)) + parseUnit(unit).offset})`
    )
    .replace(/v\[\d+\]|[A-Za-z_]\w*(?:[.-]\w+)*/g, name =>
      name.startsWith("v[") || calls.includes(name)
        ? name
        : name === "pi"
          ? String(Math.PI)
          : named(name, null)
    )
    .replace(/\^/g, "**");
  const run = new Function("v", ...Object.keys(MATHS), `return ${script}`) as (
    v: number[],
    ...f: unknown[]
  ) => number;
  return run(values, ...Object.values(MATHS));
}

const total = (list: number[]): number => list.reduce((a, b) => a + b, 0);
const MATHS: Record<string, (...x: number[]) => number> = {
  sqrt: Math.sqrt,
  ln: Math.log,
  exp: Math.exp,
  sin: Math.sin,
  asin: Math.asin,
  abs: Math.abs,
  min: Math.min,
  max: Math.max,
  sum: (...x) => total(x),
  mean: (...x) => total(x) / x.length
};

export const inUnitOf = (q: Quantity, unit: string): {nominal: number; low: number; high: number} => {
  const {nominal, range} = countedIn(q, parseUnit(unit));
  return {nominal, low: range.low, high: range.high};
};
