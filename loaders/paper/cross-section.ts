import {h, type Child, type Element} from "../../src/lib/element.js";
import {formatQuantity, PLAIN} from "../../src/words/number.js";
import {made} from "../site/made.js";
import {reading} from "../site/references.js";

const PER_MICROMETRE = 8;
const PER_NANOMETRE = 0.65;

/** The cell after lithium was deposited, and as it was made: left edge, width and top of the metal, all in pixels. */
const DEPOSITED = {x: 0, width: 92, top: 142};
const AS_MADE = {x: 132, width: 86, top: 128};
/** The hairline that 30 nm of tungsten is on the left, and what is shown of copper on the right. */
const HAIRLINE = 1.2;
const CU_SHOWN = 38;

/** Half-cell cross-section at two true scales; each name leads to its page. Thicknesses are printed values. */
export function crossSection(): Element {
  const {context} = made();
  const {facts} = reading();
  const mg_nm = facts.claim("fig1b.thickness.mg.mgw", "nm");
  const w_nm = facts.claim("fig1b.thickness.w.mgw", "nm");
  const cu_um = facts.claim("fig1a.foil.thickness", "µm");
  const li_um = facts.claim("fig2h.li-per-capacity", "µm per mAh cm-2");
  const cu = `Cu ${formatQuantity({...context.claims["fig1a.foil.thickness"]!, comparator: "="}, PLAIN)}`;
  const liBottom = DEPOSITED.top + li_um * PER_MICROMETRE;
  const cuBottom = liBottom + HAIRLINE + cu_um * PER_MICROMETRE;
  const mgBottom = AS_MADE.top + mg_nm * PER_NANOMETRE;
  const wBottom = mgBottom + w_nm * PER_NANOMETRE;
  return h(
    "div",
    {class: "corebox"},
    h(
      "svg",
      {
        class: "core",
        viewBox: "0 0 336 300",
        role: "group",
        "aria-label": `Cross-section of the half-cell at two scales. After 1 mAh per square centimetre: electrolyte, ${li_um} µm lithium–magnesium, ${w_nm} nm tungsten as a hairline, ${cu_um} µm copper. As made: ${mg_nm} nm magnesium on ${w_nm} nm tungsten on copper.`
      },
      heads(),
      deposited(liBottom, cuBottom, `Li–Mg ${li_um} µm`, cu),
      asMade(mgBottom, wBottom, `Mg ${mg_nm} nm`, `W ${w_nm} nm`),
      h("path", {
        class: "guide",
        d: `M94 ${DEPOSITED.top}L130 ${AS_MADE.top}M94 ${liBottom + HAIRLINE}L130 ${wBottom}`
      }),
      doors(mgBottom)
    ),
    h(
      "p",
      {class: "core-note"},
      `Drawn to scale twice. On the left, ${w_nm} nm of tungsten is thinner than the line that shows it. Each name leads to its page.`
    )
  );
}

/** What each half shows, and its scale. */
const heads = (): Child[] => [
  h("text", {class: "capt", x: 0, y: 11}, "After 1 mAh cm", h("tspan", {class: "sup", dy: -4}, "−2")),
  h("path", {class: "axis", d: `M0.5 20v7m0 -3.5h${2 * PER_MICROMETRE}m0 -3.5v7`}),
  h("text", {class: "small", x: 23, y: 28}, "2 µm"),
  h("text", {class: "capt", x: AS_MADE.x, y: 11}, "As made"),
  h("path", {class: "axis", d: `M${AS_MADE.x + 0.5} 20v7m0 -3.5h${50 * PER_NANOMETRE}m0 -3.5v7`}),
  h("text", {class: "small", x: 172, y: 28}, "50 nm")
];

const deposited = (liBottom: number, cuBottom: number, li: string, cu: string): Child[] => {
  const {x, width, top} = DEPOSITED;
  return [
    electrolyte(`M${torn(x, width, 42, -1)}V${top}H0z`),
    h("rect", {class: "mat-li", x, y: top, width, height: liBottom - top}),
    h("rect", {class: "mat-w", x, y: liBottom, width, height: HAIRLINE}),
    h("rect", {class: "mat-cu", x, y: liBottom + HAIRLINE, width, height: cuBottom - liBottom - HAIRLINE}),
    word(46, (top + liBottom) / 2 + 4, li),
    word(46, (liBottom + cuBottom) / 2 + 4, cu, "oncu"),
    h(
      "text",
      {class: "dim se", x: 46, y: 70, "text-anchor": "middle"},
      "Li",
      h("tspan", {class: "sup", dy: 3}, "6"),
      h("tspan", {dy: -3}, "PS"),
      h("tspan", {class: "sup", dy: 3}, "5"),
      h("tspan", {dy: -3}, "Cl")
    ),
    h("path", {class: "ion", d: "M36 86v40m-4 -6l4 6l4 -6"}),
    h("text", {class: "dim se", x: 46, y: 112}, "Li", h("tspan", {class: "sup", dy: -4}, "+"))
  ];
};

const asMade = (mgBottom: number, wBottom: number, mg: string, w: string): Child[] => {
  const {x, width, top} = AS_MADE;
  return [
    electrolyte(`M${torn(x, width, 80, -1)}V${top}H${x}z`),
    h("rect", {class: "mat-mg", x, y: top, width, height: mgBottom - top}),
    h("rect", {class: "mat-w", x, y: mgBottom, width, height: wBottom - mgBottom}),
    h("path", {
      class: "mat-cu",
      d: `M${x} ${wBottom}V${wBottom + CU_SHOWN}L${torn(x, width, wBottom + CU_SHOWN, 1)}V${wBottom}z`
    }),
    word(175, (top + mgBottom) / 2 + 4, mg),
    word(175, (mgBottom + wBottom) / 2 + 4, w, "onw"),
    word(175, wBottom + 22, "Cu", "oncu")
  ];
};

/** Each part's page, by a lead from its height. */
const doors = (mgBottom: number): Element[] =>
  [
    {page: "corrosion", name: "Corrosion", from: 98, y: 86.5},
    {page: "impedance", name: "Impedance", from: AS_MADE.top, y: 115.5},
    {page: "diffusion", name: "Diffusion", from: 152, y: 144.5},
    {page: "microstructure", name: "Microstructure", from: 184, y: 173.5},
    {page: "stress", name: "Stress", from: mgBottom, y: 202.5},
    {page: "collector", name: "Collector", from: mgBottom + 10, y: 231.5}
  ].map(({page, name, from, y}) =>
    h(
      "a",
      {href: `./${page}.html`},
      h("rect", {class: "hit", x: 234, y: y - 17, width: 102, height: 27, rx: 3}),
      h("path", {class: "lead0", d: `M220 ${from}L233 ${y - 4}h4`}),
      h("text", {class: "lk", x: 241, y}, name)
    )
  );

const word = (x: number, y: number, text: string, on = ""): Element =>
  h("text", {class: on ? `dim ${on}` : "dim", x, y, "text-anchor": "middle"}, text);

const electrolyte = (d: string): Child[] => [
  h("path", {class: "mat-se", d}),
  h("path", {fill: "url(#se)", d})
];

/** A broken edge: more of the material lies beyond. @param side 1 for an edge that hangs down, −1 for one that stands up */
const torn = (x: number, width: number, y: number, side: 1 | -1): string =>
  Array.from(
    {length: 12},
    (_, i) => `${(x + (i * width) / 11).toFixed(1)} ${(y + side * ((i * 37) % 9)).toFixed(1)}`
  ).join("L");
