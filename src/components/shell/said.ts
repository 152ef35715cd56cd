import type {Context, Figure, Row, State} from "../../figure/figure.js";
import {keepUnits} from "../../words/number.js";

/** What a figure says about itself, as the page shows it: the same in the static page and in the live figure. */
export const findingOf = (figure: Figure, rows: Row[], state: State, context: Context): string =>
  unbroken(figure.finding(rows, state, context));

export const captionOf = (figure: Figure, state: State, context: Context): string =>
  parted(unbroken(figure.caption(state, context)));

/** Words of a caption that stand open. */
const MOST = 60;
const count = (html: string): number =>
  html
    .replace(/<[^>]+>/g, "")
    .split(/\s+/)
    .filter(Boolean).length;
const closes = (html: string): boolean =>
  (html.match(/<(?!\/)[a-z]/g) ?? []).length === (html.match(/<\//g) ?? []).length;

/** A caption of at most sixty words; whole sentences beyond them are folded behind it. */
export function parted(html: string): string {
  if (count(html) <= MOST) return html;
  const sentences = html.split(/(?<=[.!?](?:<\/b>)?) +(?=[A-Z<✕])/);
  let kept = 0;
  for (let i = 1; i <= sentences.length; i++) {
    const open = sentences.slice(0, i).join(" ");
    if (count(open) > MOST) break;
    if (closes(open)) kept = i;
  }
  if (kept === 0) return html;
  return `${sentences.slice(0, kept).join(" ")}<details class="rest"><summary>How it is drawn, in full</summary> ${sentences.slice(kept).join(" ")}</details>`;
}

export const alternativeOf = (figure: Figure, rows: Row[], state: State, context: Context): string =>
  keepUnits(signed(figure.alternative(rows, state, context).trim() || "Nothing is chosen."));

/** A foil's name, W-Cu or 50Mg/W-Cu, and that of an interphase stand on one line; texts without tags between their letters. */
export const unbroken = (html: string): string =>
  html.replace(/(?<![\w/>-])(?:[\dA-Za-z/]+-Cu|SEI-[12])(?![\w-])/g, '<span class="nw">$&</span>');

const signed = (text: string): string => text.replace(/(?<![\w)\]])-(?=\d)/g, "−");
