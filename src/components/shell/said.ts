import type {Context, Figure, Row, State} from "../../figures/figure.js";

/**
 * What a figure says about itself, as the page shows it: the same in the static page and in the live figure.
 * A number keeps its unit on its line, and a minus is a minus.
 */
export const findingOf = (figure: Figure, rows: Row[], state: State, context: Context): string =>
  unbroken(together(figure.finding(rows, state, context)));

export const captionOf = (figure: Figure, state: State, context: Context): string =>
  unbroken(together(figure.caption(state, context)));

export const alternativeOf = (figure: Figure, rows: Row[], state: State, context: Context): string =>
  together(signed(figure.alternative(rows, state, context).trim() || "Nothing is chosen."));

/** A foil's name, W-Cu or 50Mg/W-Cu, stands on one line; texts without tags between its letters. */
export const unbroken = (html: string): string =>
  html.replace(/(?<![\w/>-])[\dA-Za-z/]+-Cu(?![\w-])/g, '<span class="nb">$&</span>');

const UNIT =
  "%|[GMkmµn]?(?:m|s|g|V|A|Ah|Hz|Pa|Ω|S|mol|W)|[ck]m|h|d|min|eV|keV|kJ|Å|°C|K|u|at%|mAh|mA|mΩ|hours|cycles|times";
const NUMBER_UNIT = new RegExp(`(\\d(?:</b>)?) (?=(?:${UNIT})(?![\\w/]))`, "g");
/** `mAh g<sup>−1</sup>`, `kJ mol⁻¹`: the parts of one unit. */
const UNIT_UNIT = new RegExp(`(?<=[\\d\u00a0](?:${UNIT})) (?=[a-z]+(?:<sup>|[⁻²³]))`, "g");
const together = (text: string): string =>
  text
    .replace(NUMBER_UNIT, "$1\u00a0")
    .replace(UNIT_UNIT, "\u00a0")
    .replace(/ ([=≈±×]) (?=[\d−])/g, "\u00a0$1\u00a0");

const signed = (text: string): string => text.replace(/(?<![\w)\]])-(?=\d)/g, "−");
