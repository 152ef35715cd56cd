/** How an answer to an exercise is judged: right, a known slip, or off by how much. */
import {readAnswer} from "./answer-text.js";
import {quantityOf, type Derived} from "./derived-value.js";
import type {Exercise} from "./exercise.js";
import type {Facts} from "./facts.js";
import {derivedById} from "./paper.js";
import {type Quantity, significant} from "../words/number.js";

interface Outcome {
  kind: "right" | "slip" | "near" | "off" | "unreadable";
  /** Answer over solution, minus one; null when the answer could not be read. */
  relative: number | null;
  message: string;
  next: string;
}

/** The solution, computed now. */
export const solve = (exercise: Exercise, facts: Facts): number => answerOf(exercise).value(facts);

function answerOf({id, answer}: Exercise): Derived {
  const found = derivedById(answer);
  if (!found) throw new Error(`exercise: "${id}" has no computed value "${answer}"`);
  return found;
}

/** The solution as it is shown. */
export const solution = (exercise: Exercise, facts: Facts): Quantity => quantityOf(answerOf(exercise), facts);

/** A little further from the solution than counts as right: what rounding on the way can do. */
const NEAR = 0.05;

/** How far off an answer is, and what to ask next. A unit may stand in the text or beside it and is converted. */
export function check(exercise: Exercise, facts: Facts, answer: string | number, unit = ""): Outcome {
  const right = solve(exercise, facts);
  const read =
    typeof answer === "number" && (unit === "" || unit === exercise.unit)
      ? {value: answer}
      : readAnswer(`${answer} ${unit}`, exercise.unit, right);
  if ("unread" in read)
    return {kind: "unreadable", relative: null, message: read.unread, next: exercise.hints[0]};
  const {value} = read;
  const relative = value / right - 1;
  if (Math.abs(relative) <= exercise.tolerance)
    return {kind: "right", relative, message: `Right${exactly(relative)}.`, next: exercise.next.right};
  const slip = exercise.slips.find(({value: end}) => near(value, end(facts), exercise.tolerance));
  if (slip) return {kind: "slip", relative, message: slip.says, next: exercise.hints[1]};
  const power = Math.round(Math.log10(value / right));
  if (power !== 0 && near(value, right * 10 ** power, exercise.tolerance))
    return {
      kind: "slip",
      relative,
      message: `Off by a power of ten. Follow the units through.`,
      next: exercise.hints[1]
    };
  const next = relative > 0 ? exercise.next.high : exercise.next.low;
  const side = relative > 0 ? "high" : "low";
  if (Math.abs(relative) <= NEAR)
    return {
      kind: "near",
      relative,
      message: `Nearly: ${distance(relative)} too ${side}, more than rounding the result explains.`,
      next
    };
  return {kind: "off", relative, message: `${distance(relative)} too ${side}.`, next};
}

const near = (value: number, target: number, tolerance: number): boolean =>
  Math.abs(value - target) <= tolerance * Math.abs(target);

const exactly = (relative: number): string =>
  Math.abs(relative) < 5e-4 ? "" : `, ${significant(Math.abs(relative) * 100, 1)}\u00a0% from our value`;

/** A share while it is small, a factor when it is not. */
function distance(relative: number): string {
  const ratio = relative + 1;
  if (ratio <= 0) return "Below zero, so";
  if (ratio >= 2) return `${significant(ratio, 2)} times the value,`;
  if (ratio <= 0.5) return `${significant(ratio * 100, 2)}\u00a0% of the value,`;
  return `${significant(Math.abs(relative) * 100, 2)}\u00a0%`;
}
