import {Refusal} from "../formats/table.js";
import {readRows} from "./rows.js";

/** An answer of somebody who has the word: printed as it came, and never counted. */
export interface Reply {
  /** Claim, tension or question it answers. */
  readonly about: string;
  readonly reply: string;
  readonly who: string;
  /** ISO date. */
  readonly date: string;
}

/** A verdict that became another one, with the reason. */
export interface VerdictChange {
  readonly claim: string;
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly reason: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
type Ask = (name: string) => string;

/** Rows whose cells are all filled and whose date is one. @throws Refusal naming file and line */
function whole<T>(text: string, file: string, columns: readonly string[], row: (cell: Ask) => T): T[] {
  return readRows(text, file, columns).map(({line, cell}) => {
    const refuse = (what: string, hint: string): never => {
      throw new Refusal("row", what, `${file} line ${line}`, hint);
    };
    for (const name of columns) if (!cell(name)) refuse(`${name} is empty`, "fill it");
    if (!DATE.test(cell("date")) || Number.isNaN(Date.parse(cell("date"))))
      refuse(`date is "${cell("date")}"`, "write it as 2025-01-31");
    return row(cell);
  });
}

/** `known` holds the ids of claims, tensions and questions. @throws Refusal naming the line of a row that is not whole */
export function parseReplies(text: string, known: ReadonlySet<string>, file = "data/replies.csv"): Reply[] {
  return whole(text, file, ["about", "reply", "who", "date"], cell => {
    if (!known.has(cell("about")))
      throw new Refusal(
        "reply",
        `nothing is called "${cell("about")}"`,
        file,
        "name a claim, a tension or a question"
      );
    return {about: cell("about"), reply: cell("reply"), who: cell("who"), date: cell("date")};
  });
}

/** @throws Refusal naming the line of a row that is not whole */
export const parseChanges = (text: string, file = "data/verdict-changes.csv"): VerdictChange[] =>
  whole(text, file, ["claim", "from", "to", "date", "reason"], cell => ({
    claim: cell("claim"),
    from: cell("from"),
    to: cell("to"),
    date: cell("date"),
    reason: cell("reason")
  }));
