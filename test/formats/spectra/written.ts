/** R0 100 Ω in series with 200 Ω ‖ 10 µF, as each program writes it. */
export const points = Array.from({length: 31}, (_, i) => {
  const f = 10 ** (5 - i / 5);
  const x = 2 * Math.PI * f * 200 * 1e-5;
  const [re, im] = [100 + 200 / (1 + x * x), (-200 * x) / (1 + x * x)];
  return {
    f,
    re,
    im,
    z: Math.hypot(re, im),
    rad: Math.atan2(im, re),
    deg: (180 / Math.PI) * Math.atan2(im, re)
  };
});

export type Point = (typeof points)[number];

export const written = (head: string, row: (p: Point) => number[], separator = ",", mark = "."): string =>
  [
    head,
    ...points.map(p =>
      row(p)
        .map(v => String(v).replace(".", mark))
        .join(separator)
    ),
    ""
  ].join("\n");
