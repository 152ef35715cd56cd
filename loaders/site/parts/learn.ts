import {h, raw, type Child, type Element} from "../../../src/lib/element.js";

interface Head {
  kind: "predict" | "exercise";
  /** Id of the section; its parts are `key.q` and `key.body`. */
  key: string;
  id: string;
  label: string;
  name: string;
  /** HTML. */
  question: string;
}

/** The frame that predictions and exercises share: highlighter bar, kind, question; the rest unfolds. */
export const learn = ({kind, key, id, label, name, question}: Head, children: Child[]): Element =>
  h(
    "section",
    {class: `learn ${kind}`, id: key, [`data-${kind}`]: id, "aria-labelledby": `${key}.q`},
    h("p", {class: "kind"}, `${label}: ${name}`),
    // The id stands inside: a heading with one becomes a link, and the question holds links of its own.
    h("h3", {class: "q"}, h("span", {id: `${key}.q`}, raw(question))),
    children
  );

/** Unfolds the body in the lenses Read and Review; without scripts the body is open and there is no button. */
export const fold = (key: string, text: string): Element =>
  h(
    "button",
    {
      type: "button",
      class: "btn fold needs-js",
      "aria-expanded": "false",
      "aria-controls": `${key}.body`,
      "aria-describedby": `${key}.q`
    },
    text
  );
