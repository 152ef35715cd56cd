import {assumptions} from "../../claims/paper.js";
import type {ClaimEntry} from "../../claims/entry.js";
import {h, render, type Element as Part} from "../../lib/element.js";
import {claimCard} from "../claim-card.js";
import {reportLink} from "../report.js";
import {siteRoot} from "../root.js";
import {told} from "../told.js";
import {assumptionField} from "./assumption-field.js";
import {changedLine, leaningSection} from "./extras.js";
import {leaning, linksOf} from "./leaning.js";
import type {ListView} from "./list-view.js";
import {noteField, noteIn, showNote} from "./note-field.js";
import type {NoteBook, NotKept} from "./notes.js";
import type {Store} from "./store.js";
import {turnList} from "./turn-list.js";
import {sentenceOf} from "../../lib/sentence.js";

/** One claim open at a time: its card in a row of its own below its line, kept as the address says. */
export class OpenedClaim {
  private id: string | null = null;
  private place: HTMLTableRowElement | null = null;

  constructor(
    private readonly list: ListView,
    private readonly store: Store,
    private readonly notes: NoteBook,
    private readonly noted: (id: string, refused: NotKept) => void
  ) {
    document.addEventListener("keydown", event => {
      const inside = this.place?.contains(document.activeElement) || document.activeElement === this.link();
      if (event.key === "Escape" && inside && !event.defaultPrevented) this.close();
    });
    store.onChange(changed => {
      if (this.id && changed.includes(this.id)) void this.fill();
    });
    notes.onReread(() => {
      const field = this.place?.querySelector<HTMLElement>(".note-field");
      if (field && this.id) showNote(field, this.notes.of(this.id));
    });
  }

  /** Opens one claim of the list. */
  async show(id: string, block: ScrollLogicalPosition): Promise<void> {
    if (id === this.id) return;
    this.remove();
    this.id = id;
    this.list.reveal(id);
    const row = this.list.row(id)!;
    this.place = document.createElement("tr");
    this.place.className = "card-row";
    this.place.innerHTML = '<td colspan="4"><p class="status">Opening …</p></td>';
    this.place.id = "claim-opened";
    row.after(this.place);
    row.classList.add("on");
    this.link()!.setAttribute("aria-expanded", "true");
    this.link()!.setAttribute("aria-controls", this.place.id);
    await this.fill().catch((error: unknown) => this.refuse(error));
    row.scrollIntoView({block});
    this.place?.querySelector<HTMLElement>(".card")?.focus({preventScroll: true});
  }

  /** The sentence stands where the card would, with another try. */
  private refuse(error: unknown): void {
    const cell = this.place?.querySelector("td");
    if (!cell) return;
    const again = h("button", {type: "button", class: "btn"}, "Try again");
    cell.innerHTML = render(h("p", {class: "status error", role: "alert"}, sentenceOf(error), " ", again));
    cell.querySelector("button")!.addEventListener("click", () => {
      cell.innerHTML = render(h("p", {class: "status"}, "Opening …"));
      void this.fill().catch((error: unknown) => this.refuse(error));
    });
  }

  /** Is this the line of the open claim? */
  shows(link: Element): boolean {
    return this.id !== null && link === this.link();
  }

  close(): void {
    const link = this.link();
    this.remove();
    const address = new URL(location.href);
    address.hash = "";
    history.replaceState(history.state, "", address.href.replace(/#$/, ""));
    link?.focus();
  }

  private link(): HTMLAnchorElement | null {
    return this.id === null ? null : (this.list.row(this.id)?.querySelector("a.q") ?? null);
  }

  private remove(): void {
    this.link()?.removeAttribute("aria-expanded");
    this.link()?.removeAttribute("aria-controls");
    if (this.id !== null) this.list.row(this.id)?.classList.remove("on");
    this.place?.remove();
    this.id = this.place = null;
  }

  /** Card first; what takes the engine a moment follows. */
  private async fill(): Promise<void> {
    const {id, place} = this;
    const entries = await this.store.entries();
    const entry = entries.get(id!);
    if (!entry || !place || this.place !== place) return;
    const cell = place.querySelector("td")!;
    const room = cell.clientWidth - 40;
    const around = leaning(entry.id, linksOf(entries.values()));
    const before = this.store.changedFrom(entry);
    const focused = place.contains(document.activeElement)
      ? (document.activeElement as HTMLInputElement)
      : null;
    cell.innerHTML = render(claimCard(entry, {root: siteRoot(), closable: true, source: told("source")}));
    const card = cell.querySelector(".card")!;
    const add = (part: Part | null, where: InsertPosition = "beforeend"): void => {
      if (part) card.insertAdjacentHTML(where, render(part));
    };
    if (before) card.querySelector("h3")!.insertAdjacentHTML("beforebegin", render(changedLine(before)));
    add(this.assumptions(entry));
    add(h("div", {class: "turning"}, h("p", {class: "status"}, "")));
    add(leaningSection(around, one => entries.get(one)!.verdict, room));
    add(noteField(entry.id, this.notes.of(entry.id)));
    add(reportLink(`Claim ${entry.id}`, `claims.html#${entry.id}`));
    card.querySelector(".x")!.addEventListener("click", () => this.close());
    card.querySelector(".note-field")!.addEventListener("input", event => {
      this.noted(entry.id, this.notes.set(entry.id, noteIn(event.currentTarget as HTMLElement)));
    });
    if (focused?.name)
      cell
        .querySelector<HTMLElement>(`[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`)
        ?.focus();
    if (entry.basis !== "none" && entry.verdict !== "by construction")
      this.turning(entry, card).catch((error: unknown) => {
        const status = card.querySelector(".turning .status");
        status?.classList.add("error");
        if (status) status.textContent = sentenceOf(error);
      });
  }

  private assumptions(entry: ClaimEntry): Part | null {
    const used = new Set(entry.checks.flatMap(check => check.assumptions));
    const list = assumptions().filter(a => used.has(a.id));
    if (!list.length) return null;
    return h(
      "form",
      {class: "assumptions in-card"},
      h("h4", {}, list.length === 1 ? "An assumption behind it" : "Assumptions behind it"),
      h(
        "div",
        {class: "fields"},
        list.map(a =>
          assumptionField(a, {prefix: "card", choice: this.store.choices[a.id] ?? null, claims: null})
        )
      )
    );
  }

  private async turning(entry: ClaimEntry, card: Element): Promise<void> {
    const desk = await this.store.desk();
    await new Promise(done => setTimeout(done, 30));
    const place = card.isConnected && card.querySelector(".turning");
    if (place)
      place.innerHTML = render(
        turnList(desk.turns(entry.checks[0]!.id), entry.verdict === "tension" || entry.verdict === "misprint")
      );
  }
}
