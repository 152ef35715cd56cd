import {expect, it} from "vitest";
import {cardPngs, cardSvg} from "../../../loaders/publication/cards.js";
import {standalone} from "../../../src/components/standalone.js";
import {h} from "../../../src/lib/element.js";

const picture = standalone(
  h(
    "svg",
    {xmlns: "http://www.w3.org/2000/svg", class: "chart", width: 400, height: 200},
    h(
      "g",
      {class: "s-cu"},
      h("path", {class: "mea", d: "M0,0H400"}),
      h("text", {class: "lab", x: 9, y: 90}, "Cu")
    )
  ),
  183,
  '@font-face{font-family:"Source Sans 3";src:url(data:font/woff2;base64,AAAA)}'
);

it("a card is a PNG of the size that is asked for, the same bytes each time", async () => {
  const card = {name: "A book", title: "Of <cells> & others", picture};
  const [one, two, bare] = await cardPngs([card, {...card}, {...card, picture: null}]);
  const view = new DataView(one!.buffer, one!.byteOffset);
  expect([...one!.subarray(1, 4)].map(byte => String.fromCharCode(byte)).join("")).toBe("PNG");
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
  expect(Buffer.from(one!).equals(Buffer.from(two!))).toBe(true);
  expect(Buffer.from(one!).equals(Buffer.from(bare!))).toBe(false);
  // Letters are drawn: a face is there for them.
  const [without] = await cardPngs([{...card, title: ""}]);
  expect(without!.length).toBeLessThan(one!.length - 1000);
});

it("carries no face and no word that could leave its place, and ends a long title", () => {
  const svg = cardSvg({name: "A <b>", title: "long ".repeat(40), picture});
  expect(svg).not.toContain("@font-face");
  expect(svg).toContain("A &lt;b&gt;");
  expect(svg).toMatch(/ lo…<\/text>/);
  expect(svg.match(/<svg/g)).toHaveLength(2);
});
