import type {Choices} from "./assumption.js";
import type {Check} from "./check.js";
import {evaluateCheck, type Answers, type Result} from "./evaluate.js";
import {Names, type Ground} from "./scope.js";
import {turns, type Turn} from "./solve.js";
import {stated} from "../lib/stated.js";

/** How little would turn a comparison. */
export interface Sensitivity {
  /** Of all numbers it leans on, the one with the least relative change. */
  readonly least: Turn | null;
  /** Each assumption it uses: the declared options that turn it, and the least change of its value that does. */
  readonly assumptions: readonly {
    readonly id: string;
    readonly options: readonly string[];
    readonly least: Turn | null;
  }[];
}

const against = ({compared}: Result): boolean => compared === "disagrees" || compared === "misprint";

/** Each input moved alone, under one set of choices. */
export function sensitivity(
  check: Check,
  ground: Ground,
  answers: Answers,
  choices: Choices = {}
): Sensitivity {
  const at = (more: Choices): Result =>
    evaluateCheck(check, new Names(ground, {...choices, ...more}), answers);
  const start = at({});
  const found = turns(check, ground, answers, choices).map(turn => ({
    ...turn,
    from: stated(turn.from),
    to: stated(turn.to),
    change: turn.change === null ? null : stated(turn.change)
  }));
  const used = ground.assumptions.filter(
    a =>
      a.options[0].reading === undefined && start.inputs.some(i => i.kind === "assumption" && i.id === a.id)
  );
  return {
    least: found[0] ?? null,
    assumptions: used.map(({id, options}) => ({
      id,
      options: options.map(o => o.id).filter(option => against(at({[id]: option})) !== against(start)),
      least: found.find(turn => turn.input.id === id) ?? null
    }))
  };
}
