import {expect, it} from "vitest";
import {unescape} from "../../../src/formats/xlsx/xml.js";

it("turns entities back and leaves what is none", () => {
  expect(unescape("&lt;&amp;amp;&#x2103;&#945;_x000A_&nbsp;& &#x110000;")).toBe(
    "<&amp;℃α\n&nbsp;& &#x110000;"
  );
});
