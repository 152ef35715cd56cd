import {fragment} from "../../lib/fragment.js";

/** Predictions and exercises: the button unfolds one in the lenses Read and Review; an address that names one does too. */
export function folds(root: ParentNode = document): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>(".learn>.fold"))
    button.addEventListener("click", () => {
      unfold(button.closest<HTMLElement>(".learn")!);
      const body = document.getElementById(button.getAttribute("aria-controls")!)!;
      body.querySelector<HTMLElement>("input:not([type=range]),summary")?.focus();
    });
  const named = (): void => {
    const target = document.getElementById(fragment(location.hash));
    if (target?.matches(".learn")) unfold(target);
  };
  addEventListener("hashchange", named);
  named();
}

export function unfold(section: HTMLElement): void {
  section.classList.add("unfolded");
  section.querySelector(".fold")?.setAttribute("aria-expanded", "true");
}
