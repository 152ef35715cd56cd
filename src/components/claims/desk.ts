import type {Choices} from "../../claims/assumption.js";
import type {Check} from "../../claims/check.js";
import {entries as written, type ClaimEntry} from "../../claims/entry.js";
import {CheckError, type Answers, type Result} from "../../claims/evaluate.js";
import {evaluate, namesOf, settle, type NamesOf} from "../../claims/settle.js";
import {checksFor, ledgerOf, type Judged, type Ledger} from "../../claims/ledger.js";
import type {Ground, Moved} from "../../claims/scope.js";
import {turns, type Turn} from "../../claims/solve.js";

/** The ledger under the reader's assumptions. Data checks keep the values they had at build. */
export class Desk {
  private readonly checks: ReadonlyMap<string, Check>;
  private readonly published: readonly Result[];
  private ledger: Ledger;
  private choices: Choices = {};

  constructor(
    readonly ground: Ground,
    private readonly answers: Answers,
    /** Where each check is written; the build knows it. */
    private readonly files: ReadonlyMap<string, string> = new Map()
  ) {
    const checks = checksFor(ground.claims);
    this.checks = new Map(checks.map(check => [check.id, check]));
    this.published = evaluate(checks, ground, answers);
    this.ledger = ledgerOf(this.published, ground.claims);
  }

  /**
   * Takes other assumptions and returns the claims that may read differently now. Only checks that an assumption touches
   * are run again. @throws CheckError when a value cannot be computed with; the ledger then stays as it was
   */
  choose(choices: Choices): ClaimEntry[] {
    const {ground, published} = this;
    const known = namesOf(ground);
    const touched = this.touchedBy(choices);
    const results = published.map(result =>
      touched(result) ? this.run(result.check, choices, known) : result
    );
    const before = this.ledger;
    const after = ledgerOf(results, ground.claims);
    const reread = rereads(ground, choices) || rereads(ground, this.choices);
    const changed = after.judged.filter((now, k) => reread || differs(now, before.judged[k]!));
    const entries = written(
      {judged: changed, results: [...new Set(changed.flatMap(j => j.results))]},
      known(choices)
    );
    for (const check of entries.flatMap(entry => entry.checks)) {
      const file = this.files.get(check.id);
      if (file) check.file = file;
    }
    this.ledger = after;
    this.choices = choices;
    return entries;
  }

  private touchedBy(choices: Choices): (result: Result) => boolean {
    const chosen = new Set(Object.keys(choices));
    return rereads(this.ground, choices)
      ? () => true
      : result => result.inputs.some(i => i.kind === "assumption" && chosen.has(i.id));
  }

  check(id: string): Check {
    const found = this.checks.get(id);
    if (!found) throw new Error(`claims: no check "${id}"`);
    return found;
  }

  /** What would have to be true for a verdict to turn, under the assumptions made. */
  turns(id: string): Turn[] {
    return turns(this.check(id), this.ground, this.answers, this.choices);
  }

  /** A check with some of its inputs moved. @throws CheckError */
  tryOut(id: string, moved: readonly Moved[] = []): Result {
    return this.run(this.check(id), this.choices, namesOf(this.ground, moved));
  }

  private run(check: Check, choices: Choices, names: NamesOf): Result {
    try {
      return settle(check, this.ground, this.answers, choices, names);
    } catch (error) {
      throw new CheckError(check, error);
    }
  }

  /** Claims named by checks that use each assumption, by its id. */
  users(): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    for (const {check, inputs} of this.published)
      for (const {id, kind} of inputs)
        if (kind === "assumption")
          for (const claim of check.claims) found.set(id, (found.get(id) ?? new Set()).add(claim));
    return found;
  }
}

/** A check was run again, or more or fewer checks lean on a claim that has none. */
const differs = (now: Judged, before: Judged): boolean =>
  now.reason !== before.reason || now.results.some((result, i) => result !== before.results[i]);

/** A rule for reading printed numbers reaches every check. */
const rereads = ({assumptions}: Ground, choices: Choices): boolean =>
  assumptions.some(a => choices[a.id] !== undefined && a.options[0].reading !== undefined);
