import type {Question, Tension} from "../../claims/findings.js";
import {paperClaims} from "../../claims/paper.js";
import {h, type Child, type Element} from "../../lib/element.js";
import {checksOf, sentence, type Entries} from "./chips.js";
import {replyList} from "./reply-list.js";

/** Every tension: what is printed, what follows, how that may be, what would settle it. */
export const tensionList = (entries: Entries): Element =>
  listOf(paperClaims.get().tensions, entries, ({printed, follows, explanations}, say) => [
    part("Printed", say(printed)),
    part("What follows", say(follows)),
    part(
      explanations.length > 1 ? "Possible explanations" : "A possible explanation",
      h(
        "ul",
        {class: "explain"},
        explanations.map(text => h("li", {}, say(text)))
      )
    )
  ]);

/** Every question: what we ask, why, what would settle it. */
export const questionList = (entries: Entries): Element =>
  listOf(paperClaims.get().questions, entries, ({asks, why}, say) => [
    part("What we ask", say(asks)),
    part("Why", say(why))
  ]);

type Say = (text: string) => Child;

const part = (name: string, content: Child): Element => h("div", {}, h("dt", {}, name), h("dd", {}, content));

function listOf<F extends Tension | Question>(
  findings: readonly F[],
  entries: Entries,
  parts: (finding: F, say: Say) => Child
): Element {
  const checks = checksOf(entries);
  const say: Say = text => sentence(text, entries, checks);
  return h(
    "div",
    {class: "findings wide"},
    findings.map(finding => article(finding, entries, parts(finding, say), say))
  );
}

function article(
  {id, title, settles}: Tension | Question,
  entries: Entries,
  parts: Child,
  say: Say
): Element {
  const replies = [...entries.values()].flatMap(e => e.replies ?? []).filter(r => r.about === id);
  return h(
    "section",
    {id: `finding-${id}`, "aria-labelledby": `finding-${id}.h`, "data-finding": id},
    h("h3", {id: `finding-${id}.h`}, title),
    h("dl", {}, parts, part("What would settle it", say(settles))),
    replyList([...new Map(replies.map(r => [JSON.stringify(r), r])).values()]),
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
