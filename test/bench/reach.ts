import {existsSync} from "node:fs";
import {dist} from "../../loaders/paths.js";
import {PAGES} from "../../src/paper/pages.js";
import {openReadersSite} from "../browser/browser.js";

/**
 * How far a reader has to go: per page and width in the lens Read, all folds closed, the height, the controls that
 * show inside figures, the most of them in one, the top of the first picture, in px. JSON lines on standard output.
 * `npx tsx test/bench/reach.ts [PAGE…]`
 */
const WIDTHS = [
  [390, 844],
  [820, 1180],
  [1440, 900]
] as const;

const chosen = process.argv.slice(2);
const site = await openReadersSite();
try {
  for (const {path} of PAGES.filter(p => !chosen.length || chosen.includes(p.path))) {
    if (!existsSync(`${dist}/${path}.html`)) continue;
    for (const [width, height] of WIDTHS) {
      const page = await site.browser.newPage({viewport: {width, height}});
      await page.goto(`${site.address}${path}.html?lens=read`, {waitUntil: "load"});
      await page.waitForFunction(() => document.documentElement.classList.contains("settled"));
      const found = await page.evaluate(() => {
        // No function has a name here: what runs in the page knows no helper of the compiler.
        const visible = [...document.querySelectorAll("*")].filter(node =>
          node.checkVisibility({visibilityProperty: true})
        );
        const controls = visible.filter(node =>
          node.matches(".fig form.ctrls>*,.fig form.ctrls .grid-of-controls>*")
        );
        const first = visible.find(node =>
          node.matches(".picture svg,.key-figure svg,.argument,.chart:not(.core)")
        );
        return {
          height: document.documentElement.scrollHeight,
          fields: visible.filter(node => node.matches(".fig :is(input,select,button,textarea)")).length,
          controls: controls.length,
          controlsInOneFigure: Math.max(
            0,
            ...[...document.querySelectorAll(".fig")].map(
              figure => controls.filter(node => figure.contains(node)).length
            )
          ),
          controlsAbovePicture: controls.filter(node => {
            const picture = node.closest(".fig")!.querySelector(".picture")!;
            return node.getBoundingClientRect().top < picture.getBoundingClientRect().top;
          }).length,
          firstPicture: first ? Math.round(first.getBoundingClientRect().top + scrollY) : null
        };
      });
      console.log(JSON.stringify({page: path, width, ...found}));
      await page.close();
    }
  }
} finally {
  await site.close();
}
