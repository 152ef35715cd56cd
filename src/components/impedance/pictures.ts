/** Draws an analysis into the parts of the workbench. */
import {render, type Element} from "../../lib/element.js";
import type {Power} from "../../models/impedance/power.js";
import type {ProfileInterval} from "../../models/impedance/profile.js";
import {relaxationChart, residualChart, spectrumChart, spread} from "./charts.js";
import type {Asked} from "./form.js";
import type {Analysis} from "./job.js";
import type {Source} from "./sources.js";
import {
  agreement,
  comparison,
  correlationTable,
  noteList,
  parameterTable,
  proposal,
  qualityLine,
  relaxationLine,
  verdict
} from "./words.js";

export interface Drawn {
  analysis: Analysis;
  source: Source;
  /** By profile likelihood, when asked for. */
  intervals: ProfileInterval[] | null;
  /** What the Kramers–Kronig test would have seen, once that is known. */
  power: readonly Power[] | null;
}

/** Parts of the page by name. */
export class Parts {
  constructor(private readonly node: HTMLElement) {}

  part(name: string): HTMLElement {
    return this.node.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  /** Replaces what stands under the heading of a part; heading and controls stay. */
  fill(name: string, ...children: (Element | null)[]): void {
    const box =
      this.part(name).querySelector<HTMLElement>(":scope > .answer") ??
      this.part(name).appendChild(Object.assign(document.createElement("div"), {className: "answer"}));
    box.innerHTML = children.map(child => (child ? render(child) : "")).join("");
  }

  empty(name: string): void {
    this.part(name).querySelector(":scope > .answer")?.remove();
  }

  draw(
    {analysis, source, intervals, power}: Drawn,
    {corruption, band_Hz}: Pick<Asked, "corruption" | "band_Hz">,
    width: number
  ): void {
    this.part("spectrum").innerHTML = render(spectrumChart(analysis, source.subject, band_Hz, spread(width)));
    this.fill("notes", noteList(notesOn(analysis, source, corruption)));
    this.fill("parameters", parameterTable(analysis, intervals), qualityLine(analysis));
    this.fill("correlation", correlationTable(analysis));
    this.fill("residuals", residualChart(analysis, width));
    this.fill("verdict", verdict(analysis, power));
    this.fill("compared", comparison(analysis));
    this.fill("relaxation", relaxationChart(analysis, width), relaxationLine(analysis));
  }
}

function notesOn(analysis: Analysis, source: Source, corruption: Asked["corruption"]): string[] {
  return [
    ...(analysis.described.sentence ? [analysis.described.sentence] : []),
    ...proposal(analysis),
    ...source.notes,
    ...analysis.fit.notes,
    ...(corruption === "none" && source.built ? agreement(analysis, source.built) : [])
  ];
}
