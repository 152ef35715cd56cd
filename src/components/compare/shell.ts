/** Page Compare before the first file; its controls show once they answer. */
import {h, type Element} from "../../lib/element.js";
import type {ComparePaper} from "./paper.js";

export const shell = (examples: ComparePaper["examples"]): Element =>
  h(
    "div",
    {class: "compare wide", id: "compare", "aria-busy": "true"},
    h(
      "div",
      {class: "drop", "data-part": "drop"},
      h("p", {}, h("b", {}, "Drop files here"), ", as many as you like, or"),
      h(
        "p",
        {class: "acts"},
        h(
          "label",
          {class: "btn file"},
          "Choose files",
          h("input", {type: "file", name: "files", multiple: true})
        ),
        h(
          "label",
          {class: "btn file"},
          "Choose a folder",
          h("input", {type: "file", name: "folder", multiple: true, webkitdirectory: true})
        ),
        h(
          "label",
          {class: "btn file"},
          "Open saved work",
          h("input", {type: "file", name: "work", accept: ".json"})
        )
      ),
      examples.length
        ? h(
            "p",
            {class: "acts"},
            "Or try one of ours, made for this page and not measured: ",
            examples.map(({name, label}) =>
              h("button", {type: "button", class: "btn", "data-example": name}, label)
            )
          )
        : null
    ),
    h("p", {class: "status", role: "status", "aria-live": "polite", "data-part": "status"}),
    h("p", {class: "status error", role: "alert", "data-part": "problem"}),
    h("ol", {class: "owns", "data-part": "files"}),
    h("div", {"data-part": "keep"}),
    h("section", {"data-part": "pictures", "aria-label": "Your cells over the paper’s figures"}),
    h("section", {"data-part": "beside", "aria-label": "Your numbers beside the printed ones"})
  );
