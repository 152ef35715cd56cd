import {h, render} from "../../src/lib/element.js";
import {made} from "../site/made.js";

const counted = (): {all: number; measured: number} => {
  const {cells} = made().context;
  return {all: cells.length, measured: cells.filter(c => c.provenance === "measured").length};
};

/** How many raw files are measured, in one sentence. */
export function filesStatus(): string {
  const {all, measured} = counted();
  return render(
    h(
      "p",
      {},
      measured === 0
        ? `Of ${all} raw files behind the pictures none is measured yet; all are reconstructed from printed values, drawn light and dashed, and no check on them counts as evidence. `
        : measured === all
          ? `All ${all} raw files behind the pictures are measured. `
          : `Of ${all} raw files behind the pictures ${measured} ${measured === 1 ? "is" : "are"} measured; the others are reconstructed from printed values and drawn light and dashed. `,
      h("a", {href: "./data.html"}, "Replace one"),
      "."
    )
  );
}

/** What that leaves open. */
export function filesOpen(): string {
  const {all, measured} = counted();
  return render(
    h(
      "p",
      {},
      measured === 0
        ? "No raw file of the paper is public, so nothing on this site is measured yet: no line here can be evidence, and no check on a file can fail or succeed in earnest."
        : measured < all
          ? `Of ${all} raw files ${measured} ${measured === 1 ? "is" : "are"} measured. No line drawn from the others can be evidence, and no check on them can fail or succeed in earnest.`
          : "All raw files are measured. They stand for the cells they come from, and not for others of their kind."
    )
  );
}
