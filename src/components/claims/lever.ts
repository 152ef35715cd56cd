import type {Result} from "../../claims/evaluate.js";
import type {Quantity} from "../../claims/quantity.js";
import {Names, type Ground, type Input, type Moved} from "../../claims/scope.js";
import {fixedIn, type Turn} from "../../claims/solve.js";
import {fromBase, parseUnit, toBase} from "../../lib/unit.js";
import {exact} from "../../claims/quantity.js";
import type {Control} from "../../figure/figure.js";
import {conditionInWords} from "../../words/raised.js";
import {largest, least as lowest} from "../../lib/extremes.js";

/** A number behind a finding that the reader can move, counted in its unit. */
export interface Lever {
  input: Input;
  title: string;
  /** Slider: range, step and published value. */
  control: Extract<Control, {kind: "number"}>;
  /** Values worth a mark under the slider. */
  ticks: {value: number; label: string}[];
}

/** Sliders reach at least this factor to either side. */
const REACH = 2;

export const keyOf = ({id, part}: Pick<Input, "id" | "part">): string => `${part ?? ""}:${id}`;

/** Every number the checks lean on that can be moved: assumptions first, then what turns a verdict soonest. */
export function leversOf(results: readonly Result[], turns: readonly Turn[], ground: Ground): Lever[] {
  const fixed = fixedIn(ground);
  const inputs = new Map(results.flatMap(r => r.inputs).map(input => [keyOf(input), input]));
  const least = (input: Input): number =>
    Math.min(lowest(turns.filter(t => keyOf(t.input) === keyOf(input)).map(t => t.change ?? 0)), Infinity);
  const rank = (input: Input): number => (input.kind === "assumption" ? -1 : least(input));
  return [...inputs.values()]
    .filter(
      ({value, kind, id}) =>
        value.kind === "quantity" && kind !== "definition" && kind !== "computed" && !fixed.has(id)
    )
    .sort((a, b) => rank(a) - rank(b))
    .map(input =>
      lever(
        input,
        turns.filter(t => keyOf(t.input) === keyOf(input)).map(t => t.to),
        ground
      )
    );
}

function lever(input: Input, turning: readonly number[], ground: Ground): Lever {
  const published = shown(input);
  const ticks = ticksOf(input, ground, published);
  const all = [published, ...ticks.map(t => t.value), ...turning];
  const [low, high] = [lowest(all), largest(all)];
  const log = low > 0;
  const span = high - low || 1;
  const [min, max] = log
    ? [Math.min(low / 1.2, published / REACH), Math.max(high * 1.2, published * REACH)]
    : [low - span / 4, high + span / 4];
  return {
    input,
    ticks,
    title: titleOf(input, ground),
    control: {
      kind: "number",
      name: keyOf(input),
      label: "",
      unit: input.unit,
      min,
      max,
      step: (max - min) / 1000,
      log,
      default: published
    }
  };
}

/** Twelve digits drop what changing units adds. */
const tidy = (value: number): number => Number(value.toPrecision(12));
const shown = ({value, unit}: Pick<Input, "value" | "unit">): number =>
  tidy(fromBase((value as Quantity).nominal, parseUnit(unit)));

function ticksOf(input: Input, ground: Ground, published: number): Lever["ticks"] {
  const assumption = input.kind === "assumption" && ground.assumptions.find(a => a.id === input.id);
  if (!assumption) return [{value: published, label: input.kind === "claim" ? "paper" : "as used"}];
  const names = new Names(ground);
  return assumption.options.flatMap(({formula, label}, k) =>
    formula === undefined
      ? []
      : [
          {
            value: shown({value: names.run(formula).value, unit: input.unit}),
            label: k === 0 ? "default" : label
          }
        ]
  );
}

function titleOf({id, kind, part}: Input, ground: Ground): string {
  if (kind === "assumption") return ground.assumptions.find(a => a.id === id)?.title ?? id;
  const claim = ground.claims.find(c => c.id === id);
  const name = claim
    ? [claim.quantity, claim.specimen, conditionInWords(claim.condition)].filter(Boolean).join(", ")
    : id.replaceAll("_", " ");
  const text = part ? `${part} of ${name}` : name;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The input at another value, as exact as the slider says. */
export const movedTo = ({input}: Lever, value: number): Moved => ({
  id: input.id,
  part: input.part,
  value: exact(toBase(value, parseUnit(input.unit)), (input.value as Quantity).dimension)
});

/** A value just past a turning point, to as few digits as lie on its far side. */
export function past({from, to}: Pick<Turn, "from" | "to">): number {
  const edge = to + (to - from) * 1e-6;
  for (let digits = 3; digits < 15; digits++) {
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(edge) || 1)) - digits + 1);
    const value = tidy((to > from ? Math.ceil(edge / unit) : Math.floor(edge / unit)) * unit);
    if (Math.abs(value - to) <= 0.02 * Math.abs(to - from) || digits === 14) return value;
  }
  return edge;
}
