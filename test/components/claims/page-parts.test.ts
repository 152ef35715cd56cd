import {describe, expect, it} from "vitest";
import {assumptions} from "../../../src/claims/paper.js";
import "../../../src/paper/claims.js";
import {referencesOf, sentencesOf} from "../../../src/claims/findings.js";
import {QUESTIONS} from "../../../src/paper/questions/index.js";
import {TENSIONS} from "../../../src/paper/tensions.js";
import {VERDICTS} from "../../../src/claims/verdict.js";
import {BASES, relationOf} from "../../../src/claims/check.js";
import {render} from "../../../src/lib/element.js";
import {formatQuantity} from "../../../src/words/number.js";
import {assumptionList, usersOf} from "../../../src/components/claims/assumption-list.js";
import {checksTable, saidCounts, tally} from "../../../src/components/claims/counts.js";
import {countLead} from "../../../src/components/claims/count-section.js";
import {byFigure} from "../../../src/components/claims/figure-order.js";
import {questionList, tensionList} from "../../../src/components/claims/finding-list.js";
import {fromAddress, matcher} from "../../../src/components/claims/filter.js";
import {claimCard} from "../../../src/components/claim-card.js";
import {ledgerList} from "../../../src/components/claims/list.js";
import {printed} from "../../../src/components/claims/printed.js";
import {turnList} from "../../../src/components/claims/turn-list.js";
import {claim} from "../../claims/ground.js";
import {byId, newDesk, published} from "./published.js";

describe("the list before scripts run", () => {
  const html = render(ledgerList(published, label => (label === "2i" ? "./half-cells.html#fig-2i" : null)));

  it("has one line per claim under its figure, in the order of the paper", () => {
    const lines = [...html.matchAll(/<tr id="([^"]+)"/g)].map(m => m[1]!);
    expect(new Set(lines).size).toBe(published.length);
    const figures = [...html.matchAll(/data-figure="([^"]+)"/g)].map(m => m[1]!);
    expect(figures).toEqual([...figures].sort(byFigure));
    expect(figures.slice(0, 2)).toEqual(["1a", "1b"]);
    expect(figures.at(-1)).toBe("text");
    for (const body of html.split("<tbody").slice(1)) {
      const figure = /data-figure="([^"]+)"/.exec(body)![1]!;
      for (const [, id] of body.matchAll(/<tr id="([^"]+)"/g)) expect(byId.get(id!)!.figure).toBe(figure);
    }
  });

  it("says what a value of ours is where it is not the quantity of the statement", () => {
    for (const {id, paper, computed, computes, statement, verdict} of published) {
      if (!computed || !statement || verdict === "by construction") continue;
      const other = "text" in paper || paper.unit !== computed.unit;
      if (other && !(computed.unit === "1" && "unit" in paper && paper.unit === ""))
        expect(computes, id).toBeTruthy();
      if (!computes || computes === "p") continue; // set in italics; see below
      const line = html.slice(
        html.indexOf(`<tr id="${id}"`),
        html.indexOf("</tr>", html.indexOf(`<tr id="${id}"`))
      );
      expect(line, id).toContain(`<span class="is">${computes}</span> `);
    }
    const tested = published.find(e => e.checks.some(c => c.computes === "p"))!;
    expect(render(claimCard(tested, {root: "./"}))).toMatch(/<span class="is"><i>p<\/i> =<\/span> 0\.\d/);
  });

  it("tells no value or interval that a file of ours gives back", () => {
    const back = published.filter(({verdict}) => verdict === "by construction");
    expect(back.length).toBeGreaterThan(0);
    for (const entry of back) {
      const from = html.indexOf(`<tr id="${entry.id}"`);
      const line = html.slice(from, html.indexOf("</tr>", from));
      expect(line, entry.id).toContain(`<span class="why">Given back by a file of ours</span>`);
      const card = render(claimCard(entry, {root: "./"}));
      expect(card, entry.id).not.toMatch(/class="b co"|; computed: /);
    }
  });

  it("writes quantities and conditions as a reader would", () => {
    const cells = [...html.matchAll(/<th role="rowheader" scope="row">.*?<code>/g)].map(m => m[0]);
    expect(cells).toHaveLength(published.length);
    for (const cell of cells) expect(cell.replace(/<[^>]*>/g, "")).not.toMatch(/[A-Za-z]=|=\d|>=|_/);
  });

  it("offers every figure, specimen, kind, basis and verdict there is", () => {
    for (const field of ["figure", "specimen", "kind", "basis", "verdict"] as const) {
      const select = html.slice(
        html.indexOf(`name="${field}"`),
        html.indexOf("</select>", html.indexOf(`name="${field}"`))
      );
      for (const value of new Set(published.map(e => e[field])))
        if (value && value !== "none") expect(select, field).toContain(`value="${value}"`);
    }
  });
});

describe("printed values", () => {
  it("stand as the table of claims has them, digit for digit", () => {
    for (const entry of published) {
      const {value, valueHigh, uncertainty, comparator, unit} = claim(entry.id);
      const asClaimed = formatQuantity({
        value,
        value_high: valueHigh,
        uncertainty,
        comparator,
        unit: unit?.text ?? ""
      });
      expect(printed(entry), entry.id).toBe(asClaimed);
    }
  });
});

