import type {Check, Span} from "../../../models/inventory/checks.js";

/** "capacity at cycle 120: paper 121.5 to 122.5, computed 125.2 to 129.8 mAh g^{−1}"; in two lines where it is narrow. */
export function checkWords({statement, unit, computed, printed}: Check, narrow: boolean): string[] {
  const values = `paper ${words(printed)}, computed ${words(computed)} ${unit.replace(/-(\d)/g, "^{−$1}")}`;
  return narrow ? [`${statement}:`, values] : [`${statement}: ${values}`];
}

const words = ({low, high}: Span): string => {
  if (!Number.isFinite(high)) return `above ${plain(low)}`;
  return low === high ? plain(low) : `${plain(low)} to ${plain(high)}`;
};
const plain = (value: number): string => String(Number(value.toPrecision(value > 90 ? 4 : 3)));
