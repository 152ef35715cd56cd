import type {Page} from "playwright-core";
import type {Context, Figure, Row, State} from "../../src/figure/figure.js";
import type {Shown} from "../published/held.js";

/** What the tests use of a live figure; the page lists its own in `window.figures`. */
interface Live {
  id: string;
  node: HTMLElement;
  figure: Figure;
  context: Context;
  state: State;
  rows: Row[];
  prepare(): Promise<void>;
  update(): Promise<void>;
  set(state: State): Promise<void>;
  resized(): void;
}
declare global {
  interface Window {
    figures?: Live[];
  }
}

/** Widths the static pictures are drawn at, by the class of their box. */
export const WIDTHS = {w3: 990, w2: 740, w1: 354} as const;

interface Taken {
  /** Static widths at which the live picture is another one. */
  otherAt: string[];
  /** Pixels by which the picture's height changed when it became live. */
  moved: number;
  said: string | null;
}

/** Opens every folded part of a page, so that all its figures can be used. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("details.more")) fold.open = true;
  });

/** Opens a panel of a figure: its controls, its data or where it comes from. */
export async function openPanel(page: Page, id: string, panel: "explore" | "data" | "cite"): Promise<void> {
  await unfold(page);
  const button = page.locator(`#${id} [data-tool="${panel}"]`);
  await page.locator("html.alive").waitFor({state: "attached"});
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
  await page.locator(`#${id} details[data-drawer="${panel}"][open]`).waitFor();
}

/** In the page: makes a figure live and draws it at each width of the static pictures. */
export async function becomesLive({id, widths}: {id: string; widths: typeof WIDTHS}): Promise<Taken> {
  const live = window.figures!.find(f => f.id === id)!;
  const box = live.node.querySelector<HTMLElement>(".picture")!;
  const height = box.getBoundingClientRect().height;
  await live.prepare();
  await live.update();
  const moved = Math.abs(box.getBoundingClientRect().height - height);
  const otherAt = Object.entries(widths).flatMap(([key, width]) => {
    box.style.width = `${width}px`;
    live.resized();
    const same = box.querySelector(".live")?.innerHTML === box.querySelector(`.${key}`)!.innerHTML;
    return same ? [] : [key];
  });
  box.style.width = "";
  live.resized();
  return {otherAt, moved, said: live.node.querySelector(".status.error")?.textContent ?? null};
}

export const takeOver = (page: Page, id: string): Promise<Taken> =>
  page.evaluate(becomesLive, {id, widths: WIDTHS});

/**
 * Sets a figure to a state and hands over what it shows there, and whether the picture became another one. As text:
 * thousands of rows value by value would take the driver longer than the figure takes to make them.
 */
export async function shownAt(page: Page, id: string, state: State): Promise<Shown & {changed: boolean}> {
  const text = await page.evaluate(
    async ({id, state}) => {
      const live = window.figures!.find(f => f.id === id)!;
      const picture = (): string => live.node.querySelector(".picture .live")?.innerHTML ?? "";
      const before = picture();
      await live.set(state);
      const {figure, rows, context} = live;
      return JSON.stringify({
        changed: picture() !== before,
        finding: figure.finding(rows, state, context),
        caption: figure.caption(state, context),
        alternative: figure.alternative(rows, state, context),
        table: figure.table(rows, state, context),
        rows
      });
    },
    {id, state}
  );
  return JSON.parse(text) as Shown & {changed: boolean};
}
