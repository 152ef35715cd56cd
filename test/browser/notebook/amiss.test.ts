import {describe, expect, it} from "vitest";
import {noBrowser} from "../browser.js";
import {opened} from "../opened.js";
import {js, linked, output, press, shows, source, sql, write} from "./cells.js";

describe.skipIf(noBrowser)("what is amiss in a notebook", () => {
  const site = opened();

  it("is told at its cell what is amiss, while the others go on and nothing is lost", async () => {
    const cells = [
      js("const a = b;"),
      js("const b = a;"),
      js("const twice = 1;"),
      js("const twice = 2;"),
      sql("rows", "select * from nowhere"),
      js('import {x} from "npm:lodash";'),
      js("const y = 1;\nthrow new TypeError('no');"),
      js("const base = 40;"),
      sql("fine", "select ${base} + 2 as n"),
      js("fine[0].n")
    ];
    const {page, close} = await linked(site, cells);
    await press(page, "Run all");
    await shows(page, 10).toBe("42");
    const errors: Record<number, RegExp> = {
      1: /^name: cells wait for each other, cell 1 → cell 2 → cell 1|^name: cells wait for each other, cell 2/,
      2: /^name: cells wait for each other/,
      3: /^name: "twice" is defined here and in cell 4/,
      4: /^name: "twice" is defined here and in cell 3/,
      5: /^query: there is no table "nowhere"/,
      6: /^import: "npm:lodash" is not loaded/,
      7: /^cell: TypeError, no in line 2/
    };
    for (const [id, sentence] of Object.entries(errors)) await shows(page, Number(id)).toMatch(sentence);
    // The place is marked in the margin, and mending one cell mends what hung on it.
    await expect.poll(() => page.locator("#cell-7 .cm-lint-marker-error").count()).toBe(1);
    await write(page, 4, "const other = 2;");
    await expect.poll(() => page.locator("#cell-3").getAttribute("data-state")).toBe("done");
    await write(page, 1, "const a = 5;");
    await expect.poll(() => page.locator("#cell-2").getAttribute("data-state")).toBe("done");
    // Undo takes both back, one step each.
    await press(page, "Undo");
    await press(page, "Undo");
    await expect.poll(() => source(page, 4).innerText()).toBe("const twice = 2;");
    await expect.poll(() => source(page, 1).innerText()).toBe("const a = b;");
    // Of names, what other cells define is offered while one writes.
    await write(page, 10, "bas", false);
    await page.keyboard.press("Control+Space");
    await expect
      .poll(() => page.locator(".cm-tooltip-autocomplete li").allInnerTexts())
      .toContainEqual(expect.stringContaining("base"));
    await page.keyboard.press("Escape");
    await close();
  });

  it("stops a query that takes long, and goes on", async () => {
    const {page, close} = await linked(site, [
      sql("long", "select count(*) as n from range(200000) a, range(2000000) b"),
      js("20 + 22")
    ]);
    await press(page, "Run all");
    await shows(page, 2).toBe("42");
    await press(page, "Stop");
    await shows(page, 1).toBe("query: it was cancelled; run the cell again to have its rows");
    await write(page, 1, "select 7 as n");
    await shows(page, 1).toMatch(/\b7\b/);
    await close();
  });

  it("says at a cell what its code does wrong after the cell has ended", async () => {
    const {page, problems, close} = await linked(site, [
      js('const f = () => Promise.resolve().then(f);\nf();\ndisplay("begun")'),
      js("const ticks = () => { for (;;); };\nsetTimeout(ticks);"),
      js("setTimeout(() => null.x);"),
      js('Promise.reject(new Error("nobody waits"));\ndisplay("kept");')
    ]);
    await page.getByRole("button", {name: "Run all"}).click();
    const said = (id: number) => expect.poll(() => output(page, id).innerText(), {timeout: 60_000});
    await said(1).toMatch(/begun[^]*^cell: it ran for 3 s without a pause/m);
    await said(2).toMatch(/^cell: it ran for 3 s without a pause/);
    await said(3).toMatch(/^cell: TypeError, .* in line 1$/);
    await said(4).toMatch(/kept[^]*^cell: nobody waits in line 1$/m);
    expect(await page.locator("#cell-4").getAttribute("data-state")).toBe("failed");
    expect(problems).toEqual([]);
    await close();
  });
});
