import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {RunOptions} from "axe-core";
import type {Frame, Page} from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What the pages are held to: WCAG 2.2 AA, and what axe's authors hold good practice. */
const TAGS = [...WCAG, "best-practice"];

/**
 * What axe finds, one line each, with the place. It is evaluated as source, so that the policy of the page stays in
 * force.
 */
export async function violations(
  where: Page | Frame,
  options: RunOptions = {runOnly: TAGS},
  include: string[][] = [["html"]]
): Promise<string[]> {
  if (!(await where.evaluate(() => "axe" in window))) await where.evaluate(AXE);
  return where.evaluate(
    async ({include, options}) => {
      const {axe} = window as unknown as {axe: typeof import("axe-core")};
      const {violations} = await axe.run(
        {include},
        {resultTypes: ["violations"], preload: false, ...options}
      );
      return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(" ")}`));
    },
    {include, options}
  );
}

/**
 * Takes out what is not drawn and not spoken, of which axe says nothing: nine tenths of a page are folded, and axe asks
 * each of their elements for its style at every run. What a name refers to stays. The page is of no other use then.
 */
export const leaveWhatIsDrawn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const naming = [
      "aria-labelledby",
      "aria-describedby",
      "aria-controls",
      "aria-details",
      "aria-owns",
      "for"
    ];
    const named = new Set(
      naming.flatMap(name =>
        [...document.querySelectorAll(`[${name}]`)].flatMap(node => node.getAttribute(name)!.split(" "))
      )
    );
    const isNamed = (node: Element): boolean =>
      named.has(node.id) || [...node.querySelectorAll("[id]")].some(({id}) => named.has(id));
    for (const node of document.querySelectorAll("body *"))
      if (node.isConnected && !node.checkVisibility() && !isNamed(node)) node.remove();
  });
