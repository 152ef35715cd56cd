import type {Specimen} from "../../src/figure/figure.js";
import {h, type Element} from "../../src/lib/element.js";

const PX_PER_NM = 0.62;
const WIDTH = 216;
const LEFT = 8;
const COLUMN = 150;
const FILMS_FROM = 66;
const BOTTOM = 268;
const MATERIAL: Record<string, string> = {Mg: "mat-mg", W: "mat-w", Cu: "mat-cu"};
const NAME: Record<string, string> = {Mg: "magnesium", W: "tungsten", Cu: "copper"};

interface Layer {
  metal: string;
  thicknessNm: number;
  from: number;
  to: number;
}

/** Films of one collector to one scale for all four; electrolyte and foil go on beyond the torn edges. */
export function collectorSection({specimen, top, top_nm, under, under_nm}: Specimen): Element {
  const layers: Layer[] = [];
  let y = FILMS_FROM;
  for (const [metal, thicknessNm] of [
    [top, top_nm],
    [under, under_nm]
  ] as const)
    if (metal && thicknessNm !== null) {
      layers.push({metal, thicknessNm, from: y, to: y + thicknessNm * PX_PER_NM});
      y += thicknessNm * PX_PER_NM;
    }
  const borders = [FILMS_FROM, ...layers.map(({to}) => to)];
  const said = layers.map(({metal, thicknessNm}) => `${thicknessNm} nm ${NAME[metal]}`).join(", then ");
  return h(
    "svg",
    {
      class: "core",
      viewBox: `0 0 ${WIDTH} ${BOTTOM + 24}`,
      role: "img",
      "aria-label": `Cross-section of ${specimen} as made, films to scale: electrolyte, ${said ? `then ${said}, ` : ""}then copper foil.`
    },
    electrolyte(),
    layers.map(film),
    h("path", {class: "mat-cu", d: `M${LEFT} ${y}V${BOTTOM}${torn(BOTTOM)}V${y}z`}),
    label("dim oncu", (y + BOTTOM) / 2 + 4, "Cu"),
    label("dim se", FILMS_FROM - 22, "electrolyte"),
    contacts(borders),
    h("path", {class: "axis", d: `M${LEFT} ${BOTTOM + 12}v8m0 -4h${50 * PX_PER_NM}m0 -4v8`}),
    h("text", {class: "small", x: LEFT + 50 * PX_PER_NM + 7, y: BOTTOM + 20}, "50 nm")
  );
}

const label = (name: string, y: number, text: string): Element =>
  h("text", {class: name, x: LEFT + COLUMN / 2, y, "text-anchor": "middle"}, text);

function film({metal, thicknessNm, from, to}: Layer): Element[] {
  return [
    h("rect", {class: MATERIAL[metal]!, x: LEFT, y: from, width: COLUMN, height: to - from}),
    label(metal === "W" ? "dim onw" : "dim", (from + to) / 2 + 4, `${metal} ${thicknessNm}\u00a0nm`)
  ];
}

const APART = 22;

/** A number at each border, as in the list of contacts; where borders are close the numbers move apart. */
const contacts = (borders: readonly number[]): Element[] => {
  let last = -Infinity;
  return borders.map((border, i) => {
    const next = borders[i + 1] ?? Infinity;
    const y = Math.max(last + APART, next - border < APART ? (border + next) / 2 - APART / 2 : border);
    last = y;
    const x = LEFT + COLUMN;
    return h(
      "g",
      {class: "contact"},
      h("path", {class: "lead0", d: `M${x} ${border}h6L${x + 17} ${y}`}),
      h("circle", {cx: x + 27, cy: y, r: 10}),
      h("text", {x: x + 27, y: y + 4.5, "text-anchor": "middle"}, String(i + 1))
    );
  });
};

function electrolyte(): Element[] {
  const d = `M${LEFT} 18${torn(18, -1)}V${FILMS_FROM}H${LEFT}z`;
  return [h("path", {class: "mat-se", d}), h("path", {fill: "url(#se)", d})];
}

/** A broken edge from left to right, always the same. */
const torn = (y: number, side: 1 | -1 = 1): string =>
  Array.from({length: 12}, (_, i) => `L${LEFT + (i * COLUMN) / 11} ${y + side * ((i * 5) % 7)}`).join("");
