import {h, render} from "../../../src/lib/element.js";
import {checksTable, tally} from "../../../src/components/claims/counts.js";
import {made} from "../made.js";

/** All claims by verdict and basis. What holds by construction or cannot be checked is counted apart. */
export function counts(): string {
  const entries = [...made().ledger.values()];
  if (!entries.length) return "";
  const {independent, holds, no, unit, by, open} = tally(entries);
  return render(
    h(
      "section",
      {class: "cs wide many", id: "counts", "aria-labelledby": "counts.h"},
      h(
        "h3",
        {id: "counts.h"},
        `Of ${entries.length} statements ${independent} can be checked on their own: ${holds} hold, ${no} do not, and ${unit} carry a misprinted unit.`
      ),
      checksTable(entries, true),
      h(
        "p",
        {class: "cs-n"},
        `${by} more hold by construction, since the files were made to return them; they prove nothing. ${open} are not checkable, each with its reason. `,
        h("a", {href: "./claims.html"}, "All claims")
      )
    )
  );
}
