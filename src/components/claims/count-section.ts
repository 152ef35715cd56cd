import type {Basis} from "../../claims/check.js";
import type {ClaimEntry} from "../../claims/entry.js";
import type {Verdict} from "../../claims/verdict.js";
import {h, type Child, type Element} from "../../lib/element.js";
import {checksTable, saidCounts, tally} from "./counts.js";

/** All claims by verdict and basis. What holds by construction or cannot be checked is counted apart. */
export function countSection(
  entries: readonly ClaimEntry[],
  lead?: Parameters<typeof checksTable>[2],
  more?: Child
): Element {
  const counted = tally(entries);
  const {claims, once} = counted;
  return h(
    "section",
    {class: "cs wide many", id: "counts", "aria-labelledby": "counts.h"},
    h(
      "h3",
      {id: "counts.h"},
      `Of ${entries.length} statements, each relation counted once: ${saidCounts(counted)}.`
    ),
    checksTable(entries, true, lead),
    h(
      "p",
      {class: "cs-n"},
      `The table counts statements. The ${once.tension} tensions have ${claims.tension} members, and ${claims["open question"]} statements are touched by a question and nothing else. ${claims["by construction"]} more hold by construction, since the files were made to return them; they prove nothing. ${claims["not checkable"]} are not checkable, each with its reason. `,
      more
    )
  );
}

/** Address of the claims behind a count, in the page of claims itself. */
export const countLead = (verdict: Verdict, basis: Basis): string =>
  `?${new URLSearchParams({verdict, basis}).toString()}#ledger`;
