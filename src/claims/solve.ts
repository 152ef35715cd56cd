import {evaluateCheck, type Answers, type Result} from "./evaluate.js";
import {exact, type Quantity} from "./quantity.js";
import {parseUnit, fromBase, toBase} from "../lib/unit.js";
import {Names, type Ground, type Input} from "./scope.js";
import type {Choices} from "./assumption.js";
import type {Check} from "./check.js";

/** One input moved alone until the verdict of a check turns. Values are counted in `unit`. */
export interface Turn {
  readonly input: Pick<Input, "id" | "part" | "kind">;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** |to/from − 1|; null where the input starts at zero. */
  readonly change: number | null;
  /** How it compares beyond `to`. */
  readonly compared: Result["compared"];
}

/** Farthest factor an input is moved by, and the steps of the search. */
const REACH = 100;
const STEPS = 80;

/**
 * Where a result stands: on which side of the print a number lies, or for or against a statement. A number that
 * leaps from one side to the other has passed through agreement.
 */
const stand = ({side, compared}: Result): unknown =>
  side ?? (compared === "disagrees" || compared === "misprint");

/**
 * What would have to be true for the verdict to turn: each numeric input is moved alone, up and down, to the nearest
 * value where it does; found by steps and bisection. Nearest first.
 */
export function turns(check: Check, ground: Ground, answers: Answers, choices: Choices = {}): Turn[] {
  const start = evaluateCheck(check, new Names(ground, choices), answers);
  if (check.kind === "context" || start.compared === "by construction" || start.compared === "not checkable")
    return [];
  const fixed = fixedIn(ground);
  const found = start.inputs
    .filter(input => movable(input) && !fixed.has(input.id))
    .flatMap(input => {
      const at = (value: number): Result =>
        evaluateCheck(
          check,
          new Names(ground, choices, [
            {id: input.id, part: input.part, value: exact(value, quantityOf(input).dimension)}
          ]),
          answers
        );
      const turned = (value: number): boolean => {
        try {
          return stand(at(value)) !== stand(start);
        } catch (error) {
          if (error instanceof RangeError) return false;
          throw error;
        }
      };
      return nearest(input, turned).map(to =>
        turnOf(input, to, at(beyond(quantityOf(input).nominal, to)).compared)
      );
    });
  return found.sort((a, b) => (a.change ?? Infinity) - (b.change ?? Infinity));
}

/** What is never moved: exact constants, and assumptions that are choices and no values. */
export const fixedIn = ({constants, assumptions}: Ground): ReadonlySet<string> =>
  new Set(
    [...constants.filter(c => c.tag === "exact"), ...assumptions.filter(a => a.closed)].map(({id}) => id)
  );

const quantityOf = (input: Input): Quantity => input.value as Quantity;
const movable = (input: Input): boolean =>
  input.value.kind === "quantity" && input.kind !== "definition" && input.kind !== "computed";
/** A hair past the turning point, on its far side. */
const beyond = (from: number, to: number): number => to + (to - from) * 1e-6;

/** The nearer turning point of an input, if there is one within reach. */
function nearest(input: Input, turned: (value: number) => boolean): number[] {
  const {nominal} = quantityOf(input);
  const unit = parseUnit(input.unit);
  const path =
    (direction: 1 | -1) =>
    (k: number): number =>
      nominal === 0
        ? toBase(direction * 10 ** ((6 * k) / STEPS - 3), unit)
        : nominal * REACH ** ((direction * k) / STEPS);
  const hits = ([1, -1] as const).flatMap(direction => {
    const at = path(direction);
    for (let k = 1; k <= STEPS; k++)
      if (turned(at(k))) return [{steps: k, value: bisect(k === 1 ? nominal : at(k - 1), at(k), turned)}];
    return [];
  });
  return hits
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 1)
    .map(hit => hit.value);
}

function bisect(before: number, after: number, turned: (value: number) => boolean): number {
  let [low, high] = [before, after];
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2;
    if (turned(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function turnOf(input: Input, to: number, compared: Result["compared"]): Turn {
  const {nominal} = quantityOf(input);
  const unit = parseUnit(input.unit);
  return {
    input: {id: input.id, part: input.part, kind: input.kind},
    unit: input.unit,
    from: fromBase(nominal, unit),
    to: fromBase(to, unit),
    change: nominal === 0 ? null : Math.abs(to / nominal - 1),
    compared
  };
}

/** The single change of one input that turns a verdict with the least relative move; null where none within reach does. */
export const leastTurn = (
  check: Check,
  ground: Ground,
  answers: Answers,
  choices: Choices = {}
): Turn | null => turns(check, ground, answers, choices)[0] ?? null;
