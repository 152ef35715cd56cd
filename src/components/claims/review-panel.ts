import type {Edition} from "./edition.js";
import {h, type Element} from "../../lib/element.js";

/** Everything a reviewer can take away or bring back. */
export const reviewPanel = ({workbook, name, paper}: Pick<Edition, "workbook" | "name" | "paper">): Element =>
  h(
    "section",
    {
      class: "review wide needs-js",
      "data-version": workbook,
      "data-name": name,
      "data-paper": paper.said,
      "data-doi": paper.doi,
      "aria-label": "Review report"
    },
    h("p", {class: "kept"}, "No notes yet."),
    h(
      "div",
      {class: "acts"},
      button("report", "Report, HTML"),
      button("csv", "Ledger, CSV"),
      button("json", "Ledger, JSON"),
      button("notes", "Notes, JSON"),
      h(
        "label",
        {class: "btn file"},
        "Read notes back",
        h("input", {type: "file", accept: ".json,application/json"})
      ),
      button("forget", "Forget notes")
    ),
    h("p", {class: "status", role: "status", "aria-live": "polite"})
  );

const button = (act: string, text: string): Element =>
  h("button", {type: "button", class: "btn", "data-act": act}, text);
