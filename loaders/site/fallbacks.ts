/** What of a face decides how long lines are and how far they stand apart, in em. */
interface Metrics {
  /** Mean advance of the signs of English text, by how often they occur; of an equation's, each once. */
  advance: number;
  ascent: number;
  descent: number;
}

interface Fallback {
  family: string;
  style: "normal" | "italic";
  own: Metrics;
  /** Faces of one set of widths that nearly every machine has one of. */
  local: readonly string[];
  its: Pick<Metrics, "advance">;
}

/** Measured on the faces themselves; Liberation has the widths of Times New Roman and Arial. */
export const FALLBACKS: readonly Fallback[] = [
  {
    family: "Source Serif 4 Fallback",
    style: "normal",
    own: {advance: 0.4714, ascent: 1.036, descent: 0.335},
    local: ["Times New Roman", "Liberation Serif", "Tinos", "Times"],
    its: {advance: 0.3959}
  },
  {
    family: "Source Serif 4 Fallback",
    style: "italic",
    own: {advance: 0.4314, ascent: 1.036, descent: 0.335},
    local: ["Times New Roman Italic", "Liberation Serif Italic", "Tinos Italic", "Times Italic"],
    its: {advance: 0.3975}
  },
  {
    family: "Source Sans 3 Fallback",
    style: "normal",
    own: {advance: 0.4116, ascent: 1.024, descent: 0.4},
    local: ["Arial", "Liberation Sans", "Arimo", "Helvetica"],
    its: {advance: 0.4369}
  },
  {
    family: "STIX Two Math Fallback",
    style: "normal",
    own: {advance: 0.5475, ascent: 0.762, descent: 0.238},
    local: ["DejaVu Math TeX Gyre"],
    its: {advance: 0.7418}
  }
];

const percent = (value: number): string => `${(100 * value).toFixed(2)}%`;

/** A machine's own face, stretched so that the page's face takes its place without moving a line. */
export const fallbackFaces = (): string =>
  FALLBACKS.map(({family, style, own, local, its}) => {
    const size = own.advance / its.advance;
    const from = local.map(name => `local("${name}")`).join(",");
    return `@font-face{font-family:"${family}";font-style:${style};src:${from};size-adjust:${percent(size)};ascent-override:${percent(own.ascent / size)};descent-override:${percent(own.descent / size)};line-gap-override:0%}`;
  }).join("");
