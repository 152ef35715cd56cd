import {describe, expect, it} from "vitest";
import {feedback, inWords, type Choice, type Line} from "../../src/reading/prediction.js";
import {PREDICTIONS} from "../../src/paper/reading/predictions.js";
import {claims, facts} from "../paper/reading/content.js";

const choices = PREDICTIONS.filter((p): p is Choice => p.kind === "choice");
const lines = PREDICTIONS.filter((p): p is Line => p.kind === "line");

describe("predictions", () => {
  it("are at least eight, with unique ids", () => {
    expect(PREDICTIONS.length).toBeGreaterThanOrEqual(8);
    expect(new Set(PREDICTIONS.map(({id}) => id)).size).toBe(PREDICTIONS.length);
  });

  it.each(PREDICTIONS)(
    "$id reveals claims that exist and does not show them in the question",
    ({reveals, question}) => {
      expect(reveals.length).toBeGreaterThan(0);
      for (const id of reveals) expect(claims[id], id).toBeDefined();
      for (const id of reveals) expect(question).not.toContain(id);
    }
  );

  it.each(choices)("$id: each option gets an answer, one is right", ({options, right, ...rest}) => {
    expect(new Set(options.map(({value}) => value)).size).toBe(options.length);
    for (const {value} of options) {
      const said = feedback({options, right, ...rest}, facts, value);
      expect(said === (rest.computed ? "As we compute." : "As the paper reports.")).toBe(value === right);
    }
    expect(() => feedback({options, right, ...rest}, facts, "nothing")).toThrow(
      `prediction: "nothing" is not an option of "${rest.id}"`
    );
  });

  it.each(lines)("$id: the value lies on the line, and not at its ends", line => {
    const truth = line.truth(facts);
    expect(truth).toBeGreaterThan(line.min);
    expect(truth).toBeLessThan(line.max);
    expect(feedback(line, facts, truth)).toBe("Within a tenth of the value.");
    expect(() => feedback(line, facts, "many")).toThrow("prediction:");
  });
});

describe("feedback on a line", () => {
  const tungsten = lines.find(({id}) => id === "tungsten-alone")!;
  it.each([
    [100, "A factor of 4.0 above the value."],
    [5, "A factor of 5.0 below the value."],
    [30, "Somewhat above the value."],
    [0, "Far below the value."],
    [26, "Within a tenth of the value."]
  ])("%i cycles: %s", (guess, said) => expect(feedback(tungsten, facts, guess)).toBe(said));
});

it("says one cycle, begins no clause with a capital, and calls ours what is ours", () => {
  const tungsten = lines.find(({id}) => id === "tungsten-alone")!;
  expect(inWords(tungsten, "1")).toBe("1\u00a0cycle");
  expect(inWords(tungsten, "12")).toBe("12\u00a0cycles");
  expect(
    inWords(
      choices.find(({id}) => id === "tungsten-line")!,
      "weak"
    )
  ).toBe("yes, a weak and sharp one");
  const hop = choices.find(({id}) => id === "hop-inside")!;
  expect(feedback(hop, facts, "year")).toBe("We compute otherwise: many million times a second.");
  for (const line of lines)
    if (!line.computed)
      expect(
        line.reveals.map(id => facts.claim(id, claims[id]!.unit ?? "")),
        line.id
      ).toContain(line.truth(facts));
});

it("keeps names of specimens in the answer", () => {
  const first = choices.find(({id}) => id === "best-first-cycle")!;
  expect(feedback(first, facts, "mgw")).toBe("The paper reports otherwise: Cu.");
  const line = choices.find(({id}) => id === "tungsten-line")!;
  expect(feedback(line, facts, "weak")).toBe("The paper reports otherwise: no line at all.");
});
