import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parseOpen, writeOpen} from "../../../src/components/live/panels.js";

describe("which panels stand open", () => {
  it("is read back as it was written", () => {
    const id = fc.stringMatching(/^(?:fig|table|model)-[a-z0-9-]{1,8}$/);
    const panel = fc.constantFrom("explore", "data", "cite", "none");
    fc.assert(
      fc.property(fc.dictionary(id, panel, {noNullPrototype: true}), open => {
        expect(parseOpen(writeOpen(open))).toEqual(open);
      })
    );
  });
  it.each([
    ["fig-2i.data~fig-2a.explore", {"fig-2i": "data", "fig-2a": "explore"}],
    ["fig-2i.sql", {}],
    ["data", {}],
    [".data~", {}],
    ["", {}]
  ])("takes of %s what names a panel", (text, open) => expect(parseOpen(text)).toEqual(open));
  it("takes an address without any", () => expect(parseOpen(null)).toEqual({}));
});
