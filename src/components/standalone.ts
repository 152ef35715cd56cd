import type {Size} from "../figure/figure.js";
import {h, raw, render, type Element} from "../lib/element.js";
import {plainStyle, withoutVariables} from "./plain-style.js";

/** Light tokens and the chart rules a picture needs outside its page. */
export const CHART_STYLE = `.chart{--bg:#fcfcfb;--panel:#f3f4f2;--ink:#16191d;--ink2:#434a52;--ink3:#5c636b;--rule:#dcdedb;--rule2:#c3c7c4;--ctl:#7d838b;--mark:#ffedab;--mgw:#0a3fa8;--mg:#0c7a71;--w:#701a45;--cu:#b45200;--yours:#b400ff;--mgw2:#708ecb;--mg2:#4a9c95;--w2:#af8097;--cu2:#c77e41;--m-se:#e9eceb;--m-li:#cfd6db;--m-mg:#bcc6cd;--m-w:#30363d;--m-cu:#d9955f;--m-cuink:#2b1400;--m-cus:#6a5140;--f0:#edf0f4;--f1:#d4d9df;--f2:#bbc2ca;--f3:#a3acb5;--f4:#8c96a1;--f5:#75808d;--f6:#5f6c79;--f7:#495766;--f8:#354454;background:#fcfcfb;font-family:"Source Sans 3","Segoe UI",Arial,sans-serif;font-variant-numeric:tabular-nums}
.chart text{fill:var(--ink2);font-size:12.5px}.chart .facet{font-size:14px;font-weight:650;fill:var(--ink)}.chart .axt,.chart .tick{fill:var(--ink3)}.chart .small{font-size:12px;fill:var(--ink3)}.sup{font-size:.74em}.it{font-style:italic;font-family:"Source Serif 4",Georgia,serif}.n{font-weight:700}.ink{fill:var(--ink)}
.grid{stroke:var(--rule);fill:none}.axis,.leadn{stroke:var(--ctl);fill:none}.lim{stroke:var(--ink3);stroke-dasharray:3 3;fill:none}.ghost{stroke:var(--ctl);stroke-width:1.4;stroke-dasharray:6 4;fill:none}.used{fill:var(--panel)}
.s-mgw{--c:var(--mgw);--c2:var(--mgw2);--d:9 3}.s-mg{--c:var(--mg);--c2:var(--mg2);--d:5 3}.s-w{--c:var(--w);--c2:var(--w2);--d:7 2.5 1.5 2.5}.s-cu{--c:var(--cu);--c2:var(--cu2);--d:1.6 2.6}.s-ink{--c:var(--ink);--c2:var(--ink3);--d:4 2}.s-yours1{--d:14 2}.s-yours2{--d:9 2 2 2}.s-yours3{--d:5 2}.s-yours1,.s-yours2,.s-yours3{--c:var(--yours);--c2:var(--yours)}.s-yours1>.mea,.s-yours2>.mea,.s-yours3>.mea{stroke-dasharray:var(--d)}
.rec{fill:none;stroke:var(--c2);stroke-width:1.7;stroke-dasharray:var(--d)}.asm{fill:none;stroke:var(--c2);stroke-width:2;stroke-linecap:round;stroke-dasharray:.1 5}.mea{fill:none;stroke:var(--c);stroke-width:2.2}.trace{fill:none;stroke:var(--c2);stroke-width:1.6;stroke-dasharray:2.4 1.4}.reported-bar{stroke:var(--c);stroke-width:2.2;fill:none}.band{fill:var(--c2);fill-opacity:.22;stroke:none}.m{fill:var(--c);stroke:var(--bg);stroke-width:1.6;paint-order:stroke}
.cycles{stroke:var(--c);stroke-width:1.6;fill:none}.cycles.ours{stroke:var(--c2);stroke-width:1.2}.behind{fill:none;stroke:var(--c2);stroke-width:1;stroke-dasharray:1.5 3}.dip-bar{stroke:var(--c);stroke-width:4;opacity:.35;fill:none}.dip-bar.second{stroke-width:2}.spread{stroke:var(--c);stroke-width:1.4;fill:none}.own{fill:none;stroke:var(--ink);stroke-width:2}.fail{stroke:var(--c);stroke-width:2;fill:none}.fit{stroke:var(--ink3);fill:none}.lab,.lab2{fill:var(--c)!important;font-size:13px!important}.lab{paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}
.comp-o{stroke:var(--ink);stroke-width:4.6;fill:none}.comp-i{stroke:var(--bg);stroke-width:1.8;fill:none}
.rail-measured{fill:var(--ink2)}.rail-computed{stroke:var(--ink);fill:none}.rail-reported{stroke:var(--ink);stroke-width:3;stroke-dasharray:0 7;stroke-linecap:round;fill:none}
.mat-se{fill:var(--m-se)}.mat-li{fill:var(--m-li)}.mat-dark{fill:var(--ctl)}.mat-mg{fill:var(--m-mg)}.mat-w{fill:var(--m-w)}.mat-cu{fill:var(--m-cu)}.corrosion{fill:var(--rule2)}.stick{stroke:var(--ink);stroke-width:2;fill:none}.step-line{stroke:var(--ink);stroke-width:1.6;fill:none}.mat-cus{fill:var(--m-cus)}.dim{font-size:12px;fill:var(--ink)}.dim.b{font-weight:650}.chart .dim.oncus{fill:#fff}.chart .dim.onw{fill:#fff}.chart .dim.oncu{fill:var(--m-cuink)}.lead,.arrow{stroke:var(--c);fill:none}.step{stroke:var(--ctl);stroke-width:.8;fill:none}
.part-under{fill:var(--c)}.part-over{fill:var(--bg);stroke:var(--c);stroke-width:1.4}.part-aside,.part-gone{fill:var(--panel);stroke:var(--ctl)}.part-gone{fill:var(--bg);stroke-dasharray:3 2}.span-printed{stroke:var(--ink);stroke-width:7;fill:none}.cursor{stroke:var(--rule2);stroke-width:1.4;fill:none}.cursor-foot{fill:var(--ink)}.cursor-mark{fill:var(--bg);stroke:var(--c);stroke-width:1.6}.chart .read-out{font-size:13px}.chart .read-out .n{fill:var(--c,var(--ink))}.chart .lab.thin{font-weight:400;font-size:12px!important}.dim.se{paint-order:stroke;stroke:var(--m-se);stroke-width:4px}
.f0{fill:var(--f0)}.f1{fill:var(--f1)}.f2{fill:var(--f2)}.f3{fill:var(--f3)}.f4{fill:var(--f4)}.f5{fill:var(--f5)}.f6{fill:var(--f6)}.f7{fill:var(--f7)}.f8{fill:var(--f8)}.tie{fill:none;stroke:var(--ink3);stroke-dasharray:1 3;stroke-linecap:round}.contour-foot{fill:none;stroke:var(--ink);stroke-width:2.6;opacity:.55}.contour{fill:none;stroke:var(--bg);stroke-width:1.4;stroke-dasharray:5 3}.chart .contour-name{font-size:12px;font-weight:650;fill:var(--bg);paint-order:stroke;stroke:var(--ink);stroke-width:3px}`;

