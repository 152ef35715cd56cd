import {h, type Element} from "../../lib/element.js";

const act = (name: string, text: string, extra = ""): Element =>
  h("button", {type: "button", class: `btn ${extra}`, "data-do": name}, text);

/** The bench before a notebook lies on it: title, acts, what is said, lists, and the room for cells. */
export const tools = (): Element =>
  h(
    "div",
    {class: "nb-bench ui"},
    h(
      "div",
      {class: "nb-head"},
      h("input", {
        class: "nb-title",
        "aria-label": "Title of the notebook",
        type: "text",
        autocomplete: "off"
      }),
      h(
        "div",
        {class: "acts", role: "group", "aria-label": "Notebook"},
        act("run", "Run all", "pri"),
        act("stop", "Stop"),
        act("undo", "Undo"),
        act("redo", "Redo"),
        act("reset", "Reset"),
        act("copy", "Keep a copy"),
        act("link", "Link"),
        act("page", "Export page"),
        act("html", "Export notebook"),
        act("markdown", "Export Markdown"),
        act("import", "Import")
      )
    ),
    h("input", {
      type: "file",
      accept: ".html,.md,.markdown,.txt",
      hidden: true,
      "aria-label": "File of a notebook"
    }),
    h("p", {class: "nb-said", role: "status"}),
    h(
      "p",
      {class: "nb-consent", hidden: true},
      "May this browser keep your changes? They stay on this machine; until you say so, in this tab alone. ",
      act("keep", "Keep them"),
      " ",
      act("keep-not", "Do not keep")
    ),
    list("copies", "Kept copies"),
    list("queries", "Earlier queries"),
    h("div", {class: "nb-cells"})
  );

const list = (kind: string, title: string): Element =>
  h("details", {class: "nb-kept", "data-list": kind, hidden: true}, h("summary", {}, title), h("ul", {}));
