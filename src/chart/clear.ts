import {h, type Element} from "../lib/element.js";
import {classesOf, meet, textBox, walk, type Box, type Shift, type TextBox} from "./boxes.js";
import {passes, segments, type Segment} from "./segments.js";

/** Texts that name a place and may stand beside it; numbers of axes and headings keep theirs. */
const MOVES = /^(lab|lab2|small|ink|contour-name)$/;
/** Room in px between a text and what is near it: wanted, and needed. */
const [WANTED, NEEDED] = [2.5, 0.5];
/** Shifts of a text, the nearest first; across costs more than up and down. */
const PLACES: readonly (readonly [dx: number, dy: number])[] = [0, 6, 12, 20, 30, 42, 56, 72, 96, 128]
  .flatMap(across => (across ? [across, -across] : [0]))
  .flatMap(dx => Array.from({length: 31}, (_, k) => [dx, 4 * (k - 15)] as const))
  .sort(([ax, ay], [bx, by]) => 1.6 * Math.abs(ax) + Math.abs(ay) - 1.6 * Math.abs(bx) - Math.abs(by));
const FARTHEST = {x: 128, y: 60};
/** A text that moved further than this is tied to its place by a dotted lead. */
const TIED = 22;

const grown = ({left, right, top, bottom}: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by
});
const boundsOf = ({from, to}: Segment): Box => ({
  left: Math.min(from[0], to[0]) - 0.5,
  right: Math.max(from[0], to[0]) + 0.5,
  top: Math.min(from[1], to[1]) - 0.5,
  bottom: Math.max(from[1], to[1]) + 0.5
});

/** Moves every text that lies on a line, a rail or another text, or leaves the picture, to the nearest free place. */
export function cleared(picture: Element): Element {
  const page: Box = {
    left: 0,
    top: 0,
    right: Number(picture.attributes["width"]),
    bottom: Number(picture.attributes["height"])
  };
  const texts: (TextBox & {at: Shift})[] = [];
  const rails: Box[] = [];
  walk(picture, (node, at) => {
    if (node.tag === "rect" && classesOf(node).some(name => name.startsWith("rail-")))
      rails.push(boxOf(node, at));
    const box = node.tag === "text" ? textBox(node, at) : null;
    if (box) texts.push({...box, at});
  });
  const lines = segments(picture);
  const within = (box: Box): boolean =>
    box.left >= page.left && box.right <= page.right && box.top >= page.top && box.bottom <= page.bottom;
  const leads: Element[] = [];
  texts.forEach((text, i) => {
    if (!classesOf(text.node).some(name => MOVES.test(name)) || text.node.attributes["transform"]) return;
    const region = grown(
      {
        left: text.left - FARTHEST.x,
        right: text.right + FARTHEST.x,
        top: text.top - FARTHEST.y,
        bottom: text.bottom + FARTHEST.y
      },
      WANTED
    );
    const near = lines.filter(line => meet(boundsOf(line), region));
    const ways = rails.filter(rail => meet(rail, region));
    const others = texts.filter((other, k) => k !== i && meet(other, region));
    const free = (box: Box, room: number): boolean => {
      const own = grown(box, room);
      return (
        within(box) &&
        !others.some(other => meet(own, other)) &&
        !ways.some(rail => meet(own, rail)) &&
        !near.some(line => passes(line, own))
      );
    };
    if (free(text, -1.5)) return;
    const shifted = ([dx, dy]: readonly [number, number]): Box => ({
      left: text.left + dx,
      right: text.right + dx,
      top: text.top + dy,
      bottom: text.bottom + dy
    });
    const [dx, dy] = PLACES.find(place => free(shifted(place), WANTED)) ??
      PLACES.find(place => free(shifted(place), NEEDED)) ??
      PLACES.find(place => free(shifted(place), -1.5)) ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    const {node, at} = text;
    const was = {
      left: text.left - at.x,
      right: text.right - at.x,
      top: text.top - at.y,
      bottom: text.bottom - at.y
    };
    node.attributes["x"] = Number(node.attributes["x"] ?? 0) + dx;
    node.attributes["y"] = Number(node.attributes["y"] ?? 0) + dy;
    Object.assign(text, shifted([dx, dy]));
    if (Math.hypot(dx, dy) > TIED && classesOf(node).includes("lab")) leads.push(lead(was, {dx, dy}, at));
  });
  return leads.length ? {...picture, children: [...picture.children, ...leads]} : picture;
}

function boxOf({attributes}: Element, at: Shift): Box {
  const of = (name: string): number => Number(attributes[name] ?? 0);
  const [left, top] = [of("x") + at.x, of("y") + at.y];
  return {left, top, right: left + of("width"), bottom: top + of("height")};
}

/** A dotted line from where a text stood to where it stands. */
function lead(was: Box, {dx, dy}: {dx: number; dy: number}, at: Shift): Element {
  const y = (was.top + was.bottom) / 2;
  const x = was.left - 3;
  const end = dy > 0 ? was.top + dy - 3 : was.bottom + dy + 3;
  return h("path", {
    class: "tie",
    d: `M${round(x + at.x)},${round(y + at.y)}L${round(x + dx + at.x)},${round(end + at.y)}`
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
