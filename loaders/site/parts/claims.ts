import {assumptionList} from "../../../src/components/claims/assumption-list.js";
import {countLead, countSection} from "../../../src/components/claims/count-section.js";
import {changeList} from "../../../src/components/claims/change-list.js";
import {questionList, tensionList} from "../../../src/components/claims/finding-list.js";
import {ledgerList} from "../../../src/components/claims/list.js";
import {reviewPanel} from "../../../src/components/claims/review-panel.js";
import {verdictKey} from "../../../src/components/claims/verdict-key.js";
import {render} from "../../../src/lib/element.js";
import {firstAuthor} from "../../../src/publication/cite.js";
import {nameOf} from "../../../src/publication/publication.js";
import {edition} from "../../publication/site.js";
import type {Make} from "../../registry.js";
import {made} from "../made.js";

const entries = () => [...made().ledger.values()];

/** `TS1` of the claims is "Table S1" of the figures. */
function figureHref(label: string): string | null {
  const name = /^TS?\d/.test(label) ? `Table ${label.slice(1)}` : label;
  const figure = [...made().figures.values()].find(f => f.label === name);
  return figure ? `./${figure.page}.html#${figure.id}` : null;
}

/** The page of claims: all of it stands in the page before scripts run, but for what a reader changes. */
export const claims: Record<string, Make> = {
  "ledger-counts": () => render(countSection(entries(), countLead)),
  "verdict-key": () => render(verdictKey()),
  tensions: () => render(tensionList(made().ledger)),
  questions: () => render(questionList(made().ledger)),
  "verdict-changes": () => render(changeList(entries())),
  ledger: () => render(ledgerList(entries(), figureHref)),
  assumptions: () => render(assumptionList(entries())),
  review() {
    const {issue, paper} = edition();
    return render(
      reviewPanel({
        workbook: issue.version,
        name: nameOf(issue),
        paper: {said: `${firstAuthor(paper)}, ${paper["container-title"]}`, doi: paper.DOI ?? ""}
      })
    );
  }
};
