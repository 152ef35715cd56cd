type Pixel = [x: number, y: number];

/** Ramer–Douglas–Peucker in pixels, without recursion. */
export function simplify(points: Pixel[], tolerance = 0.25): Pixel[] {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  while (stack.length) {
    const [from, to] = stack.pop()!;
    const [ax, ay] = points[from]!,
      [bx, by] = points[to]!;
    const length = Math.hypot(bx - ax, by - ay);
    let far = 0,
      at = -1;
    for (let i = from + 1; i < to; i++) {
      const [cx, cy] = points[i]!;
      const distance =
        length === 0
          ? Math.hypot(cx - ax, cy - ay)
          : Math.abs((bx - ax) * (ay - cy) - (ax - cx) * (by - ay)) / length;
      if (distance > far) {
        far = distance;
        at = i;
      }
    }
    if (far > tolerance) {
      keep[at] = 1;
      stack.push([from, at], [at, to]);
    }
  }
  return points.filter((_, i) => keep[i]);
}
