import {h, render} from "../../src/lib/element.js";
import {checksTable, saidCounts, tally} from "../../src/components/claims/counts.js";
import {made} from "./made.js";

/** So many blocks at most stand beside one another. */
const ONE_LINE = 20;

/** The claims of a page's figures by verdict and basis; what holds by construction is counted apart and proves nothing. */
export function checksStrip(figures: string[]): string {
  const {figures: all, ledger} = made();
  const ids = new Set(figures.flatMap(id => all.get(id)?.claims ?? []));
  const entries = [...ids].flatMap(id => ledger.get(id) ?? []);
  if (!entries.length) return "";
  const counted = tally(entries);
  const {"by construction": by, "not checkable": open} = counted.claims;
  const many = entries.length > ONE_LINE;
  return render(
    h(
      "details",
      {class: `more cs wide${many ? " many" : ""}`, id: "checks"},
      h(
        "summary",
        {},
        h(
          "h2",
          {},
          `Of ${entries.length} statements behind this page’s figures: ${saidCounts(counted)}.${by ? ` A further ${by} ${by === 1 ? "holds" : "hold"} by construction and ${by === 1 ? "proves" : "prove"} nothing.` : ""}`
        )
      ),
      h("span", {id: "checks.h"}),
      checksTable(entries, many),
      h(
        "p",
        {class: "cs-n"},
        open
          ? `${open === 1 ? "1 statement only says what a panel shows or has" : `${open} statements only say what a panel shows or have`} no raw data here; ${open === 1 ? "it is" : "they are"} not checkable. `
          : "",
        h("a", {href: "./claims.html"}, "All claims")
      )
    )
  );
}
