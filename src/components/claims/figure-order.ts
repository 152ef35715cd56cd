/** Figures of the text, of the supporting information, tables, then statements of the running text. */
export function byFigure(a: string, b: string): number {
  const [p, q] = [place(a), place(b)];
  return p[0] - q[0] || p[1] - q[1] || p[2].localeCompare(q[2]);
}

const GROUPS = ["", "S", "TS", "T"];
function place(label: string): [number, number, string] {
  const parts = /^(S|TS|T)?(\d+)(.*)$/.exec(label);
  return parts ? [GROUPS.indexOf(parts[1] ?? ""), Number(parts[2]), parts[3]!] : [GROUPS.length, 0, label];
}

/** `2i` is Figure 2i, `TS1` Table S1, `text` the running text. */
export function figureName(label: string): string {
  if (label === "text") return "Text";
  return /^TS?\d/.test(label) ? `Table ${label.slice(1)}` : `Figure ${label}`;
}
