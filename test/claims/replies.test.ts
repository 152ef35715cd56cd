import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {entries} from "../../src/claims/entry.js";
import {parseChanges, parseReplies, type Reply} from "../../src/claims/replies.js";
import {Names} from "../../src/claims/scope.js";
import {claimCard} from "../../src/components/claim-card.js";
import {tally} from "../../src/components/claims/counts.js";
import {tensionList} from "../../src/components/claims/finding-list.js";
import {QUESTIONS} from "../../src/paper/questions/index.js";
import {TENSIONS} from "../../src/paper/tensions.js";
import {render} from "../../src/lib/element.js";
import {evaluated, ground} from "./ground.js";

const known = new Set([...ground.claims, ...TENSIONS, ...QUESTIONS].map(({id}) => id));
const head = "about,reply,who,date";
const fixture: Reply[] = [
  {about: "hold-order", reply: "We mean <later> times.", who: "Corresponding author", date: "2025-03-01"},
  {about: "figS26.order", reply: "Within noise.", who: "Referee 2", date: "2025-03-02"}
];
const made = (replies: readonly Reply[]) => entries(evaluated(), new Names(ground), {replies});

describe("replies", () => {
  it("are read whole from the file that is shipped", () => {
    expect(parseReplies(readFileSync("data/replies.csv", "utf8"), known)).toEqual(expect.any(Array));
  });

  it.each([
    ["an empty cell", "hold-order,,A,2025-01-01", /reply is empty.*line 2/],
    ["no date", "hold-order,Yes.,A,spring", /date is "spring".*line 2/],
    ["an unknown name", "no-such,Yes.,A,2025-01-01", /nothing is called "no-such"/]
  ])("stop at %s", (_, row, message) => {
    expect(() => parseReplies(`${head}\n${row}`, known)).toThrow(message);
  });

  it("stand beside verdicts as they came, on the claim and on the tension", () => {
    const list = made(fixture);
    const entry = list.find(e => e.id === "figS26.order")!;
    expect(entry.replies).toEqual(fixture);
    const card = render(claimCard(entry, {root: "./"}));
    for (const text of ["We mean &lt;later&gt; times.", "Corresponding author", "2025-03-02"])
      expect(card).toContain(text);
    const tensions = render(tensionList(new Map(list.map(e => [e.id, e]))));
    expect(tensions.split("We mean &lt;later&gt; times.")).toHaveLength(2);
  });

  it("are never counted: nothing but themselves changes", () => {
    const [without, withReplies] = [made([]), made(fixture)];
    expect(withReplies.map(({replies: _, ...entry}) => entry)).toEqual(without);
    expect(tally(withReplies)).toEqual(tally(without));
  });
});

describe("changes of verdicts", () => {
  it.each([
    ["no reason", "a,tension,open question,2025-01-01,", /reason is empty.*line 2/],
    ["no date", "a,tension,open question,,x", /date is empty.*line 2/]
  ])("stop at %s", (_, row, message) => {
    expect(() => parseChanges(`claim,from,to,date,reason\n${row}`)).toThrow(message);
  });
});
