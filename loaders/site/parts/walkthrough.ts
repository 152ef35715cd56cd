import {existsSync, readFileSync} from "node:fs";
import {h, raw, render, type Element} from "../../../src/lib/element.js";
import {paperReading} from "../../../src/reading/paper.js";
import type {Step} from "../../../src/reading/step.js";
import {work} from "../../paths.js";
import {pages} from "../../registry.js";
import {piece} from "../../build/pieces.js";
import {prose} from "../prose.js";
import {predict} from "./predict.js";

const steps = (): readonly Step[] => paperReading.get().steps;

/** The steps with their figures: text and picture side by side, under one another where the page is narrow. */
export function walkthrough(_argument: string, path: string): string {
  return render(
    h(
      "div",
      {class: "walk"},
      h(
        "nav",
        {class: "steps", "aria-label": "Steps"},
        h(
          "ol",
          {},
          steps().map(({id, title}) => h("li", {"data-to": id}, h("a", {href: `#step-${id}`}, title)))
        ),
        h(
          "p",
          {class: "count needs-js"},
          h(
            "button",
            {type: "button", class: "btn", "data-all-steps": true, "aria-pressed": "false"},
            "All steps on one page"
          ),
          " ",
          h("span", {id: "walk-progress"})
        )
      ),
      steps().map((step, i) => section(step, i, path))
    )
  );
}

const section = (step: Step, i: number, path: string): Element =>
  h(
    "section",
    {
      class: i ? "step" : "step step-first",
      id: `step-${step.id}`,
      "data-step": step.id,
      "aria-labelledby": `step-${step.id}.h`
    },
    h(
      "div",
      {class: "tell"},
      h("p", {class: "kind"}, `Step ${i + 1} of ${steps().length}`),
      step.formerly ? h("span", {id: step.formerly}) : null,
      h("h2", {id: `step-${step.id}.h`, tabindex: -1}, step.title),
      h("p", {class: "asked"}, step.question),
      h("p", {}, raw(prose(step.text, path))),
      h(
        "ol",
        {class: "look", "aria-label": "Where to look in the picture"},
        step.notes.map(({says}) => h("li", {}, raw(prose(says, path))))
      ),
      step.ask ? raw(predict(step.ask, path)) : null,
      h("p", {class: "more"}, h("a", {href: address(step)}, `More on the page ${pageName(step)}`)),
      stepping(i)
    ),
    h("div", {class: "show"}, raw(piece(figureOf(step))))
  );

/** Links, so that stepping works without scripts; with them the arrow keys do the same. */
const stepping = (i: number): Element => {
  const to = (step: Step | undefined, text: string, rel: string): Element | null =>
    step
      ? h(
          "a",
          {
            class: "btn",
            href: `#step-${step.id}`,
            rel,
            "aria-label": `${rel === "next" ? "Next" : "Previous"} step: ${step.title}`
          },
          text
        )
      : null;
  return h(
    "nav",
    {class: "stepping", "aria-label": `From step ${i + 1}`},
    to(steps()[i - 1], "← Previous", "prev"),
    to(steps()[i + 1], "Next →", "next"),
    h(
      "button",
      {type: "button", class: "btn needs-js", "data-restore": true, hidden: true},
      "Show as described"
    )
  );
};

const pageOf = ({anchor}: Step): string => anchor.split("#")[0]!;
const pageName = (step: Step): string =>
  pages().find(({path}) => path === pageOf(step))?.name ?? pageOf(step);
const address = (step: Step): string => `./${pageOf(step)}.html#${step.figure}`;

function figureOf(step: Step): string {
  const file = `${work}/static/step/${step.id}.html`;
  if (existsSync(file)) return readFileSync(file, "utf8");
  throw new Error(`site: step "${step.id}" has no picture; is ${step.figure}.ts below src/paper/figures?`);
}
