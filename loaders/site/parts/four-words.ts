import {h, render} from "../../../src/lib/element.js";
import {wordSign} from "../../../src/components/shell/section.js";
import {words, type Word} from "../../../src/components/shell/words.js";

const DRAWN: Record<Word, string> = {
  measured: "From a raw file of the authors. Solid line, filled marks, a solid rail under the axis.",
  reconstructed: "From a file of ours, written from printed values. Light and dashed, a hatched rail.",
  reported: "A number the paper prints. Mark and number, no line.",
  computed: "From an equation or a model of ours. Double line."
};

/** The four words for where a value comes from, and how each is drawn. */
export const fourWords = (): string =>
  render(
    h(
      "dl",
      {class: "key4 wide", id: "four-words"},
      words.map(w => h("div", {}, h("dt", {}, wordSign(w), w), h("dd", {}, DRAWN[w])))
    )
  );
