import {describe, expect, it} from "vitest";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";

/** Pages that have every kind of mark, rail, chip, sign and field between them. */
const SEEN = ["half-cells", "collector", "stress", "corrosion", "full-cells", "claims"];
/** Contrast by WCAG that what carries meaning needs against the page. */
const LEAST = 3;

/** In the page: what would not be seen, and what cannot be told apart, in the reader's own colours. */
function unseen(least: number): string[] {
  const probe = document.body.appendChild(document.createElement("div"));
  probe.style.cssText = "background:Canvas;position:absolute";
  const ground = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const lightness = (colour: string): number => {
    const parts = (colour.match(/[\d.]+/g) ?? ["0", "0", "0"]).slice(0, 3).map(text => {
      const part = Number(text) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!;
  };
  const contrast = (a: string, b: string): number => {
    const [high, low] = [lightness(a), lightness(b)].sort((x, y) => y - x) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const painted = (colour: string): boolean => /^rgb/.test(colour) && !/^rgba.*,\s*0\)$/.test(colour);
  const found: string[] = [];
  const visible = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter(node => node.checkVisibility());
  const strokes =
    ".picture svg.chart :is(.m, .mea, .rec, .trace, .asm, .comp-o, .fail, .arrow, .spread, .rail-measured, .rail-computed, .rail-reported, .axis, .span-printed, .part-under, .part-over)";
  for (const node of visible(strokes)) {
    const {fill, stroke} = getComputedStyle(node);
    const best = [fill, stroke].filter(painted).map(colour => contrast(colour, ground));
    if (Math.max(0, ...best) < least) found.push(`${node.getAttribute("class")} ${fill} ${stroke}`);
  }
  for (const node of visible("#hatch path"))
    if (contrast(getComputedStyle(node).stroke, ground) < least) found.push("hatching of a rail");
  for (const node of visible(".picture svg.chart text")) {
    const {fill} = getComputedStyle(node);
    const onLayer = /on(w|cu|cus)\b|contour-name|pin/.test(node.getAttribute("class") ?? "");
    if (!onLayer && contrast(fill, ground) < 4.5) found.push(`text ${node.textContent} ${fill}`);
  }
  for (const row of visible(".seg")) {
    const looks = [...row.querySelectorAll("label")].map(node => {
      const {backgroundColor, color} = getComputedStyle(node);
      if (contrast(backgroundColor, color) < 4.5) found.push(`option ${node.textContent}`);
      return {chosen: node.querySelector(":checked") !== null, backgroundColor};
    });
    const chosen = looks.find(look => look.chosen);
    if (chosen && looks.some(look => !look.chosen && look.backgroundColor === chosen.backgroundColor))
      found.push(`chosen option of ${row.textContent}`);
  }
  for (const node of visible(".chip")) {
    const on = node.querySelector("input:checked") !== null;
    const {borderStyle, borderTopColor} = getComputedStyle(node);
    if (contrast(borderTopColor, ground) < least) found.push(`edge of ${node.textContent}`);
    if (on === (borderStyle === "dashed")) found.push(`state of ${node.textContent}`);
  }
  for (const node of visible(".v")) {
    const {backgroundColor, color} = getComputedStyle(node);
    if (contrast(painted(backgroundColor) ? backgroundColor : ground, color) < 4.5)
      found.push(`sign ${node.textContent} ${backgroundColor} ${color}`);
  }
  for (const node of visible(".sl input")) {
    const track = getComputedStyle(node, "::-webkit-slider-runnable-track").backgroundColor;
    if (painted(track) && contrast(track, ground) < least) found.push("track of a slider");
  }
  return [...new Set(found)].slice(0, 20);
}

/** In the page: the ring of what has the focus. */
function ring(): {style: string; width: number; colour: string} {
  let node = document.activeElement as HTMLElement;
  // A choice lends its ring to the label around it.
  if (getComputedStyle(node).opacity === "0") node = node.closest("label")!;
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(node);
  return {style: outlineStyle, width: parseFloat(outlineWidth), colour: outlineColor};
}

describe.skipIf(noBrowser)("a reader's own colours", () => {
  const site = opened();

  it.each(
    SEEN.flatMap(path => (["light", "dark"] as const).map(colorScheme => [path, colorScheme] as const))
  )(
    "page %s in %s: marks, rails, chips, signs and rings are seen and told apart",
    async (path, colorScheme) => {
      const {page, close} = await visit(site, `${path}.html`, {forcedColors: "active", colorScheme});
      await page.locator("html.alive").waitFor({state: "attached"});
      expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>("details")) fold.open = true;
      });
      expect(await page.evaluate(unseen, LEAST)).toEqual([]);
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press("Tab");
        const {style, width} = await page.evaluate(ring);
        expect(style, `ring of stop ${step}`).not.toBe("none");
        expect(width).toBeGreaterThanOrEqual(2);
      }
      await close();
    },
    60_000
  );
});