/** Hatching of reconstructed data and stippling of the electrolyte, as every page defines them. */
const PATTERNS = h(
  "defs",
  {},
  raw(
    '<pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V4" stroke="#7d838b" stroke-width="1.2"/></pattern>' +
      '<pattern id="se" width="11" height="9" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r=".9" fill="#b9c1bf"/><circle cx="7.5" cy="4" r=".7" fill="#b9c1bf"/><circle cx="4" cy="7" r=".8" fill="#b9c1bf"/><circle cx="9.6" cy="7.8" r=".6" fill="#b9c1bf"/></pattern>'
  )
);

/** Widths of one and two columns of print, mm. */
export const PRINTED_MM = [89, 183] as const;

/** The size a picture is drawn at for a width of print: 96 pixels are an inch. */
export const printed = (mm: number): Size => ({width: Math.round((mm / 25.4) * 96), narrow: mm < 125});

/** Pixels around a picture: on a page a letter may hang over its edge, in a file it would be cut. */
const MARGIN = 6;

/** Rules of a file, whose variables are written where they are used: not every program knows them. */
const FILE_STYLE = withoutVariables(CHART_STYLE);

/** A picture as a file of its own, at its width in mm. @param faces rules that carry the faces it is set in */
export function standalone(drawn: Element, widthMm: number, faces: string): string {
  const picture = plainStyle(drawn, CHART_STYLE);
  const width = Number(picture.attributes["width"]) + 2 * MARGIN;
  const height = Number(picture.attributes["height"]) + 2 * MARGIN;
  const file: Element = {
    ...picture,
    attributes: {
      ...picture.attributes,
      viewBox: `${-MARGIN} ${-MARGIN} ${width} ${height}`,
      width: `${widthMm}mm`,
      height: `${Math.round((widthMm * height * 100) / width) / 100}mm`
    },
    children: [h("style", {}, raw(faces + FILE_STYLE)), PATTERNS, ...picture.children]
  };
  return `${render(file)}\n`;
}
