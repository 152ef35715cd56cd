import type {Context, Figure, Row, State} from "../../figure/figure.js";
import {keepUnits} from "../../words/number.js";

/** What a figure says about itself, as the page shows it: the same in the static page and in the live figure. */
export const findingOf = (figure: Figure, rows: Row[], state: State, context: Context): string =>
  unbroken(figure.finding(rows, state, context));

export const captionOf = (figure: Figure, state: State, context: Context): string =>
  unbroken(figure.caption(state, context));

export const alternativeOf = (figure: Figure, rows: Row[], state: State, context: Context): string =>
  keepUnits(signed(figure.alternative(rows, state, context).trim() || "Nothing is chosen."));

/** A foil's name, W-Cu or 50Mg/W-Cu, and that of an interphase stand on one line; texts without tags between their letters. */
export const unbroken = (html: string): string =>
  html.replace(/(?<![\w/>-])(?:[\dA-Za-z/]+-Cu|SEI-[12])(?![\w-])/g, '<span class="nw">$&</span>');

const signed = (text: string): string => text.replace(/(?<![\w)\]])-(?=\d)/g, "−");
