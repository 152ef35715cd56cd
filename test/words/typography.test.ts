import {describe, expect, it} from "vitest";
import {h} from "../../src/lib/element.js";
import {setHtml, setPicture, setText} from "../../src/words/typography.js";

const seen = (text: string): string => text.replaceAll("\u202f", "~");

describe("words as they are set", () => {
  it.each([
    ["the paper's own", "the paper’s own"],
    ["2005 nm and 20600 nm", "2005 nm and 20~600 nm"],
    ["34.4 to 83400", "34.4 to 83~400"],
    ["-12345.67890 V", "-12~345.67890 V"],
    ["96485.33212", "96~485.33212"],
    ["card 04-0836, 35-08211, 0.123456", "card 04-0836, 35-08211, 0.123456"]
  ])("%s → %s", (given, expected) => expect(seen(setText(given))).toBe(expected));

  it("leaves tags as they are", () =>
    expect(seen(setHtml(`<a href="x/12345" title='a'>Ohm's 12345</a>`))).toBe(
      `<a href="x/12345" title='a'>Ohm’s 12~345</a>`
    ));

  it("sets every text and the name of a picture, and no coordinate", () => {
    const set = setPicture(h("svg", {"aria-label": "the cell's"}, h("text", {x: 12345}, "12345 µm")));
    expect(set.attributes["aria-label"]).toBe("the cell’s");
    expect(set.children[0]).toEqual(h("text", {x: 12345}, "12\u202f345 µm"));
  });
});
