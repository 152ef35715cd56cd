import {FINDINGS, type Finding} from "../../paper/findings.js";
import {h, type Child, type Element} from "../../lib/element.js";
import {checksOf, sentence, type Entries} from "./chips.js";

/** Every finding: what is printed, what follows, how that may be, what would settle it. */
export function findingList(entries: Entries): Element {
  const checks = checksOf(entries);
  return h(
    "div",
    {class: "findings wide"},
    FINDINGS.map(finding => article(finding, text => sentence(text, entries, checks)))
  );
}

function article(
  {id, title, printed, follows, explanations, settles}: Finding,
  say: (text: string) => Child
): Element {
  const part = (name: string, content: Child): Element =>
    h("div", {}, h("dt", {}, name), h("dd", {}, content));
  return h(
    "section",
    {id: `finding-${id}`, "aria-labelledby": `finding-${id}.h`, "data-finding": id},
    h("h3", {id: `finding-${id}.h`}, title),
    h(
      "dl",
      {},
      part("Printed", h("p", {}, say(printed))),
      part("What follows", h("p", {}, say(follows))),
      part(
        explanations.length > 1 ? "Possible explanations" : "A possible explanation",
        h(
          "ul",
          {class: "explain"},
          explanations.map(text => h("li", {}, say(text)))
        )
      ),
      part("What would settle it", h("p", {}, say(settles)))
    ),
    h(
      "button",
      {
        type: "button",
        class: "btn needs-js try-it",
        disabled: true, // until the script that answers is there
        "aria-expanded": "false",
        "aria-controls": `finding-${id}.try`
      },
      "Try to break it"
    ),
    h("div", {id: `finding-${id}.try`, class: "trial", hidden: true})
  );
}
