/** Marks that libraries count through as inputs, clipped parts and arrowheads are made, in the order the cells ran in. */
const COUNTED = /\b(inputs-[0-9a-f]+|plot-clip|plot-marker)-\d+\b/g;

/** Outputs of a notebook with those marks counted in the order in which they stand. */
export function counted(outputs: readonly string[]): string[] {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  return outputs.map(html =>
    html.replace(COUNTED, (mark, kind: string) => {
      const found = known.get(mark);
      if (found) return found;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      known.set(mark, `${kind}-${count}`);
      return `${kind}-${count}`;
    })
  );
}
