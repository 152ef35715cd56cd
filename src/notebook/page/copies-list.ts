import {h, render} from "../../lib/element.js";
import type {KeptNotebooks} from "./store.js";

/** Copies kept in this browser: each opens as a page of its own and can be deleted. Hidden while there are none. */
export class CopiesList {
  constructor(
    private readonly box: HTMLElement,
    private readonly kept: KeptNotebooks,
    private readonly notebookPage: string,
    said: (text: string) => void
  ) {
    box.addEventListener("click", event => {
      const name = (event.target as HTMLElement).closest<HTMLElement>("[data-forget]")?.dataset["forget"];
      if (name === undefined) return;
      kept.delete(name);
      this.show();
      box.querySelector("summary")!.focus();
      said(`The copy “${name}” is deleted from this browser.`);
    });
    this.show();
  }

  show(): void {
    const names = this.kept.names();
    this.box.hidden = names.length === 0;
    this.box.querySelector("ul")!.innerHTML = names
      .map(name =>
        render(
          h(
            "li",
            {},
            h("a", {href: `${this.notebookPage}?${new URLSearchParams({copy: name})}`}, name),
            " ",
            h(
              "button",
              {type: "button", class: "btn", "data-forget": name, "aria-label": `Delete the copy ${name}`},
              "Delete"
            )
          )
        )
      )
      .join("");
  }
}
