import {h, raw, render, type Element} from "../../../src/lib/element.js";
import {paperReading} from "../../../src/reading/paper.js";
import {pages} from "../../registry.js";
import {prose} from "../prose.js";

interface Item {
  kind: "predict" | "exercise";
  id: string;
  page: string;
  name: string;
  question: string;
}

/** Every prediction and exercise by page; with scripts it says which are done. */
export function practice(_argument: string, path: string): string {
  const {exercises, predictions} = paperReading.get();
  const items: Item[] = [
    ...predictions.map(({id, page, name, question}) => ({
      kind: "predict" as const,
      id,
      page,
      name,
      question
    })),
    ...exercises.map(({id, page, name, question}) => ({kind: "exercise" as const, id, page, name, question}))
  ];
  return render(
    h(
      "div",
      {class: "practice wide"},
      h(
        "p",
        {class: "count"},
        `${predictions.length} predictions and ${exercises.length} exercises. `,
        h("span", {id: "practice-progress", role: "status"})
      ),
      h(
        "div",
        {class: "by-page"},
        pages().map(({path: page, name}) =>
          list(
            name,
            items.filter(item => item.page === page),
            path
          )
        )
      ),
      h(
        "p",
        {class: "needs-js"},
        h("button", {type: "button", class: "btn", "data-forget": true, hidden: true}, "Forget my progress")
      )
    )
  );
}

const list = (name: string, items: Item[], path: string): Element | null =>
  items.length
    ? h(
        "section",
        {},
        h("h3", {}, name),
        h(
          "ul",
          {},
          items.map(({kind, id, page, name, question}) =>
            h(
              "li",
              {"data-kind": kind, "data-item": id},
              h(
                "a",
                {href: `./${page}.html#${kind}-${id}`},
                `${kind === "predict" ? "Predict" : "Exercise"}: ${name}`
              ),
              h("span", {}, " ", raw(unlinked(prose(question, path))))
            )
          )
        )
      )
    : null;

/** The question without links of its own: the list leads to the place where it stands. */
const unlinked = (html: string): string =>
  html.replace(/<span class="v .*?<\/span><span class="vh">.*?<\/span>/g, "").replace(/<\/?a\b[^>]*>/g, "");
