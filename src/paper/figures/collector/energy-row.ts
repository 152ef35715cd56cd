/** Printed binding energies as marks on a reversed energy axis; their line shapes are not printed. */
import {label, px, xScale, type Axis, type Panel, type Scale} from "../../../chart/panel.js";
import {reportedMark} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";

/** Binding energy falls to the right, as the field draws it. */
export const energyAxis = (from: number, to: number, ticks?: number[]): Axis => ({
  domain: [from, to],
  label: "Binding energy (eV)",
  ...(ticks ? {ticks} : {})
});
export const energyScale = (panel: Panel, axis: Axis): Scale => xScale(panel, axis);

/** A mark with its number over a bar of the width that one sharp line would have in the instrument. */
export function energyMark(
  specimen: string,
  energyEv: number,
  widthEv: number,
  x: Scale,
  y: number,
  text = true
): Element {
  const at = x(energyEv);
  return h(
    "g",
    {class: specimenClass(specimen)},
    h("path", {
      class: "leadn",
      d: `M${px(x(energyEv + widthEv / 2))},${px(y + 13)}v-4m0,2H${px(x(energyEv - widthEv / 2))}m0,-2v4`
    }),
    reportedMark(specimen, at, y),
    text
      ? h(
          "text",
          {class: "lab", x: px(at), y: px(y - 11), "text-anchor": "middle"},
          bold(energyEv.toFixed(1))
        )
      : null
  );
}

/** An arrow with its length between two energies. */
export const energyGap = (from: number, to: number, x: Scale, y: number, text: string): Element => {
  const [a, b] = [x(from), x(to)].sort((p, q) => p - q) as [number, number];
  return h(
    "g",
    {},
    h("path", {class: "axis", d: `M${px(a)},${px(y)}l5,-3m-5,3l5,3m-5,-3H${px(b)}l-5,-3m5,3l-5,3`}),
    h("text", {class: "lab s-ink", x: px((a + b) / 2), y: px(y - 6), "text-anchor": "middle"}, ...label(text))
  );
};
