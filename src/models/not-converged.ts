import {Refusal} from "../lib/refusal.js";

/** An iteration that ended without a solution: nothing it produced may be shown. */
export class NotConverged extends Refusal {
  constructor(thing: string, where: string | null = null, hint: string | null = null) {
    super("not converged", thing, where, hint);
    this.name = "NotConverged";
  }
}
