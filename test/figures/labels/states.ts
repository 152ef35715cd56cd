import {randomOf} from "../../../loaders/paper/reconstruct/random.js";
import {defaults, type Control, type Figure, type State, type Value} from "../../../src/figure/figure.js";

/** Steps of a slider or a range that are tried, evenly along it. */
const MOST = 24;

function along(
  {min, max, step, log}: {min: number; max: number; step: number; log?: boolean},
  share: number
): number {
  const value = log ? min * (max / min) ** share : min + share * (max - min);
  const rounded = log ? Number(value.toPrecision(3)) : min + Math.round((value - min) / step) * step;
  return Math.min(max, Math.max(min, Number(rounded.toPrecision(12))));
}

/** All values of a control, or as many as `most` along a slider. */
function stepsOf(control: Control, most = MOST): Value[] {
  const shares = Array.from({length: most}, (_, k) => k / (most - 1));
  switch (control.kind) {
    case "specimens":
      return [
        [],
        ...control.options.map(option => [option]),
        ...control.options.map(left => control.options.filter(option => option !== left)),
        [...control.options]
      ];
    case "choice":
      return control.options.map(({value}) => value);
    case "number":
      return [...new Set(shares.map(share => along(control, share)))];
    case "range":
      return shares
        .slice(1)
        .flatMap((to, k): [number, number][] => [
          [control.min, along(control, to)],
          [along(control, shares[k]!), control.max]
        ])
        .filter(([low, high]) => low < high);
    case "toggle":
      return [true, false];
  }
}

/** Every control through its steps, the others as published. */
export const oneByOne = (figure: Figure, most?: number): State[] =>
  figure.controls.flatMap(control =>
    stepsOf(control, most).map(value => ({...defaults(figure), [control.name]: value}))
  );

/** States by chance, the same each time. */
export function byChance(figure: Figure, count: number): State[] {
  const random = randomOf(`labels of ${figure.id}`);
  const steps = figure.controls.map(control => [control.name, stepsOf(control)] as const);
  return Array.from({length: count}, () =>
    Object.fromEntries(
      steps.map(([name, values]) => [name, values[Math.floor(random.uniform(0, values.length))]!])
    )
  );
}
