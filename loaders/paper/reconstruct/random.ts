/** Random numbers of one cell: the same cell always gets the same ones, on every machine. */
export interface Random {
  /** Uniform in [low, high). */
  uniform(low: number, high: number): number;
  /** Standard normal (Box–Muller). */
  normal(): number;
}

/**
 * Small fast counting generator of 32 bits (sfc32, in the public domain, from the PractRand test suite),
 * seeded with the FNV-1a hash of the name. No seed is chosen by hand.
 */
export function randomOf(name: string): Random {
  let [a, b, c, counter] = [hash(`${name}/a`), hash(`${name}/b`), hash(`${name}/c`), 1];
  const next = (): number => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + out;
    return (out >>> 0) / 4294967296;
  };
  for (let i = 0; i < 16; i++) next();
  const uniform = (low: number, high: number): number => low + (high - low) * next();
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  };
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
