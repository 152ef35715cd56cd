import {expect, it} from "vitest";
import {apart, piece, together, withoutPictures} from "../../../loaders/build/pieces.js";

const FIGURE = '<div class="fig"><div>1</div><p>$& $1</p></div>';
const PAGE = `<h1>t</h1>\n${piece(FIGURE)}\n<details>${piece("<section><b>2</b></section>")}</details><p>end</p>`;

it("a page is taken apart where its pieces are marked, and put together as it was", () => {
  const {text, pieces} = apart(PAGE);
  expect(pieces).toEqual([FIGURE, "<section><b>2</b></section>"]);
  expect(text).toBe(
    '<h1>t</h1>\n<div data-piece="0"></div>\n<details><section data-piece="1"></section></details><p>end</p>'
  );
  expect(together(text, pieces)).toBe(PAGE.replace(/<!--\/?piece-->/g, ""));
});

it("a page without pieces is itself", () => {
  expect(apart("<p>a</p>")).toEqual({text: "<p>a</p>", pieces: []});
  expect(together("<p>a</p>", [])).toBe("<p>a</p>");
});

it("no piece is lost", () => {
  expect(() => together("<p>a</p>", [FIGURE])).toThrow("1 of its pieces have no place");
});

it("of a piece all is read but the pictures that name no address", () => {
  const [plain, linked] = ['<svg><path d="M0 0"></path></svg>', '<svg><use href="#a"></use></svg>'];
  const {text, pieces} = withoutPictures(`<div>${plain}<p>a</p>${linked}<svg>${plain}</svg></div>`);
  expect(pieces).toEqual([plain, plain]);
  const [first, second] = [0, 1].map(at => `<svg data-piece="${at}"></svg>`);
  expect(text).toBe(`<div>${first}<p>a</p>${linked}<svg>${second}</svg></div>`);
  expect(together(text, pieces)).toBe(`<div>${plain}<p>a</p>${linked}<svg>${plain}</svg></div>`);
});

it("a table of numbers is not read either, unless something in it is", () => {
  const plain = "<table><tr><td>1&nbsp;µm</td></tr></table>";
  const read = [
    '<table><tr><td><a href="./x">1</a></td></tr></table>',
    '<table><tr><td><pre><code class="language-sql">1</code></pre></td></tr></table>',
    '<table><tr><td><h3 id="a">1</h3></td></tr></table>',
    "<table><tr><td><!--:0123abcd:--></td></tr></table>"
  ];
  const {text, pieces} = withoutPictures(`<div>${read.join("")}${plain}</div>`);
  expect(pieces).toEqual([plain]);
  expect(text).toBe(`<div>${read.join("")}<table data-piece="0"></table></div>`);
});