describe("counts", () => {
  it("add up by statements, and count what says the same once", () => {
    const {statements, claims, once} = tally(published);
    expect(Object.values(claims).reduce((a, b) => a + b)).toBe(statements);
    for (const verdict of VERDICTS)
      if (verdict !== "tension" && verdict !== "open question")
        expect(once[verdict], verdict).toBeLessThanOrEqual(claims[verdict]);
    expect(once.tension).toBe(TENSIONS.length);
    expect(once["open question"]).toBe(QUESTIONS.length);
    expect(once["printed twice"]).toBeLessThan(claims["printed twice"]);
    const settled = published.filter(e => e.verdict !== "tension" && e.verdict !== "open question");
    const relations = new Set(settled.map(({id, checks: [first]}) => (first ? relationOf(first) : id)));
    const {tension, "open question": asked, ...others} = once;
    expect(
      Object.values(others).reduce((a, b) => a + b),
      `${tension} and ${asked} apart`
    ).toBe(relations.size);
  });

  it("are said with no number of one and many mixed up", () => {
    expect(saidCounts(tally(published))).not.toMatch(/\b1 (?:values|orders|tensions|questions|agree |are )/);
    expect(saidCounts(tally([]))).toBe("none can be checked");
  });

  it("lead to the claims behind them", () => {
    const html = render(checksTable(published, true, countLead));
    for (const verdict of VERDICTS)
      for (const basis of BASES) {
        const count = published.filter(e => e.verdict === verdict && e.basis === basis).length;
        const address = countLead(verdict, basis);
        expect(html.includes(`href="${address.replace("&", "&amp;")}"`), address).toBe(count > 0);
        const found = published
          .map(e => ({...e, text: ""}))
          .filter(matcher(fromAddress(new URLSearchParams(address.slice(1, address.indexOf("#"))))));
        expect(found).toHaveLength(count);
      }
  });
});

describe("findings", () => {
  const html = render(tensionList(byId)) + render(questionList(byId));

  it("stand whole, every number in place and none typed in", () => {
    expect(html).not.toContain("{{");
    for (const finding of [...TENSIONS, ...QUESTIONS]) {
      expect(html).toContain(`id="finding-${finding.id}"`);
      const words = sentencesOf(finding)
        .join(" ")
        .replace(/\{\{[^}]*\}\}/g, "");
      expect(
        words.replace(/Figures? \w+( and \d\w)?|Table S\d|cycles? \d+( to \d)?|Cu2S|NMC811/g, ""),
        finding.id
      ).not.toMatch(/\d/);
      const section = html.slice(html.indexOf(`id="finding-${finding.id}"`));
      for (const id of referencesOf(finding).claims) expect(section).toContain(`data-claim="${id}"`);
    }
  });

  it("refuse a claim that is not in the ledger", () => {
    expect(() => tensionList(new Map())).toThrow(/no claim ".*" in the ledger/);
  });
});

describe("assumptions", () => {
  it("are all there, each with its default chosen and every option", () => {
    const html = render(assumptionList(published));
    for (const {id, kind, options} of assumptions()) {
      const field = html.slice(
        html.indexOf(`data-assumption="${id}"`),
        html.indexOf("</fieldset>", html.indexOf(`data-assumption="${id}"`))
      );
      for (const option of options) expect(field, id).toContain(`value="${option.id}"`);
      expect(field).toContain(`value="${kind === "fact" ? "open" : options[0].id}" checked=""`);
    }
  });

  it("count the statements that use them", () => {
    const users = usersOf(published);
    for (const {id, options} of assumptions().filter(a => !a.options[0].reading)) {
      const other = options[1]!.id;
      const changed = newDesk()
        .choose({[id]: other})
        .filter(e => e.checks.some(c => c.assumptions.includes(id)));
      expect(changed.length, id).toBeLessThanOrEqual(users.get(id)! + 5);
      expect(users.get(id)! > 0, id).toBe(changed.length > 0);
    }
  }, 120_000);
});

it("says what would have to be true, nearest first, and when nothing would do", () => {
  const turns = newDesk().turns("full-cells.decay.early");
  const html = render(turnList(turns, true));
  expect(html).toContain(turns[0]!.input.id);
  expect(html.indexOf(turns[0]!.input.id)).toBeLessThan(html.indexOf(turns[1]!.input.id));
  expect(turns.map(t => t.change)).toEqual(turns.map(t => t.change).sort((a, b) => a! - b!));
  expect(render(turnList([], false))).toContain("No single number");
});

it("names no change where the room of the digits is what holds a statement", () => {
  const card = render(claimCard(byId.get("intro.li-foil.capacity")!, {root: "./"}));
  expect(card).toMatch(/is 100.µm known exactly, without the room of its digits/);
  for (const entry of published)
    expect(render(claimCard(entry, {root: "./"})), entry.id).not.toMatch(/goes from (\S+.\S+) to \1 /);
});
