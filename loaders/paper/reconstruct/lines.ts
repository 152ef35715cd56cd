/** Straight lines through the points, the last line carried on. */
export function through(points: [number, number][], x: number): number {
  const next = points.findIndex(([at]) => x <= at);
  const i = next < 0 ? points.length - 1 : Math.max(next, 1);
  const [x0, y0] = points[i - 1]!;
  const [x1, y1] = points[i]!;
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
