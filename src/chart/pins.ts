import {h, type Element} from "../lib/element.js";
import {meet, textBoxes, walk, type Box} from "./boxes.js";
import {pixelAt, toldAxis, xAxisOf, type Found, type ToldAxis} from "./read.js";

/** A place in a picture: values on the axes of its `panel`, or the first text that fits a pattern. */
export type Pin = {panel: number; x: number; y: number} | {text: string};

const RADIUS = 9;
const AWAY = 12;
const REACH = 24;

/** The picture with numbered pins, each beside what it names and clear of every text. @throws Error for a place that is not there */
export function pinned(picture: Element, pins: readonly Pin[]): Element {
  const edge = {
    left: 0,
    top: 0,
    right: Number(picture.attributes["width"]),
    bottom: Number(picture.attributes["height"])
  };
  const taken: Box[] = textBoxes(picture);
  const drawn = pins.map((pin, i) => {
    const {from, spots} = spotsOf(pin, picture);
    const at =
      spots.find(spot => inside(around(spot), edge) && !taken.some(b => meet(b, around(spot)))) ?? spots[0]!;
    taken.push(around(at));
    return h(
      "g",
      {class: "pin"},
      from ? h("path", {class: "pin-lead", d: `M${from.x},${from.y}L${at.x},${at.y}`}) : null,
      h("circle", {cx: at.x, cy: at.y, r: RADIUS}),
      h("text", {x: at.x, y: at.y + 4, "text-anchor": "middle"}, String(i + 1))
    );
  });
  return {...picture, children: [...picture.children, ...drawn]};
}

interface Spot {
  x: number;
  y: number;
}

/** Where a pin may stand, best first; from a point it keeps a lead. */
function spotsOf(pin: Pin, picture: Element): {from: Spot | null; spots: Spot[]} {
  if ("text" in pin) {
    const pattern = new RegExp(pin.text, "u");
    const box = textBoxes(picture).find(({text}) => pattern.test(text));
    if (!box) throw new Error(`pin: no text of the picture fits "${pin.text}"`);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return {
      from: null,
      spots: [
        {x: box.right + AWAY, y},
        {x: box.left - AWAY, y},
        {x, y: box.top - AWAY},
        {x, y: box.bottom + AWAY}
      ]
    };
  }
  const {x, y} = panelsIn(picture)[pin.panel] ?? missing(pin.panel);
  const from = {x: Math.round(pixelAt(x, pin.x)), y: Math.round(pixelAt(y, pin.y))};
  const ways = [-45, 45, 225, 135, -90, 90, 0, 180].map(degrees => (degrees * Math.PI) / 180);
  return {
    from,
    spots: ways.map(way => ({
      x: Math.round(from.x + REACH * Math.cos(way)),
      y: Math.round(from.y + REACH * Math.sin(way))
    }))
  };
}

const missing = (panel: number): never => {
  throw new Error(`pin: the picture has no panel ${panel} with two axes`);
};

/** Panels with two axes, in the order of their y axes. */
function panelsIn(picture: Element): {x: ToldAxis; y: ToldAxis}[] {
  const [xs, ys]: [Found[], Found[]] = [[], []];
  walk(picture, ({attributes}) => {
    const axis = toldAxis(attributes["data-axis"] as string | undefined);
    const across = String(attributes["data-across"] ?? "")
      .split(" ")
      .map(Number);
    if (axis) (/\bx-axis\b/.test(String(attributes["class"])) ? xs : ys).push({axis, across});
  });
  return ys.flatMap(y => {
    const x = xAxisOf(y, xs);
    return x ? [{x, y: y.axis}] : [];
  });
}

const around = ({x, y}: Spot): Box => ({
  left: x - RADIUS,
  right: x + RADIUS,
  top: y - RADIUS,
  bottom: y + RADIUS
});

const inside = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
