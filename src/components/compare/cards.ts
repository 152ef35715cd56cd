import {labelOf} from "../../compare/cells.js";
import type {Desk} from "../../compare/desk.js";
import {isPassing, type Entry} from "../../compare/entry.js";
import type {Facts} from "../../compare/facts.js";
import type {Context} from "../../figure/figure.js";
import {render, type Element} from "../../lib/element.js";
import {sentenceOf} from "../../lib/sentence.js";
import {cardShell, mark, said, seen} from "./card.js";
import {factsForm, readFacts} from "./facts-form.js";
import {mappingForm, readMapping} from "./mapping-form.js";
import type {ComparePaper} from "./paper.js";

/** The list of files: a card for each, its form kept while it is filled in. */
export class Cards {
  private readonly forms = new Map<number, string>();

  constructor(
    private readonly list: HTMLElement,
    private readonly context: Context,
    private readonly paper: ComparePaper,
    /** Asked for a file of a cell, by what kind of file. */
    private readonly take: (entry: Entry, kind: string) => void
  ) {}

  wire(desk: Desk): void {
    const change = (entry: Entry, form: HTMLElement, facts: () => Facts): void => {
      const problem = form.querySelector<HTMLElement>(".error")!;
      try {
        problem.textContent = "";
        void desk.change(entry.number, facts());
      } catch (error) {
        problem.textContent = sentenceOf(error);
      }
    };
    const numberOf = (event: Event): number =>
      Number((event.target as HTMLElement).closest<HTMLElement>("[data-number]")?.dataset["number"]);
    this.list.addEventListener("click", event => {
      const target = event.target as HTMLElement;
      const act = target.closest<HTMLElement>("[data-act]")?.dataset["act"];
      if (act === "cancel") desk.cancel(numberOf(event));
      if (act === "again") desk.again(numberOf(event));
      if (act === "remove") void desk.remove(numberOf(event));
      const kind = target.closest<HTMLElement>("[data-take]")?.dataset["take"];
      const own = desk.entries.find(e => e.number === numberOf(event));
      if (kind && own) this.take(own, kind);
      const offer = target.closest<HTMLElement>("[data-offer]");
      if (!offer) return;
      const box = offer
        .closest("form")!
        .querySelector<HTMLInputElement>(`[name="${offer.dataset["offer"]}"]`)!;
      box.value = offer.dataset["value"]!;
      box.dispatchEvent(new Event("change", {bubbles: true}));
    });
    this.list.addEventListener("submit", event => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const entry = desk.entries.find(e => e.number === numberOf(event));
      if (!form.matches(".mapping") || !entry) return;
      change(entry, form, () => ({
        ...entry.own.facts,
        side: {...entry.own.facts.side, ...readMapping(valuesOf(form))}
      }));
    });
    this.list.addEventListener("change", event => {
      const form = (event.target as HTMLElement).closest<HTMLFormElement>("form.facts");
      const entry = desk.entries.find(e => e.number === numberOf(event));
      if (!form || !entry) return;
      if (event.target instanceof HTMLInputElement) event.target.defaultValue = event.target.value;
      change(entry, form, () => readFacts(valuesOf(form), entry.own.facts));
    });
  }

  show(desk: Desk, entry: Entry | null): void {
    for (const node of this.list.querySelectorAll<HTMLElement>("[data-number]"))
      if (!desk.entries.some(e => String(e.number) === node.dataset["number"])) node.remove();
    for (const one of entry ? [entry] : desk.entries) this.showOne(one, desk);
  }

  private showOne(entry: Entry, desk: Desk): void {
    if (!desk.entries.includes(entry)) return;
    let card = this.list.querySelector<HTMLElement>(`[data-number="${entry.number}"]`);
    if (!card) {
      this.list.insertAdjacentHTML("beforeend", render(cardShell(entry)));
      card = this.list.lastElementChild as HTMLElement;
    }
    const find = <T extends HTMLElement>(selector: string): T => card.querySelector<T>(selector)!;
    const busy = entry.state === "reading" || entry.state === "waiting";
    find(".status").textContent = said(entry);
    find(".status").classList.toggle("error", entry.state === "refused");
    const bar = find<HTMLProgressElement>("progress");
    bar.hidden = entry.state !== "reading";
    bar.value = entry.done;
    find('[data-act="cancel"]').hidden = !busy;
    find('[data-act="again"]').hidden = busy || !isPassing(entry);
    find('[data-part="mark"]').innerHTML =
      entry.own.rows > 0
        ? `${render(mark(labelOf(entry.own, desk.live)))} ${labelOf(entry.own, desk.live)}`
        : "";
    if (busy) return;
    this.mapping(entry, find('[data-part="mapping"]'));
    find('[data-part="seen"]').innerHTML = seen(entry)
      .filter(c => c)
      .map(c => render(c as Element))
      .join("");
    this.form(entry, find('[data-part="facts"]'));
  }

  private mapping({unmapped, own}: Entry, place: HTMLElement): void {
    const html = unmapped ? render(mappingForm(unmapped, own.file.name)) : "";
    if (place.innerHTML === "" || !unmapped) place.innerHTML = html;
  }

  /** The form is made anew only where what it asks has changed. */
  private form(entry: Entry, place: HTMLElement): void {
    if (entry.state !== "read") {
      place.textContent = "";
      this.forms.delete(entry.number);
      return;
    }
    const formation = Number(this.context.claims[this.paper.formation]?.value);
    const html = render(factsForm(entry.own, this.context, formation));
    // What is being typed is not yet said; the form follows when it is.
    const typed = place.querySelector<HTMLInputElement>("input:focus");
    if (this.forms.get(entry.number) === html || (typed && typed.value !== typed.defaultValue)) return;
    const at = place.querySelector<HTMLElement>(":focus")?.getAttribute("name");
    this.forms.set(entry.number, html);
    place.innerHTML = html;
    if (at) place.querySelector<HTMLElement>(`[name="${at}"]`)?.focus();
  }
}

const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value)]));
