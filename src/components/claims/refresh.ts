import {render} from "../../lib/element.js";
import {checkChip, checksOf, claimChip} from "./chips.js";
import {countLead, countSection} from "./count-section.js";
import {inner} from "./inner.js";
import type {ListView} from "./list-view.js";
import {judged} from "./row.js";
import type {Store} from "./store.js";

/** Everything that shows a verdict or a computed value follows the assumptions: lines, counts, numbers in findings. */
export async function refresh(changed: readonly string[], store: Store, list: ListView): Promise<void> {
  const entries = await store.entries();
  for (const id of changed) {
    const entry = entries.get(id)!;
    list.update(id, judged(entry).map(inner), store.changedFrom(entry) !== null);
  }
  list.apply();
  document.getElementById("counts")!.innerHTML = inner(
    countSection([...entries.values()], countLead).children
  );
  const checks = checksOf(entries);
  for (const chip of document.querySelectorAll<HTMLAnchorElement>(".findings a.cl[data-claim]")) {
    const {check, claim} = chip.dataset;
    const html = (check ? checkChip(check, checks) : claimChip(claim!, entries)).children
      .map(render)
      .join("");
    if (chip.innerHTML !== html) chip.innerHTML = html;
  }
}
