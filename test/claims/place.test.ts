import {expect, it} from "vitest";
import {placeOf} from "../../src/claims/place.js";

it("a statement stands in a paragraph of its section, in the abstract, or in the caption of a figure", () => {
  const results = {section: "Results", paragraph: 14, figure: "2i"} as const;
  expect(placeOf(results)).toBe("Results and Discussion, paragraph 14");
  expect(placeOf({...results, section: "Abstract"})).toBe("Abstract");
  expect(placeOf({...results, section: "Experimental"})).toBe("Experimental Section, paragraph 14");
});

it.each([
  ["2i", "2"],
  ["6", "6"],
  ["S23", "S23"],
  ["S10b", "S10"],
  ["S29a", "S29"]
])("a caption is that of the whole figure: %s", (figure, whole) => {
  expect(placeOf({section: "caption", paragraph: 0, figure})).toBe(`Caption of Figure ${whole}`);
});
