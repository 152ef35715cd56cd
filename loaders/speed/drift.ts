import {linesOf, type Budget, type Measured} from "./lines.js";

const amount = (value: number, unit: string): string => `${value}${unit ? ` ${unit}` : ""}`;

/** What a run measured beside the run that is kept, a line for each quantity both have; nothing is judged. */
export function drift(budgets: readonly Budget[], kept: Measured, results: Measured["results"]): string[] {
  const before = new Map(linesOf(budgets, kept.results).map(line => [line.at, line.value]));
  return linesOf(budgets, results).map(({what, at, value, unit, most, least}) => {
    const then = before.get(at);
    const goal = most === undefined ? least : most;
    return [
      `${what}: ${amount(value, unit)}`,
      ...(then === undefined ? [] : [`kept ${amount(then, unit)}`]),
      ...(goal === undefined ? [] : [`${most === undefined ? "at least" : "at most"} ${amount(goal, unit)}`])
    ].join("; ");
  });
}
