import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";

/** What a page says of all files is false once one of them is measured, or is wrong once all are. */
const OF_ALL =
  /\b(?:no|none|nothing)\b[^.]{0,60}\b(?:is|are) (?:measured|public)\b|\bno [^.]{0,30}measured (?:data|files?)\b|\braw (?:files|data)\b[^.]{0,40}\bare (?:not public|reconstructed)|\b(?:those|the (?:spectra|lines|files|curves)[^.]{0,40}) are reconstructed\b/i;

const pages = readdirSync("src").filter(file => file.endsWith(".md"));

describe("no page says by hand what follows from the files", () => {
  it("knows such sentences", () => {
    for (const sentence of [
      "Nothing here is measured until the authors’ files arrive.",
      "No check here rests on measured data, for none are public.",
      "The raw files of the paper are not public.",
      "Those are reconstructed from printed values.",
      "The lines of the paper’s cells are reconstructed from printed values."
    ])
      expect([sentence, OF_ALL.test(sentence)]).toEqual([sentence, true]);
  });

  it.each(pages)("%s", page => {
    expect(OF_ALL.exec(readFileSync(`src/${page}`, "utf8"))?.[0] ?? null).toBeNull();
  });
});
