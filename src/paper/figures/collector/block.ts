/** A block of layers seen at an angle, each layer cut back so that the next one shows. */
import {px} from "../../../chart/panel.js";
import {told} from "../../../chart/told.js";
import {h, type Element} from "../../../lib/element.js";
import type {Material} from "../materials.js";

export interface Slab {
  material: Material;
  /** Heights above the floor, px. */
  top: number;
  bottom: number;
  /** Share of the width that the layer covers. */
  share: number;
  /** What it is, in words. */
  says: string;
}

export interface View {
  left: number;
  floor: number;
  /** Width of the front and length of the receding edge, px. */
  width: number;
  length: number;
  elevationDegree: number;
}

/** Receding edges run to the upper right, shorter the lower the eye. */
const receding = ({length, elevationDegree}: View): [number, number] => [
  length * 0.55,
  length * Math.sin((elevationDegree * Math.PI) / 180)
];

/** Slabs from the lowest up; three faces each. */
export function block(slabs: Slab[], view: View): Element {
  const [dx, dy] = receding(view);
  const at = (x: number, height: number, back: 0 | 1): string =>
    `${px(view.left + x + back * dx)},${px(view.floor - height - back * dy)}`;
  const face = (...corners: string[]): string => `M${corners.join("L")}Z`;
  return h(
    "g",
    {style: "stroke:var(--ctl);stroke-width:.8;stroke-linejoin:round"},
    slabs.map(({material, top, bottom, share, says}) => {
      const x = share * view.width;
      return told(
        says,
        h("path", {
          class: `mat-${material}`,
          d:
            face(at(0, bottom, 0), at(x, bottom, 0), at(x, top, 0), at(0, top, 0)) +
            face(at(x, bottom, 0), at(x, bottom, 1), at(x, top, 1), at(x, top, 0)) +
            face(at(0, top, 0), at(x, top, 0), at(x, top, 1), at(0, top, 1))
        })
      );
    })
  );
}

/** A point of the front and the one behind it, at a share of the width, for labels. */
export const frontPoint = (view: View, share: number, height: number): [number, number] => [
  view.left + share * view.width,
  view.floor - height
];

export function backPoint(view: View, share: number, height: number): [number, number] {
  const [x, y] = frontPoint(view, share, height);
  const [dx, dy] = receding(view);
  return [x + dx, y - dy];
}
