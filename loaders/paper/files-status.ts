import {h, render} from "../../src/lib/element.js";
import {made} from "../site/made.js";

interface Counted {
  all: number;
  measured: number;
}

const counted = (): Counted => {
  const {cells} = made().context;
  return {all: cells.length, measured: cells.filter(c => c.provenance === "measured").length};
};

/** How many raw files are measured, in one sentence. */
export function filesStatus(): string {
  return render(h("p", {}, statusWords(counted()), " ", h("a", {href: "./data.html"}, "Replace one"), "."));
}

function statusWords({all, measured}: Counted): string {
  if (measured === 0)
    return `Of ${all} raw files behind the pictures none is measured yet; all are reconstructed from printed values, drawn light and dashed, and no check on them counts as evidence.`;
  if (measured === all) return `All ${all} raw files behind the pictures are measured.`;
  return `Of ${all} raw files behind the pictures ${measured} ${measured === 1 ? "is" : "are"} measured; the others are reconstructed from printed values and drawn light and dashed.`;
}

/** What that leaves open. */
export const filesOpen = (): string => render(h("p", {}, openWords(counted())));

function openWords({all, measured}: Counted): string {
  if (measured === 0)
    return "No raw file of the paper is public, so nothing on this site is measured yet: no line here can be evidence, and no check on a file can fail or succeed in earnest.";
  if (measured < all)
    return `Of ${all} raw files ${measured} ${measured === 1 ? "is" : "are"} measured. No line drawn from the others can be evidence, and no check on them can fail or succeed in earnest.`;
  return "All raw files are measured. They stand for the cells they come from, and not for others of their kind.";
}
