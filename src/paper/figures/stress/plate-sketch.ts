import {px} from "../../../chart/panel.js";
import {note} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import type {Corner} from "./plate.js";
import {largest} from "../../../lib/extremes.js";

export const SKETCH_HEIGHT = 372;
/** Displacements are drawn so many times larger. */
const ENLARGED = 5;
const TOP = 104;
const TALLEST = 170;
/** Height of the interphase in the picture; it is thinner than that. */
const GAP = 18;
const ARROWS = 4;
/** Height in px from which the plate has room for its name under the arrows; a lower one has it beside. */
const ROOM = 36;

/**
 * Half of the plate to scale, electrolyte above, tungsten below, axis at the left: outline before (dashed) and
 * after, lithium coming in, traction at the held face, slide at the free one.
 */
export function plateSketch(
  all: readonly Corner[],
  traction: (corner: Corner) => number,
  width: number
): Element {
  const across = all.filter(c => c.z_nm === 0).length;
  const [radius, height] = [all[across - 1]!.r_nm, all.at(-1)!.z_nm];
  const left = 24;
  const scale = Math.min((width - left - 130) / (radius * 1.3), TALLEST / height);
  const [X, Y] = [(r: number): number => left + r * scale, (z: number): number => TOP + z * scale];
  const end = X(radius) + 80;
  const moved = (c: Corner): string =>
    `${px(X(c.r_nm + ENLARGED * c.ur_nm))},${px(Y(c.z_nm + ENLARGED * c.uz_nm))}`;
  const line = (corners: readonly Corner[]): string => corners.map(moved).join("L");
  const rim = all.filter((_, k) => k % across === across - 1);
  const bottom = all.slice(-across);
  const floor = Y(height + ENLARGED * bottom[0]!.uz_nm);
  return h(
    "g",
    {},
    h("rect", {class: "mat-se", x: left, y: TOP - GAP - 36, width: px(end - left), height: 36}),
    h("rect", {x: left, y: TOP - GAP - 36, width: px(end - left), height: 36, fill: "url(#se)"}),
    h("rect", {class: "mat-w", x: left, y: px(floor), width: px(end - left), height: 22}),
    note(end + 6, TOP - GAP - 14, "electrolyte"),
    note(end + 6, TOP - 4, "interphase"),
    note(end + 6, floor + 15, "tungsten"),
    h("path", {
      class: "mat-li",
      d: `M${line(all.slice(0, across))}L${line(rim)}L${line([...bottom].reverse())}Z`
    }),
    h("path", {
      class: "step-line",
      d: `M${line(all.slice(0, across))}L${line(rim)}L${line([...bottom].reverse())}`
    }),
    h("path", {class: "lim", d: `M${px(X(0))},${px(Y(0))}H${px(X(radius))}V${px(Y(height))}H${px(X(0))}`}),
    h("path", {
      class: "axis",
      "stroke-dasharray": "8 3 2 3",
      d: `M${left},${TOP - GAP - 48}V${px(floor + 34)}`
    }),
    springs(all.slice(0, across), X),
    inflow(X, radius),
    tractions(all.slice(0, across), traction, X),
    slide(bottom.at(-1)!, X, floor),
    floor > TOP + ROOM
      ? h(
          "text",
          {
            class: "dim",
            x: px(X(radius / 2)),
            y: px(Math.max(Y(height * 0.62), TOP + ROOM - 8)),
            "text-anchor": "middle"
          },
          "Li–Mg"
        )
      : note(end + 6, (TOP + floor) / 2 + 6, "Li–Mg"),
    note(
      left,
      SKETCH_HEIGHT - 28,
      `H ${Math.round(height)} nm, R ${Math.round(radius)} nm; displacements × ${ENLARGED}`
    ),
    note(left, SKETCH_HEIGHT - 10, "axis of the plate at the left")
  );
}

/** The interphase as springs, one under every second corner of the face. */
const springs = (face: readonly Corner[], X: (r: number) => number): Element[] =>
  face
    .filter((_, k) => k % 2 === 0)
    .map(({r_nm, ur_nm}) => {
      const [foot, head] = [X(r_nm), X(r_nm + ENLARGED * ur_nm)];
      const zigzag = [1, 2, 3, 4, 5].map(
        k => `L${px(foot + ((head - foot) * k) / 6 + (k % 2 ? 4 : -4))},${px(TOP - GAP + (GAP * k) / 6)}`
      );
      return h("path", {class: "axis", d: `M${px(foot)},${TOP - GAP}${zigzag.join("")}L${px(head)},${TOP}`});
    });

/** Lithium comes in evenly through the electrolyte. */
const inflow = (X: (r: number) => number, radius: number): Element => {
  const at = [0.15, 0.4, 0.65, 0.9].map(share => X(radius * share));
  return h(
    "g",
    {class: "s-ink"},
    at.map(x => h("path", {class: "arrow", d: `M${px(x)},${TOP - GAP - 66}v24m-4,-6l4,6l4,-6`})),
    note(at.at(-1)! + 10, TOP - GAP - 54, "Li")
  );
};

/** Arrows toward the axis at even distances, as long as the traction there is strong. */
function tractions(
  face: readonly Corner[],
  traction: (corner: Corner) => number,
  X: (r: number) => number
): Element {
  const most = Math.max(largest(face.map(traction)), 1e-9);
  const radius = face.at(-1)!.r_nm;
  const longest = 0.85 * (X(radius / ARROWS) - X(0));
  const near = (r: number): Corner =>
    face.reduce((a, b) => (Math.abs(b.r_nm - r) < Math.abs(a.r_nm - r) ? b : a));
  return h(
    "g",
    {class: "s-ink"},
    Array.from({length: ARROWS}, (_, k) => near((radius * (k + 1)) / ARROWS)).map(corner => {
      const length = (longest * traction(corner)) / most;
      const x = X(corner.r_nm + ENLARGED * corner.ur_nm) - 2;
      return length < 6
        ? null
        : h("path", {class: "arrow", d: `M${px(x)},${TOP + 12}h${px(-length)}m5,-3.5l-5,3.5l5,3.5`});
    })
  );
}

/** How far the free side has slid at the rim. */
const slide = ({r_nm, ur_nm}: Corner, X: (r: number) => number, floor: number): Element => {
  const [from, to] = [X(r_nm), X(r_nm + ENLARGED * ur_nm)];
  const y = floor - 8;
  return h(
    "g",
    {class: "s-ink"},
    Math.abs(to - from) > 8
      ? h("path", {class: "arrow", d: `M${px(from)},${px(y)}H${px(to)}m-5,-3.5l5,3.5l-5,3.5`})
      : null,
    note(to + 8, y + 4, `slides ${Math.round(ur_nm * 10) / 10} nm`)
  );
};
