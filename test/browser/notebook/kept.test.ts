import {describe, expect, it} from "vitest";
import {noBrowser, visit} from "../browser.js";
import {opened} from "../opened.js";
import {js, linkOf, press, said, shows, source, write} from "./cells.js";

describe.skipIf(noBrowser)("what a reader has written", () => {
  const site = opened();

  it("comes back after the page has ended, is kept once the reader agrees, and goes when told to", async () => {
    const {page, problems, foreign, close} = await visit(site, "notebook.html?new");
    await shows(page, 3).toMatch(/^\d+$/);
    const consent = page.locator(".nb-consent");
    expect(await consent.isVisible()).toBe(false);
    await write(page, 3, "6 * 7");
    await shows(page, 3).toBe("42");
    expect(await consent.innerText()).toMatch(/May this browser keep your changes\?/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    // The page ends without a word, and nothing runs by itself when it is opened again.
    await page.reload();
    await said(page).toMatch(/^Your changes from before this page was left are back/);
    await expect.poll(() => source(page, 3).innerText()).toBe("6 * 7");
    expect(await page.locator(".nb-frame").count()).toBe(0);
    await press(page, "Run all");
    await shows(page, 3).toBe("42");
    await write(page, 3, "6 * 8");
    await press(page, "Keep them");
    await said(page).toBe("Kept in this browser as “Untitled”, and from now on with each change.");
    await write(page, 3, "6 * 9");
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("two-interphases.notebook.copy.Untitled")))
      .toContain("6 * 9");
    expect(await consent.isVisible()).toBe(false);
    // What is opened again goes on in the copy it was kept as.
    await page.reload();
    await said(page).toMatch(/^Your changes from before/);
    await write(page, 3, "6 * 9 + 0");
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("two-interphases.notebook.copy.Untitled")))
      .toContain("6 * 9 + 0");
    await press(page, "Keep a copy");
    await page.getByText("Kept copies").click();
    expect(await page.locator('[data-list="copies"] a').allInnerTexts()).toEqual([
      "Untitled",
      "Untitled (2)"
    ]);
    await page.getByRole("button", {name: "Delete the copy Untitled (2)"}).click();
    expect(await page.locator('[data-list="copies"] a').allInnerTexts()).toEqual(["Untitled"]);
    await page.locator('[data-list="copies"] a').click();
    await shows(page, 3).toBe("54");
    expect([problems, foreign]).toEqual([[], []]);
    await close();

    const other = await visit(site, "notebook.html?new");
    await shows(other.page, 3).toMatch(/^\d+$/);
    await write(other.page, 3, "1 + 1");
    await press(other.page, "Do not keep");
    await write(other.page, 3, "2 + 2");
    await shows(other.page, 3).toBe("4");
    expect(await other.page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual(
      [["two-interphases.notebook.keep"], []]
    );
    await other.close();
  });

  it("stays another's in its copies and after a reload, until its reader has run it", async () => {
    const {page, problems, foreign, close} = await visit(site, linkOf([js("6 * 7")], "Theirs"));
    await page.locator("#cell-1").waitFor();
    const frames = page.locator(".nb-frame");
    const copy = (name: string) =>
      page.evaluate(n => localStorage.getItem(`two-interphases.notebook.copy.${n}`), name);
    await write(page, 1, "6 * 8", false);
    await page.reload();
    await said(page).toMatch(
      /^Your changes from before this page was left are back\. This notebook came from a link and is not of/
    );
    await press(page, "Reset");
    await said(page).toMatch(/^Reset to what was opened/);
    expect(await frames.count()).toBe(0);

    // Two files of one name and title are kept beside each other.
    await press(page, "Keep them");
    await said(page).toMatch(/^Kept in this browser as “Theirs”/);
    for (const [i, name] of ["Same", "Same (2)"].entries()) {
      await page.locator('input[type="file"]').setInputFiles({
        name: "a.md",
        mimeType: "text/markdown",
        buffer: Buffer.from(`# Same\n\n\`\`\`js\n${i} + 10\n\`\`\`\n`)
      });
      await said(page).toMatch(/^This notebook came from the file a\.md and is not of/);
      await expect.poll(() => source(page, 2).innerText()).toBe(`${i} + 10`);
      await write(page, 2, `${i} + 20`, false);
      await expect.poll(() => copy(name)).toContain(`${i} + 20`);
    }
    expect(await copy("Same")).toContain("0 + 20");
    expect(await frames.count()).toBe(0);

    const open = async (name: string): Promise<void> => {
      await page.goto(`${site.address}notebook.html?${new URLSearchParams({copy: name})}`);
      await page.locator("#cell-1").waitFor();
    };
    await open("Theirs");
    await said(page).toMatch(/^This notebook came from a link and is not of/);
    await open("Same (2)");
    await said(page).toMatch(/^This notebook came from the file a\.md and is not of/);
    expect(await frames.count()).toBe(0);
    await press(page, "Run all");
    await shows(page, 2).toBe("21");
    await open("Same (2)");
    await shows(page, 2).toBe("21");
    expect([problems, foreign]).toEqual([[], []]);
    await close();
  });
});
