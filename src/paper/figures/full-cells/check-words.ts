import type {Check, Span} from "../../../models/inventory/checks.js";

/** "paper 121.5 to 122.5, computed 125.2 to 129.8 mAh g^{−1}" */
export const checkWords = ({unit, computed, printed}: Check): string =>
  `paper ${words(printed)}, computed ${words(computed)} ${unit.replace(/-(\d)/g, "^{−$1}")}`;

const words = ({low, high}: Span): string => {
  if (!Number.isFinite(high)) return `above ${plain(low)}`;
  return low === high ? plain(low) : `${plain(low)} to ${plain(high)}`;
};
const plain = (value: number): string => String(Number(value.toPrecision(value > 90 ? 4 : 3)));
