import {assumptions} from "../../claims/paper.js";
import type {Assumption, Choices} from "../../claims/assumption.js";
import {choiceIn} from "./assumption-field.js";
import {OPEN, fromAddress, ignoredIn, ownChoice, ownValue, toAddress, withChoice} from "./choices.js";
import {openFolds} from "../folds.js";
import type {Store} from "./store.js";
import {sentenceOf} from "../../lib/sentence.js";

/** Assumptions wherever they stand, in their section and in cards: one state, kept in the address. */
export class AssumptionView {
  private readonly reset: HTMLButtonElement;
  private readonly status: HTMLElement;
  /** What the reader wants last, also while what was wanted before is evaluated. */
  private wanted: Choices = {};

  constructor(
    private readonly section: HTMLFormElement,
    private readonly store: Store
  ) {
    this.reset = section.querySelector<HTMLButtonElement>("button[type=reset]")!;
    this.status = section.querySelector<HTMLElement>(".changes .status")!;
    section.addEventListener("reset", event => {
      event.preventDefault();
      void this.take({});
    });
  }

  /** Takes what the address asks for, and says what of it is ignored. */
  async takeAsked(): Promise<void> {
    openFolds(this.section);
    const parameters = new URLSearchParams(location.search);
    const ignored = ignoredIn(assumptions(), parameters);
    await this.take(fromAddress(assumptions(), parameters));
    if (ignored.length)
      this.status.textContent += ` The address asks for ${ignored.join(", ")}, which is ignored.`;
  }

  /** The reader has touched one field. */
  changed(field: HTMLElement, input: HTMLInputElement): void {
    const assumption = assumptionOf(field);
    if (!assumption) return;
    if (input.type === "number") field.querySelector<HTMLInputElement>("input[value=own]")!.checked = true;
    const choice = choiceIn(field);
    if (!choice) return field.querySelector<HTMLInputElement>("input[type=number]")?.focus();
    const option = "option" in choice ? choice.option : ownChoice(assumption, choice.value);
    const wanted = withChoice(this.wanted, assumption, option);
    // A field says twice what was typed into it: at Enter, and when it is left.
    if (!isSame(wanted, this.wanted)) void this.take(wanted);
  }

  async take(choices: Choices): Promise<void> {
    this.status.textContent = "Evaluating …";
    this.wanted = choices;
    try {
      await this.store.choose(choices);
      const address = new URL(location.href);
      toAddress(choices, address.searchParams);
      history.replaceState(history.state, "", address);
      this.say();
    } catch (error) {
      if (this.wanted === choices) this.wanted = this.store.choices;
      this.status.textContent = sentenceOf(error);
    }
    if (this.wanted !== this.store.choices) return;
    for (const field of document.querySelectorAll<HTMLElement>("[data-assumption]"))
      show(field, this.store.choices);
  }

  private say(): void {
    const count = Object.keys(this.store.choices).length;
    this.reset.disabled = count === 0;
    this.reset.classList.toggle("on", count > 0);
    this.reset.textContent = count ? `Reset ${count}` : "Reset";
    this.status.textContent = count
      ? `${count} ${count === 1 ? "assumption differs" : "assumptions differ"} from the published ledger.`
      : "All as published.";
  }
}

const isSame = (a: Choices, b: Choices): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(id => a[id] === b[id]);

const assumptionOf = (field: HTMLElement): Assumption | undefined =>
  assumptions().find(a => a.id === field.dataset["assumption"]);

/** A field as the state has it. */
function show(field: HTMLElement, choices: Choices): void {
  const assumption = assumptionOf(field)!;
  const choice = choices[assumption.id] ?? (assumption.kind === "fact" ? OPEN : assumption.options[0].id);
  const option = choice === OPEN ? {id: OPEN} : assumption.options.find(o => o.id === choice);
  field.classList.toggle("ch", assumption.id in choices);
  for (const radio of field.querySelectorAll<HTMLInputElement>("input[type=radio]"))
    radio.checked = radio.value === (option?.id ?? "own");
  const box = field.querySelector<HTMLInputElement>("input[type=number]");
  const own = option ? null : ownValue(assumption, choice);
  if (box) box.value = own === null ? "" : String(own);
}
