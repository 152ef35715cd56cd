import {plainClick} from "../reading/open.js";
import type {AssumptionView} from "./assumption-view.js";
import {fromAddress} from "./filter.js";
import {ListView} from "./list-view.js";
import {browserNotes, type NoteBook} from "./notes.js";
import type {OpenedClaim} from "./opened-claim.js";
import {reviewView} from "./review-view.js";
import type {SitePaper} from "../site-paper.js";
import {tellAbove} from "../untold.js";
import {Store} from "./store.js";
import {sentenceOf} from "../../lib/sentence.js";
import {part} from "../../lib/part.js";

/**
 * Wakes the page of claims. The filter works at once; cards, assumptions and attempts at breaking a finding fetch
 * what they need when they are first used.
 */
export function claimsPage(paper: SitePaper): void {
  const store = new Store(paper);
  const notes = browserNotes(paper.name);
  const list = new ListView(document.querySelector<HTMLElement>(".ledger")!);
  const review = reviewView(document.querySelector<HTMLElement>(".review")!, store, notes, paper, () =>
    markAll(list, notes)
  );
  const cards = once(async (): Promise<OpenedClaim> => {
    const [{OpenedClaim}] = await Promise.all([part(() => import("./opened-claim.js")), paper.claims()]);
    return new OpenedClaim(list, store, notes, (id, refused) => {
      mark(list, notes, id);
      review.noted(refused);
    });
  });
  notes.onReread(() => {
    markAll(list, notes);
    review.noted(null);
  });
  markAll(list, notes);
  lines(list, cards);
  assumptions(store, list, paper);
  trials(store);
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    made.catch(() => (made = null));
    return made;
  };
};

/** Lines of the list open their card, addresses too; counts filter the list. */
function lines(list: ListView, cards: () => Promise<OpenedClaim>): void {
  let open: OpenedClaim | null = null;
  const follow = async (block: ScrollLogicalPosition): Promise<void> => {
    const id = list.idIn(location.hash);
    if (id === null) return;
    try {
      open = await cards();
      await open.show(id, block);
    } catch (error) {
      list.say(sentenceOf(error), true);
    }
  };
  document.addEventListener("click", event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!link || !plainClick(event)) return;
    if (link.matches(".list a.q") && open?.shows(link)) {
      event.preventDefault();
      open.close();
    } else if (link.closest("#counts")) {
      event.preventDefault();
      list.take(fromAddress(new URL(link.href).searchParams));
      document.getElementById("ledger")?.scrollIntoView();
    }
  });
  addEventListener("hashchange", () => void follow("nearest"));
  void follow("start");
}

/** Assumptions can be chosen in their section and in cards; an address may bring some. */
function assumptions(store: Store, list: ListView, paper: SitePaper): void {
  const section = document.querySelector<HTMLFormElement>("form.assumptions")!;
  for (const input of section.querySelectorAll<HTMLInputElement>(".assume input")) input.disabled = false;
  const view = once(async (): Promise<AssumptionView> => {
    const [{AssumptionView}, refresh] = await Promise.all([
      part(() => import("./assumption-view.js")),
      part(() => import("./refresh.js").then(m => m.refresh)),
      paper.claims()
    ]);
    store.onChange(changed => void refresh(changed, store, list));
    return new AssumptionView(section, store);
  });
  document.addEventListener("change", event => {
    const input = event.target as HTMLInputElement;
    const field = input.closest<HTMLElement>("[data-assumption]");
    if (field) view().then(v => v.changed(field, input), tellAbove);
  });
  document.addEventListener("submit", event => {
    if ((event.target as Element).matches("form.assumptions")) event.preventDefault();
  });
  if (/[?&]assume\./.test(location.search)) view().then(v => v.takeAsked(), tellAbove);
}

/** "Try to break it" fetches the engine and opens in place. */
function trials(store: Store): void {
  for (const section of document.querySelectorAll<HTMLElement>("[data-finding]")) {
    const button = section.querySelector<HTMLButtonElement>(".try-it")!;
    const place = section.querySelector<HTMLElement>(".trial")!;
    button.disabled = false;
    button.addEventListener("click", () => {
      place.hidden = !place.hidden;
      button.setAttribute("aria-expanded", String(!place.hidden));
      if (place.hidden || place.dataset["made"]) return;
      place.dataset["made"] = "yes";
      place.textContent = "Looking for the least change …";
      Promise.all([
        store.desk(),
        part(() => import("./trial.js")),
        new Promise(painted => setTimeout(painted, 30))
      ])
        .then(([desk, {openTrial}]) => openTrial(place, section.dataset["finding"]!, desk))
        .catch((error: unknown) => {
          delete place.dataset["made"];
          place.textContent = sentenceOf(error);
        });
    });
  }
}

function markAll(list: ListView, notes: NoteBook): void {
  for (const id of list.ids()) mark(list, notes, id);
}

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
