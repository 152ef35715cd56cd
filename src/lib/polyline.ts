/** Points joined by straight lines, of one or several parts, in two decimals at most. */
const POLYLINE =
  /^(?:M-?\d+(?:\.\d{1,2})?,-?\d+(?:\.\d{1,2})?(?:L-?\d+(?:\.\d{1,2})?,-?\d+(?:\.\d{1,2})?)*Z?)+$/;
const POINT = /([ML])(-?[\d.]+),(-?[\d.]+)/g;

const hundredths = (text: string): number => Math.round(Number(text) * 100);
const written = (hundredths: number): string => String(hundredths / 100).replace(/^(-?)0\./, "$1.");

/**
 * The same line told by its steps: shorter, and lines that are alike elsewhere in a page are told by the same text,
 * which then weighs next to nothing compressed. What is no polyline is left as it is.
 * @param d path data with absolute corners, `M0,1L2,3`
 */
export function inSteps(d: string): string {
  if (!POLYLINE.test(d)) return d;
  let [x, y] = [0, 0];
  return d.replace(POINT, (_, letter: string, toX: string, toY: string) => {
    const [dx, dy] = [hundredths(toX) - x, hundredths(toY) - y];
    x += dx;
    y += dy;
    if (letter === "M") return `M${toX},${toY}`;
    if (dy === 0) return `h${written(dx)}`;
    return dx === 0 ? `v${written(dy)}` : `l${written(dx)},${written(dy)}`;
  });
}

const STEPS = /^(?:[MLlhvZ]|-?\.?\d[\d.]*|,)*$/;
const STEP = /([MLlhv])(-?[\d.]+)(?:,(-?[\d.]+))?/g;

/** Corners of such a line, told by its steps or not, part by part; none of what is no polyline. */
export function cornersOf(d: string): [x: number, y: number][][] {
  const parts: [number, number][][] = [];
  if (!STEPS.test(d)) return parts;
  let [x, y] = [0, 0];
  for (const [, letter, a, b] of d.matchAll(STEP)) {
    const [p, q] = [hundredths(a!), hundredths(b ?? "0")];
    if (letter === "M" || !parts.length) parts.push([]);
    if (letter === "M" || letter === "L") [x, y] = [p, q];
    else if (letter === "v") y += p;
    else [x, y] = [x + p, y + q];
    parts.at(-1)!.push([x / 100, y / 100]);
  }
  return parts;
}
