import {countSection} from "../../../src/components/claims/count-section.js";
import {h, render} from "../../../src/lib/element.js";
import {made} from "../made.js";

/** All claims by verdict and basis, with the way to the ledger. */
export function counts(): string {
  const entries = [...made().ledger.values()];
  return entries.length
    ? render(countSection(entries, undefined, h("a", {href: "./claims.html"}, "All claims")))
    : "";
}
