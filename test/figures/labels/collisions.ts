import {textBoxes, type TextBox} from "../../../src/chart/boxes.js";
import {passes, segments} from "../../../src/chart/segments.js";
import type {Element} from "../../../src/lib/element.js";

/** Room in px that a text may share with another, or with a line. */
const SLACK = 1.5;

/** Texts of a picture that leave it, lie on one another, or lie on a line. */
export function collisions(picture: Element): string[] {
  const [wide, high] = [Number(picture.attributes["width"]), Number(picture.attributes["height"])];
  const boxes = textBoxes(picture);
  const outside = boxes
    .filter(b => b.left < -SLACK || b.right > wide + SLACK || b.top < -SLACK || b.bottom > high + SLACK)
    .map(b => `outside: ${b.text}`);
  const over = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(b => overlap(a, b))
      .map(b => `${a.text} on ${b.text}`)
  );
  const lines = segments(picture);
  const struck = boxes.flatMap(b => {
    const inner = {
      left: b.left + SLACK,
      right: b.right - SLACK,
      top: b.top + SLACK,
      bottom: b.bottom - SLACK
    };
    const hit = lines.find(line => passes(line, inner));
    return hit ? [`${b.text} on a line (${hit.kind})`] : [];
  });
  return [...outside, ...over, ...struck];
}

const overlap = (a: TextBox, b: TextBox): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;
