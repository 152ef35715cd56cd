import {label, px} from "../../../chart/panel.js";
import {note} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {reported, type Context} from "../../../figure/figure.js";
import {body} from "../materials.js";
import {sayRaised} from "../../../figure/say.js";

const MM_PER_INCH = 25.4;

/** Target above foil, all lengths to one scale; `width` px hold the larger of the two with room for dimensions. */
export function chamber(context: Context, x: number, y: number, height: number): Element {
  const inch = (id: string): number => reported(context, id) * MM_PER_INCH;
  const distance = reported(context, "exp.target-distance") * 10;
  const target = {diameter: inch("fig1a.target.diameter"), thickness: inch("fig1a.target.thickness")};
  const foil = reported(context, "fig1a.foil.side") * 10;
  const scale = height / (distance + target.thickness);
  const middle = x + 46;
  const [targetHalf, foilHalf] = [(target.diameter * scale) / 2, (foil * scale) / 2];
  const top = y + target.thickness * scale;
  const bottom = y + height;
  const side = middle + targetHalf + 12;
  return h(
    "g",
    {},
    body("mg", {x: middle - targetHalf, y, width: 2 * targetHalf, height: target.thickness * scale}),
    h("path", {
      class: "lim",
      d: `M${px(middle - targetHalf)},${px(top)}L${px(middle - foilHalf)},${px(bottom)}M${px(middle + targetHalf)},${px(top)}L${px(middle + foilHalf)},${px(bottom)}`
    }),
    body("cu", {x: middle - foilHalf, y: bottom - 1, width: 2 * foilHalf, height: 3}),
    h("path", {
      class: "axis",
      d: `M${px(side)},${px(top)}h6m-3,0V${px(bottom)}m-3,0h6`
    }),
    [
      [side + 12, top - 2, `target, ${sayRaised(context, "fig1a.target.diameter")}`],
      [side + 12, top + 13, "W, then Mg"],
      [side + 12, (top + bottom) / 2, sayRaised(context, "exp.target-distance")],
      [side + 12, bottom - 12, `below ${sayRaised(context, "fig1a.base-pressure").replace(/^<\s*/, "")}`],
      [middle - foilHalf, bottom + 20, `Cu foil, ${sayRaised(context, "fig1a.foil.side")} square`]
    ].map(([left, at, text]) => note(left as number, at as number, label(text as string)))
  );
}
