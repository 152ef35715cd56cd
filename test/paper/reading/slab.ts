/**
 * The slab of figure 4 a second time, in SI units and by nothing but its series: time until the surface is full,
 * by bisection in time, and what lies at the back then.
 */
const F = 96485.33212;

interface Slab {
  D?: number;
  i?: number;
  L?: number;
  full?: number;
}

export function slab({D = 6e-15, i = 10, L = 5e-6, full = 69.6e3}: Slab = {}): {
  second: number;
  percent: number;
  back: number;
} {
  const rise = (i * L) / (F * D);
  const sum = (t: number, sign: (n: number) => number): number => {
    let total = 0;
    for (let n = 400; n >= 1; n--)
      total += (sign(n) / n ** 2) * Math.exp((-(n ** 2) * Math.PI ** 2 * D * t) / L ** 2);
    return (2 / Math.PI ** 2) * total;
  };
  const surface = (t: number): number => rise * ((D * t) / L ** 2 + 1 / 3 - sum(t, () => 1));
  let [before, after] = [0, (full * L * F) / i];
  for (let k = 0; k < 60; k++) {
    const middle = (before + after) / 2;
    if (surface(middle) < full) before = middle;
    else after = middle;
  }
  const back = rise * ((D * after) / L ** 2 - 1 / 6 - sum(after, n => (n % 2 ? -1 : 1)));
  return {second: after, percent: (100 * i * after) / (F * L * full), back: back / 1000};
}

/** Square of what one input moves alone between the ends of its printed digit, as a share of all four, per cent. */
export function movedShare(name: keyof Slab): number {
  const ends = {D: [5.5e-15, 6.5e-15], i: [5, 15], L: [4.5e-6, 5.5e-6], full: [69.55e3, 69.65e3]} as const;
  const moved = (key: keyof Slab): number =>
    (slab({[key]: ends[key][1]}).percent - slab({[key]: ends[key][0]}).percent) ** 2;
  const keys = Object.keys(ends) as (keyof Slab)[];
  return (100 * moved(name)) / keys.reduce((sum, key) => sum + moved(key), 0);
}
