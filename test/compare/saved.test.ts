import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fromBase64, parseSaved, savedText, type SavedCell} from "../../src/compare/saved.js";
import {toBase64} from "../../src/lib/base64.js";

const PAPER = "some-paper";
const cell: SavedCell = {
  own: {
    file: {name: "<b>a</b>.csv", bytes: 10, fingerprint: "x"},
    ...{format: "bdf-csv", rows: 3, made: false, warnings: []},
    facts: {
      ...{name: "mine", family: "half-cell", protocol: "cycling", like: "", cathode: "", side: {}},
      ...{area_cm2: 0.5, active_mass_mg: null, temperature_celsius: null, formation_cycles: null},
      turn: "as written"
    }
  },
  summary: null,
  first: [[1, null, "x"]],
  records: ["UEFSMQ=="],
  rows: {spectra: []}
};

describe("saved work", () => {
  it("comes back as it was", () => expect(parseSaved(savedText([cell], PAPER), PAPER)).toEqual([cell]));

  it.each([
    ["{", /^work: this is not a saved work; open a file/],
    ["null", /^work: this is not a saved work/],
    ['{"kind":"other","edition":1,"cells":[]}', /^work: this is not a saved work/],
    [savedText([cell], "another-paper"), /^work: this is not a saved work/],
    ['{"kind":"some-paper-compare","edition":9,"cells":[]}', /^work: it was saved by edition 9/],
    [savedText([{...cell, records: [1] as unknown as string[]}], PAPER), /^work: a cell of it is damaged/],
    [
      savedText([{...cell, own: {...cell.own, facts: {...cell.own.facts, family: "toString"}}}], PAPER),
      /^work: a cell of it is damaged/
    ],
    ...[
      {...cell, rows: null},
      {...cell, rows: {spectra: 5}},
      {...cell, first: [[{}]]},
      {...cell, summary: {}},
      {...cell, own: {...cell.own, warnings: [null]}},
      {...cell, own: {...cell.own, file: {name: "a"}}},
      {...cell, own: {...cell.own, facts: {...cell.own.facts, side: {map: {}}}}},
      {...cell, own: {...cell.own, facts: {...cell.own.facts, family: "__proto__"}}}
    ].map((damaged): [string, RegExp] => [
      savedText([damaged as unknown as SavedCell], PAPER),
      /^work: a cell of it is damaged/
    ])
  ])("%s is refused in a sentence", (text, words) => expect(() => parseSaved(text, PAPER)).toThrow(words));

  it("a file cannot give a cell an id or a place", () => {
    const own = {...cell.own, cell: "x') ; drop table cells; --", number: -1};
    const [read] = parseSaved(savedText([{...cell, own}], PAPER), PAPER);
    expect(read).toEqual(cell);
    expect(Object.keys(read!.own)).not.toContain("cell");
  });

  it("bytes survive as base64", () =>
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 300}), bytes => {
        expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
      }),
      {numRuns: 50, seed: 1}
    ));
  it("what is none is refused", () =>
    expect(() => fromBase64("§")).toThrow(/^work: a table of it is damaged/));
});
