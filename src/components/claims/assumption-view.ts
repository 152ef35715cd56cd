import {ASSUMPTIONS} from "../../claims/assumptions/index.js";
import type {Assumption} from "../../claims/assumption.js";
import {choiceIn} from "./assumption-field.js";
import {fromAddress, ownChoice, ownValue, toAddress, withChoice} from "./choices.js";
import type {Store} from "./store.js";

/** Assumptions wherever they stand, in their section and in cards: one state, kept in the address. */
export function assumptionView(section: HTMLFormElement, store: Store): void {
  const reset = section.querySelector<HTMLButtonElement>("button[type=reset]")!;
  const status = section.querySelector<HTMLElement>(".changes .status")!;
  for (const input of section.querySelectorAll<HTMLInputElement>(".assume input")) input.disabled = false;

  const say = (): void => {
    const count = Object.keys(store.choices).length;
    reset.disabled = count === 0;
    reset.classList.toggle("on", count > 0);
    reset.textContent = count ? `Reset ${count}` : "Reset";
    status.textContent = count
      ? `${count} ${count === 1 ? "assumption differs" : "assumptions differ"} from the published ledger.`
      : "All as published.";
  };
  const take = async (choices: Store["choices"]): Promise<void> => {
    try {
      status.textContent = "Evaluating …";
      await store.choose(choices);
      const address = new URL(location.href);
      toAddress(choices, address.searchParams);
      history.replaceState(history.state, "", address);
      say();
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : String(error);
    }
    for (const field of document.querySelectorAll<HTMLElement>("[data-assumption]")) show(field, store);
  };

  document.addEventListener("change", event => {
    const field = (event.target as Element).closest<HTMLElement>("[data-assumption]");
    const assumption = field && assumptionOf(field);
    if (!field || !assumption) return;
    const box = (event.target as HTMLInputElement).type === "number";
    if (box) field.querySelector<HTMLInputElement>("input[value=own]")!.checked = true;
    const choice = choiceIn(field);
    if (!choice) return void field.querySelector<HTMLInputElement>("input[type=number]")?.focus();
    void take(
      withChoice(
        store.choices,
        assumption,
        "option" in choice ? choice.option : ownChoice(assumption, choice.value)
      )
    );
  });
  section.addEventListener("reset", event => {
    event.preventDefault();
    void take({});
  });
  for (const form of [section]) form.addEventListener("submit", event => event.preventDefault());

  const asked = fromAddress(ASSUMPTIONS, new URLSearchParams(location.search));
  if (Object.keys(asked).length) void take(asked);
  else say();
}

const assumptionOf = (field: HTMLElement): Assumption | undefined =>
  ASSUMPTIONS.find(a => a.id === field.dataset["assumption"]);

/** A field as the state has it. */
function show(field: HTMLElement, {choices}: Store): void {
  const assumption = assumptionOf(field)!;
  const choice = choices[assumption.id] ?? assumption.options[0].id;
  const option = assumption.options.find(o => o.id === choice);
  field.classList.toggle("ch", assumption.id in choices);
  for (const radio of field.querySelectorAll<HTMLInputElement>("input[type=radio]"))
    radio.checked = radio.value === (option?.id ?? "own");
  const box = field.querySelector<HTMLInputElement>("input[type=number]");
  const own = option ? null : ownValue(assumption, choice);
  if (box) box.value = own === null ? "" : String(own);
}
