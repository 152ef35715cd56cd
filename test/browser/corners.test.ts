import {describe, expect, it} from "vitest";
import type {State} from "../../src/figure/figure.js";
import {noBrowser, visit} from "./browser.js";
import {opened} from "./opened.js";
import {unfold} from "./live.js";

/** Every number a reader can move, at both its ends, and one choice after the other beside it. */
describe.skipIf(noBrowser)("controls at their ends", () => {
  const site = opened();

  it.each(["diffusion", "stress", "corrosion"])(
    "of %s give a picture without holes, or a sentence over the last good one",
    async name => {
      const {page, problems, close} = await visit(site, `${name}.html`);
      await page.locator("html.alive").waitFor({state: "attached"});
      await unfold(page);
      const {faults, tried} = await page.evaluate(async () => {
        const faults: string[] = [];
        let tried = 0;
        for (const live of window.figures!) {
          await live.prepare();
          const {controls} = live.figure;
          const base = {...live.state};
          const states = controls.flatMap((c): State[] =>
            c.kind === "number"
              ? [{[c.name]: c.min}, {[c.name]: c.max}]
              : c.kind === "choice"
                ? c.options.map(({value}) => ({[c.name]: value}))
                : []
          );
          const picture = (): string => live.node.querySelector(".picture")!.innerHTML;
          const said = (): string =>
            [...live.node.querySelectorAll<HTMLElement>(".status")].map(s => s.innerText).join(" ");
          for (const state of states) {
            const before = picture();
            await live.set({...base, ...state});
            tried++;
            const at = `${live.id} ${JSON.stringify(state)}`;
            const words = live.node.textContent;
            if (/NaN|undefined|Infinity|\[object/.test(words + picture())) faults.push(`${at}: a hole`);
            if (!live.node.querySelector(".picture svg")) faults.push(`${at}: no picture`);
            if (/^[a-z]+: /.test(said()) && picture() !== before)
              faults.push(`${at}: another picture beside "${said()}"`);
          }
          await live.set(base);
        }
        return {faults, tried};
      });
      expect(faults).toEqual([]);
      expect(tried).toBeGreaterThan(10);
      expect(problems).toEqual([]);
      await close();
    },
    240_000
  );

  it("of the impedance bench leave an answer of numbers", async () => {
    const {page, problems, close} = await visit(site, "impedance.html#try-it");
    const bench = page.locator("#workbench");
    await bench.scrollIntoViewIfNeeded();
    const answer = bench.locator('[data-part="relaxation"] svg').first();
    await answer.waitFor({timeout: 60_000});
    await bench.locator('[name="auto"]').uncheck();
    for (const input of await bench.locator('input[type="range"], input[type="number"]').all()) {
      const before = await input.inputValue();
      for (const end of ["min", "max"] as const) {
        const value = await input.getAttribute(end);
        if (value === null) continue;
        await input.evaluate((node: HTMLInputElement, to) => {
          node.value = to;
          node.dispatchEvent(new Event("input", {bubbles: true}));
        }, value);
        // The power of the test comes last, or has come before when nothing it depends on has moved.
        await bench.getByText("At this noise the test would see:").waitFor({timeout: 60_000});
        expect(await bench.textContent(), `${await input.getAttribute("name")} ${value}`).not.toMatch(
          /NaN|undefined|Infinity|\[object/
        );
        expect(await answer.innerHTML()).not.toMatch(/NaN|undefined/);
      }
      await input.evaluate((node: HTMLInputElement, to) => {
        node.value = to;
        node.dispatchEvent(new Event("input", {bubbles: true}));
      }, before);
    }
    expect(problems).toEqual([]);
    await close();
  }, 240_000);
});
