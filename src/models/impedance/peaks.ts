/** Peaks of a distribution of relaxation times: only those that do not depend on the price of roughness. */
export interface Peak {
  tauSecond: number;
  /** Between the minima either side. */
  areaOhm: number;
}

/** A peak may move so far when the price changes. */
const MOVES_DECADES = 0.3;
/** Lower maxima, relative to the highest, are rounding. */
const LEAST = 1e-3;
/** Smaller areas, relative to the largest, may be side lobes of a sharp arc. */
const LEAST_AREA = 0.05;

/**
 * @param others the same distribution at other prices
 * @param spread half width of the credible band; lower peaks are not told from none
 */
export function peaksOf(
  tauSecond: Float64Array,
  gammaOhm: Float64Array,
  others: readonly Float64Array[],
  spread: Float64Array
): Peak[] {
  const step = Math.log(tauSecond[1]! / tauSecond[0]!);
  const elsewhere = others.map(maxima);
  const reach = (MOVES_DECADES * Math.LN10) / step;
  const tops = maxima(gammaOhm);
  const peaks = tops
    .filter(k => gammaOhm[k]! > spread[k]!)
    .filter(k => elsewhere.every(list => list.some(l => Math.abs(l - k) <= reach)))
    .map(k => {
      let [from, to] = [k, k];
      while (from > 0 && gammaOhm[from - 1]! < gammaOhm[from]!) from--;
      while (to < gammaOhm.length - 1 && gammaOhm[to + 1]! < gammaOhm[to]!) to++;
      let area = 0;
      for (let i = from; i <= to; i++) area += gammaOhm[i]! * step;
      return {tauSecond: tauSecond[k]!, areaOhm: area};
    });
  const largest = peaks.reduce((most, peak) => Math.max(most, peak.areaOhm), 0);
  return peaks.filter(peak => peak.areaOhm >= LEAST_AREA * largest);
}

/** Inner maxima; one at an end belongs to something beyond the sweep. */
function maxima(gamma: Float64Array): number[] {
  const most = gamma.reduce((a, b) => Math.max(a, b), 0);
  return [...gamma.keys()].filter(
    k =>
      k > 0 &&
      k < gamma.length - 1 &&
      gamma[k]! > LEAST * most &&
      gamma[k]! >= gamma[k - 1]! &&
      gamma[k]! > gamma[k + 1]!
  );
}

/** Full width at half height around the highest value, in decades. */
export function widthDecades(tauSecond: Float64Array, values: Float64Array): number {
  let top = 0;
  values.forEach((v, i) => v > values[top]! && (top = i));
  let [from, to] = [top, top];
  while (from > 0 && values[from]! > values[top]! / 2) from--;
  while (to < values.length - 1 && values[to]! > values[top]! / 2) to++;
  return Math.log10(tauSecond[to]! / tauSecond[from]!);
}
