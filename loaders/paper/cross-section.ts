import {h, type Element} from "../../src/lib/element.js";
import {formatQuantity, PLAIN} from "../../src/words/number.js";
import {made} from "../site/made.js";
import {reading} from "../site/references.js";

/** Half-cell cross-section at two true scales; each name leads to its page. Thicknesses are printed values. */
export function crossSection(): Element {
  const {context} = made();
  const {facts} = reading();
  const mg = facts.claim("fig1b.thickness.mg.mgw", "nm");
  const w = facts.claim("fig1b.thickness.w.mgw", "nm");
  const cu = facts.claim("fig1a.foil.thickness", "µm");
  const li = facts.claim("fig2h.li-per-capacity", "µm per mAh cm-2");
  const say = (id: string): string => formatQuantity({...context.claims[id]!, comparator: "="}, PLAIN);
  const perMicrometre = 8,
    perNanometre = 0.65;
  const liHeight = li * perMicrometre,
    mgHeight = mg * perNanometre,
    wHeight = w * perNanometre;
  const torn = (x: number, width: number, y: number, side: 1 | -1): string =>
    Array.from(
      {length: 12},
      (_, i) => `${(x + (i * width) / 11).toFixed(1)} ${(y + side * ((i * 37) % 9)).toFixed(1)}`
    ).join("L");
  const left = 0,
    leftWidth = 92,
    right = 132,
    rightWidth = 86,
    top = 142;
  const liBottom = top + liHeight,
    cuBottom = liBottom + 1.2 + cu * perMicrometre;
  const mgTop = 128,
    mgBottom = mgTop + mgHeight,
    wBottom = mgBottom + wHeight;
  const link = (page: string, name: string, from: number, y: number): Element =>
    h(
      "a",
      {href: `./${page}.html`},
      h("rect", {class: "hit", x: 234, y: y - 17, width: 102, height: 27, rx: 3}),
      h("path", {class: "lead0", d: `M220 ${from}L233 ${y - 4}h4`}),
      h("text", {class: "lk", x: 241, y}, name)
    );
  const se = (d: string): Element[] => [h("path", {class: "mat-se", d}), h("path", {fill: "url(#se)", d})];
  return h(
    "div",
    {class: "corebox"},
    h(
      "svg",
      {
        class: "core",
        viewBox: "0 0 336 300",
        role: "group",
        "aria-label": `Cross-section of the half-cell at two scales. After 1 mAh per square centimetre: electrolyte, ${li} µm lithium–magnesium, ${w} nm tungsten as a hairline, ${cu} µm copper. As made: ${mg} nm magnesium on ${w} nm tungsten on copper.`
      },
      h("text", {class: "capt", x: 0, y: 11}, "After 1 mAh cm", h("tspan", {class: "sup", dy: -4}, "−2")),
      h("path", {class: "axis", d: `M0.5 20v7m0 -3.5h${2 * perMicrometre}m0 -3.5v7`}),
      h("text", {class: "small", x: 23, y: 28}, "2 µm"),
      h("text", {class: "capt", x: right, y: 11}, "As made"),
      h("path", {class: "axis", d: `M${right + 0.5} 20v7m0 -3.5h${50 * perNanometre}m0 -3.5v7`}),
      h("text", {class: "small", x: 172, y: 28}, "50 nm"),
      se(`M${torn(left, leftWidth, 42, -1)}V${top}H0z`),
      se(`M${torn(right, rightWidth, 80, -1)}V${mgTop}H${right}z`),
      h("rect", {class: "mat-li", x: left, y: top, width: leftWidth, height: liHeight}),
      h("rect", {class: "mat-w", x: left, y: liBottom, width: leftWidth, height: 1.2}),
      h("rect", {class: "mat-cu", x: left, y: liBottom + 1.2, width: leftWidth, height: cu * perMicrometre}),
      h("rect", {class: "mat-mg", x: right, y: mgTop, width: rightWidth, height: mgHeight}),
      h("rect", {class: "mat-w", x: right, y: mgBottom, width: rightWidth, height: wHeight}),
      h("path", {
        class: "mat-cu",
        d: `M${right} ${wBottom}V${wBottom + 38}L${torn(right, rightWidth, wBottom + 38, 1)}V${wBottom}z`
      }),
      h("path", {class: "guide", d: `M94 ${top}L130 ${mgTop}M94 ${liBottom + 1.2}L130 ${wBottom}`}),
      h("text", {class: "dim", x: 46, y: top + liHeight / 2 + 4, "text-anchor": "middle"}, `Li–Mg ${li} µm`),
      h(
        "text",
        {class: "dim oncu", x: 46, y: (liBottom + cuBottom) / 2 + 4, "text-anchor": "middle"},
        `Cu ${say("fig1a.foil.thickness")}`
      ),
      h(
        "text",
        {class: "dim", x: 175, y: (mgTop + mgBottom) / 2 + 4, "text-anchor": "middle"},
        `Mg ${mg} nm`
      ),
      h(
        "text",
        {class: "dim onw", x: 175, y: (mgBottom + wBottom) / 2 + 4, "text-anchor": "middle"},
        `W ${w} nm`
      ),
      h("text", {class: "dim oncu", x: 175, y: wBottom + 22, "text-anchor": "middle"}, "Cu"),
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
      h("text", {class: "dim se", x: 46, y: 112}, "Li", h("tspan", {class: "sup", dy: -4}, "+")),
      link("corrosion", "Corrosion", 98, 86.5),
      link("impedance", "Impedance", mgTop, 115.5),
      link("diffusion", "Diffusion", 152, 144.5),
      link("microstructure", "Microstructure", 184, 173.5),
      link("stress", "Stress", mgBottom, 202.5),
      link("collector", "Collector", mgBottom + 10, 231.5)
    ),
    h(
      "p",
      {class: "core-note"},
      `Drawn to scale twice. On the left, ${w} nm of tungsten is thinner than the line that shows it. Each name leads to its page.`
    )
  );
}
