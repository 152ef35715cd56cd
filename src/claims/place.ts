import type {Claim} from "./claim.js";

const NAMES: Record<Exclude<Claim["section"], "caption">, string> = {
  Abstract: "Abstract",
  Introduction: "Introduction",
  Results: "Results and Discussion",
  Conclusions: "Conclusions",
  Experimental: "Experimental Section"
};

/** Where a reader of the paper finds a statement: "Results and Discussion, paragraph 14" or "Caption of Figure 2". */
export function placeOf({
  section,
  paragraph,
  figure
}: Pick<Claim, "section" | "paragraph" | "figure">): string {
  if (section === "caption") return `Caption of Figure ${/^S?\d+/.exec(figure)?.[0] ?? figure}`;
  return section === "Abstract" ? NAMES[section] : `${NAMES[section]}, paragraph ${paragraph}`;
}
