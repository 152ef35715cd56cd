import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  FIELDS,
  fromAddress,
  ignoredIn,
  matcher,
  searchable,
  toAddress,
  withNames,
  type Item,
  type Wanted
} from "../../../src/components/claims/filter.js";
import {published} from "./published.js";

const items: Item[] = published.map(e => ({
  figure: e.figure,
  specimen: e.specimen,
  quantity: e.quantity.toLowerCase(),
  kind: e.kind,
  basis: e.basis,
  verdict: e.verdict,
  text: searchable(`figure ${e.figure} ${e.quantity}, ${e.specimen}, ${e.condition} ${e.id}`)
}));
const wanted: fc.Arbitrary<Wanted> = fc
  .constantFrom(...items)
  .chain(item =>
    fc
      .subarray([...FIELDS])
      .map(fields => Object.fromEntries(fields.map(f => [f, item[f]]).filter(([, v]) => v)))
  );

describe("the filter", () => {
  it("finds a metal by its name where its symbol stands", () => {
    expect(withNames("Resistance, W-Cu, cycle 1")).toBe("Resistance, W-Cu, cycle 1 tungsten copper");
    expect(withNames("Warburg, Cut, Mg2 and LiCl")).toBe("Warburg, Cut, Mg2 and LiCl magnesium lithium");
  });

  it.each([
    ["R_ct", "Rct, Cu, cycle 5"],
    ["cycle=5", "Rct, Cu, cycle 5"]
  ])("finds what was written %s", (q, text) =>
    expect(matcher({q})({...items[0]!, text: searchable(text)})).toBe(true)
  );

  it("keeps what meets every field, and nothing else", () => {
    fc.assert(
      fc.property(wanted, asked => {
        const kept = items.filter(matcher(asked));
        const counted = items.filter(item =>
          Object.entries(asked).every(([key, value]) => item[key as "figure"] === value)
        );
        expect(kept).toEqual(counted);
        expect(kept.length).toBeGreaterThan(0);
      })
    );
  });

  it("finds a claim by any words of it in any order and case", () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.integer(), (item, seed) => {
        const words = item.text
          .split(" ")
          .sort((a, b) => ((a.length * 7 + seed) % 5) - ((b.length * 3 + seed) % 5));
        expect(items.filter(matcher({q: words.slice(0, 3).join("  ").toUpperCase()}))).toContain(item);
      })
    );
    expect(items.filter(matcher({q: "no such words"}))).toEqual([]);
    expect(items.filter(matcher({q: " "}))).toHaveLength(items.length);
  });

  it("comes back from the address, and leaves the rest of it alone", () => {
    fc.assert(
      fc.property(wanted, fc.string(), (fields, q) => {
        const asked = q.trim() ? {...fields, q} : fields;
        const parameters = new URLSearchParams("lens=review&figure=old");
        toAddress(asked, parameters);
        expect(fromAddress(new URLSearchParams(parameters.toString()))).toEqual(asked);
        expect(parameters.get("lens")).toBe("review");
      })
    );
  });

  it("names what an address asks for that the filter does not take", () => {
    const parameters = new URLSearchParams(
      "verdict=agrees&verdict=disagrees&figure=2i&kind=nonsense&lens=learn"
    );
    expect(fromAddress(parameters)).toEqual({figure: "2i", kind: "nonsense"});
    expect(ignoredIn(parameters, {figure: "2i"})).toEqual([
      "verdict=agrees",
      "verdict=disagrees",
      "kind=nonsense"
    ]);
  });

  it("reads minus, micro and letters of either width alike", () => {
    const item = {...items[0]!, text: searchable("−0.2 µm")};
    for (const q of ["-0.2", "−0.2 μm", "–0.2"]) expect(matcher({q})(item)).toBe(true);
  });
});
