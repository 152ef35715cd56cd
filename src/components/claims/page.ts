import {render} from "../../lib/element.js";
import {plainClick} from "../reading/open.js";
import {assumptionView} from "./assumption-view.js";
import {checkChip, checksOf, claimChip} from "./chips.js";
import {countLead, countSection} from "./count-section.js";
import {fromAddress} from "./filter.js";
import {inner} from "./inner.js";
import {ListView} from "./list-view.js";
import {browserNotes, type NoteBook} from "./notes.js";
import {OpenedClaim} from "./opened-claim.js";
import {reviewView} from "./review-view.js";
import {Store} from "./store.js";

/** Wakes the page of claims: filter, cards, assumptions, attempts at breaking a finding, review. */
export function claimsPage(): void {
  const store = new Store();
  const notes = browserNotes();
  const list = new ListView(document.querySelector<HTMLElement>(".ledger")!);
  const review = reviewView(document.querySelector<HTMLElement>(".review")!, store, notes, () =>
    markAll(list, notes)
  );
  const opened = new OpenedClaim(list, store, notes, (id, kept) => {
    mark(list, notes, id);
    review.noted(kept);
  });
  markAll(list, notes);
  links(list, opened);
  trials(store);
  store.onChange(changed => void follow(changed, store, list));
  assumptionView(document.querySelector<HTMLFormElement>("form.assumptions:not(.in-card)")!, store);
  void opened.follow("start");
}

/** Lines of the list open their card; counts filter the list. */
function links(list: ListView, opened: OpenedClaim): void {
  document.addEventListener("click", event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!link || !plainClick(event)) return;
    if (link.matches("a.q") && opened.toggles(link)) {
      event.preventDefault();
      opened.close();
    } else if (link.closest("#counts")) {
      event.preventDefault();
      list.take(fromAddress(new URL(link.href).searchParams));
      document.getElementById("ledger")?.scrollIntoView();
    }
  });
}

/** Everything that shows a verdict or a computed value follows the assumptions. */
async function follow(changed: readonly string[], store: Store, list: ListView): Promise<void> {
  const entries = await store.entries();
  for (const id of changed) {
    const entry = entries.get(id)!;
    list.update(entry, store.changedFrom(entry) !== null);
  }
  list.apply();
  document.getElementById("counts")!.innerHTML = inner(
    countSection([...entries.values()], countLead).children
  );
  const checks = checksOf(entries);
  for (const chip of document.querySelectorAll<HTMLAnchorElement>(".findings a.cl[data-claim]")) {
    const {check, claim} = chip.dataset;
    const fresh = check ? checkChip(check, checks) : claimChip(claim!, entries);
    const html = fresh.children.map(render).join("");
    if (chip.innerHTML !== html) chip.innerHTML = html;
  }
}

/** "Try to break it" fetches the engine and opens in place. */
function trials(store: Store): void {
  for (const section of document.querySelectorAll<HTMLElement>("[data-finding]")) {
    const button = section.querySelector<HTMLButtonElement>(".try-it")!;
    const place = section.querySelector<HTMLElement>(".trial")!;
    button.addEventListener("click", () => {
      place.hidden = !place.hidden;
      button.setAttribute("aria-expanded", String(!place.hidden));
      if (place.hidden || place.dataset["made"]) return;
      place.dataset["made"] = "yes";
      place.textContent = "Looking for the least change …";
      Promise.all([store.desk(), import("./trial.js")])
        .then(([desk, {openTrial}]) =>
          setTimeout(() => openTrial(place, section.dataset["finding"]!, desk), 30)
        )
        .catch((error: unknown) => {
          delete place.dataset["made"];
          place.textContent = error instanceof Error ? error.message : String(error);
        });
    });
  }
}

const markAll = (list: ListView, notes: NoteBook): void => {
  for (const id of list.ids()) mark(list, notes, id);
};

/** A tick or a note shows in the line of its claim. */
function mark(list: ListView, notes: NoteBook, id: string): void {
  const row = list.row(id);
  const {checked, text} = notes.of(id);
  const sign = [checked ? "✓" : "", text.trim() ? "note" : ""].filter(Boolean).join(", ");
  let place = row?.querySelector<HTMLElement>(".mine");
  if (!row || (!sign && !place)) return;
  if (!place) {
    place = document.createElement("span");
    place.className = "mine";
    row.querySelector("th")!.append(place);
  }
  place.textContent = sign;
}
