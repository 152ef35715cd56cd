import {h, render} from "../../src/lib/element.js";
import {made} from "../site/made.js";

/** How many raw files are measured, in one sentence. */
export function filesStatus(): string {
  const {cells} = made().context;
  const measured = cells.filter(c => c.provenance === "measured").length;
  return render(
    h(
      "p",
      {},
      measured === 0
        ? `Of ${cells.length} raw files behind the pictures none is measured yet; all are reconstructed from printed values, drawn light and dashed, and no check on them counts as evidence. `
        : measured === cells.length
          ? `All ${cells.length} raw files behind the pictures are measured. `
          : `Of ${cells.length} raw files behind the pictures ${measured} ${measured === 1 ? "is" : "are"} measured; the others are reconstructed from printed values and drawn light and dashed. `,
      h("a", {href: "./data.html"}, "Replace one"),
      "."
    )
  );
}
