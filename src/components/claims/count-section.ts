import type {Basis} from "../../claims/check.js";
import type {ClaimEntry} from "../../claims/entry.js";
import type {Verdict} from "../../claims/verdict.js";
import {h, type Child, type Element} from "../../lib/element.js";
import {checksTable, tally} from "./counts.js";

/** All claims by verdict and basis. What holds by construction or cannot be checked is counted apart. */
export function countSection(
  entries: readonly ClaimEntry[],
  lead?: Parameters<typeof checksTable>[2],
  more?: Child
): Element {
  const {independent, holds, no, unit, by, open} = tally(entries);
  return h(
    "section",
    {class: "cs wide many", id: "counts", "aria-labelledby": "counts.h"},
    h(
      "h3",
      {id: "counts.h"},
      `Of ${entries.length} statements ${independent} can be checked on their own: ${holds} hold, ${no} do not, and ${unit} carry a misprinted unit.`
    ),
    checksTable(entries, true, lead),
    h(
      "p",
      {class: "cs-n"},
      `${by} more hold by construction, since the files were made to return them; they prove nothing. ${open} are not checkable, each with its reason. `,
      more
    )
  );
}

/** Address of the claims behind a count, in the page of claims itself. */
export const countLead = (verdict: Verdict, basis: Basis): string =>
  `?${new URLSearchParams({verdict, basis}).toString()}#ledger`;
