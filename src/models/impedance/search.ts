/**
 * From starts to the least sum: descents one after the other until enough of them end at the same least sum. How many
 * are enough depends on what a linear sum of relaxations makes of the same spectrum: a minimum that leaves more than
 * chance explains may not be the lowest.
 */
import {minimise, type Minimum, type Problem, ROUNDING} from "./levenberg.js";
import {fTail} from "./tails.js";

const SCREENING = {steps: 50, tolerance: 3e-4};
/** A descent as far as it takes to tell minima apart. */
const screen = (problem: Problem, start: Float64Array): Minimum =>
  minimise(problem, start, SCREENING.steps, SCREENING.tolerance);

/** Descents that agree to this share of the sum count as one minimum. */
const AGREEMENT = 1e-3;
/** Enough are so many descents, so many of them agreeing, where the misfit has at least this chance. */
const ENOUGH = [
  {starts: 4, agreeing: 3, chance: 0.5},
  {starts: 12, agreeing: 5, chance: 0.2},
  {starts: 30, agreeing: 8, chance: 1e-3}
];
/** Circuits of arcs R‖CPE or R‖C alone have few false minima: the first two may do. */
const EASY = {starts: 2, agreeing: 2, chance: 0.4};
/** A minimum that leaves a part idle may have missed what the part is there for: fewer starts do not count. */
const WARY = 12;

/** What a flexible linear sum leaves, with the same weights. */
export interface Yardstick {
  sse: number;
  /** Unknowns it used. */
  unknowns: number;
}

interface Search {
  minimum: Minimum;
  /** Descents made, and how many of them ended at the least sum. */
  starts: number;
  agreeing: number;
}

/** What the circuit knows about its search. */
interface Guide {
  /** Few false minima. */
  easy: boolean;
  /** Whether a minimum makes no use of some part. */
  idle(minimum: Minimum): boolean;
  /**
   * Starts for minima that no scattered start may find, asked for before the search ends.
   * @param hard whether few starts agreed
   */
  detours(minimum: Minimum, hard: boolean): Float64Array[];
}

/**
 * @param starts asked for the next with the best θ so far at hand, see `best`
 * @param most starts at most
 */
export function search(
  problem: Problem,
  starts: (best: () => Float64Array | null) => Iterator<Float64Array>,
  most: number,
  yardsticks: readonly Yardstick[],
  {easy, idle, detours}: Guide
): Search {
  let best: Minimum | null = null;
  let [made, agreeing] = [0, 0];
  /** @returns whether it is a lower minimum than all before */
  const descend = (start: Float64Array): boolean => {
    made++;
    const found = screen(problem, start);
    const lower = !best || found.sse < best.sse * (1 - AGREEMENT);
    if (lower) agreeing = 1;
    else if (found.sse <= best!.sse * (1 + AGREEMENT)) agreeing++;
    if (!best || found.sse < best.sse) best = found;
    return lower;
  };
  const enough = (minimum: Minimum): boolean => {
    const {sse} = minimum;
    const chance = yardsticks.reduce(
      (least, yardstick) => Math.min(least, chanceOf(problem, sse, yardstick)),
      1
    );
    return (
      [...ENOUGH, ...(easy ? [EASY] : [])].some(
        e => made >= e.starts && agreeing >= e.agreeing && chance >= e.chance
      ) &&
      (made >= WARY || !idle(minimum))
    );
  };
  const source = starts(() => best?.theta ?? null);
  for (let last = false; !last;) {
    const start = source.next();
    if (start.done) break;
    descend(start.value);
    if (best!.sse <= problem.length * ROUNDING ** 2) break;
    if (made < most && !enough(best!)) continue;
    last =
      !detours(best!, made >= WARY)
        .map(descend)
        .includes(true) || made >= most;
  }
  const minimum = minimise(problem, best!.theta, 3000, 1e-16);
  return {minimum, starts: made, agreeing};
}

/** Chance that noise alone leaves so much more than the linear sum leaves with its many unknowns. */
function chanceOf({length, size}: Problem, sse: number, {sse: least, unknowns}: Yardstick): number {
  const [more, left] = [unknowns - size, length - unknowns];
  if (more < 1 || left < 1) return 1;
  return fTail((sse - least) / more / (least / left), more, left);
}
