/** The band of a model's named results, as the command line prints it and figures read it. */
import {bandOf, type Box, type Span} from "./uncertainty.js";

export interface Uncertain {
  /** null where an input of the box leaves the result without a value. */
  low: number | null;
  value: number;
  high: number | null;
  /** Input → its part of the sum of squared changes, 0 to 1. */
  shares: Record<string, number>;
}

export interface Uncertainty {
  definition: string;
  inputs: Record<string, Span>;
  results: Record<string, Uncertain>;
}

const DEFINITION =
  "low and high: over all inputs in their intervals; share: square of what an input moves alone, over the sum of these squares";

/** @param run results by name; those that are null or infinite at the values are left out */
export function uncertainty(
  values: Readonly<Record<string, number>>,
  box: Box<string>,
  run: (inputs: Readonly<Record<string, number>>) => Readonly<Record<string, number | null>>
): Uncertainty {
  const names = Object.entries(run(values)).flatMap(([name, y]) => (Number.isFinite(y) ? [name] : []));
  const {value, low, high, shares} = bandOf(values, box, inputs => {
    const results = run(inputs);
    return names.map(name => results[name] ?? NaN);
  });
  const finite = (y: number): number | null => (Number.isFinite(y) ? y : null);
  return {
    definition: DEFINITION,
    inputs: {...box},
    results: Object.fromEntries(
      names.map((name, i) => [
        name,
        {
          low: finite(low[i]!),
          value: value[i]!,
          high: finite(high[i]!),
          shares: Object.fromEntries(Object.keys(box).map(input => [input, shares[input]![i]!]))
        }
      ])
    )
  };
}

/** Inputs by what they bring, largest first, those below a per cent left out. */
export const weightiest = ({shares}: Pick<Uncertain, "shares">): [input: string, share: number][] =>
  Object.entries(shares)
    .filter(([, share]) => share >= 0.01)
    .sort((a, b) => b[1] - a[1]);
