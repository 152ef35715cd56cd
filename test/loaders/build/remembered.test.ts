import fc from "fast-check";
import {expect, it} from "vitest";
import {remembered} from "../../../loaders/build/remembered.js";

it("asks once for each list of words, and gives each its own answer", () => {
  const lists = fc.array(
    fc.array(fc.oneof(fc.constantFrom("", "a", "a\nb", "b"), fc.string()), {maxLength: 4})
  );
  fc.assert(
    fc.property(lists, asked => {
      let count = 0;
      const know = remembered((...words: string[]) => {
        count++;
        return JSON.stringify(words);
      });
      for (const words of [...asked, ...asked]) expect(know(...words)).toBe(JSON.stringify(words));
      expect(count).toBe(new Set(asked.map(words => JSON.stringify(words))).size);
    })
  );
});

it("takes a list among the words for the words in it, and remembers that there is no answer", () => {
  let count = 0;
  const know = remembered((path: string, endings: readonly string[]) => {
    count++;
    return endings.includes(path) ? path : undefined;
  });
  for (let time = 0; time < 2; time++) {
    expect(know(".md", [".md", ".ts"])).toBe(".md");
    expect(know(".js", [".md", ".ts"])).toBeUndefined();
  }
  expect(count).toBe(2);
});
