import {h, render} from "../../lib/element.js";
import type {KeptNotebooks} from "./store.js";

/** Queries that were run, the last first; one of them comes back by a press. */
export class QueryList {
  constructor(
    private readonly box: HTMLElement,
    private readonly kept: KeptNotebooks,
    take: (query: string) => void
  ) {
    box.addEventListener("click", event => {
      const at = (event.target as HTMLElement).closest<HTMLElement>("[data-at]")?.dataset["at"];
      if (at !== undefined) take(kept.queries()[Number(at)]!);
    });
    this.show();
  }

  add(query: string): void {
    this.kept.addQuery(query);
    this.show();
  }

  private show(): void {
    const all = this.kept.queries();
    this.box.hidden = all.length === 0;
    this.box.querySelector("ul")!.innerHTML = all
      .map((query, i) =>
        render(h("li", {}, h("button", {type: "button", class: "btn", "data-at": i}, shortened(query))))
      )
      .join("");
  }
}

const MOST = 120;
const shortened = (query: string): string => {
  const line = query.replace(/\s+/g, " ").trim();
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
};
