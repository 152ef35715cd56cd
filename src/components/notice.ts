import {h, render} from "../lib/element.js";

/** A line above the text, said to those who listen; one per `about`. What is no longer so goes with null. */
export function notice(about: string, text: string | null, act?: {label: string; run: () => void}): void {
  document.querySelector(`.notice[data-about="${about}"]`)?.remove();
  if (text === null) return;
  const button = act ? h("button", {type: "button", class: "btn"}, act.label) : null;
  document
    .querySelector("main")!
    .insertAdjacentHTML(
      "beforebegin",
      render(h("p", {class: "notice wide ui", "data-about": about, role: "status"}, text, " ", button))
    );
  document
    .querySelector(`.notice[data-about="${about}"] button`)
    ?.addEventListener("click", () => act!.run());
}
