import {JSDOM} from "jsdom";
import {expect, it} from "vitest";
import type {Figure} from "../../../src/figure/figure.js";
import {refreshDrawers, type Shown} from "../../../src/components/live/drawers.js";
import {context} from "../../figures/engines.js";

it("shows the rows of the picture in every drawer that stands open, and leaves closed ones for later", () => {
  const drawer = (key: string, open: string): string =>
    `<details data-drawer="${key}" ${open}><div class="body"><div class="rowsbox">before</div></div></details>`;
  const {document} = new JSDOM(
    `<div class="fig"><div class="drawers">${drawer("explore", "open")}${drawer("data", "open")}</div></div>
     <div class="fig"><div class="drawers">${drawer("data", "")}</div></div>`
  ).window;
  const column = {name: "x", label: "x", unit: null, exact: true};
  const figure = {
    label: "Figure 1",
    rows: {compute: () => []},
    table: (rows: {x: string}[]) => ({columns: [column], rows: rows.map(({x}) => [x])})
  } as unknown as Figure;
  const shown: Shown = {figure, context, state: {}, rows: [{x: "after"}]};
  for (const node of document.querySelectorAll<HTMLElement>(".fig")) refreshDrawers(node, shown);
  expect(
    [...document.querySelectorAll(".rowsbox")].map(box => /before|after/.exec(box.innerHTML)?.[0])
  ).toEqual(["before", "after", "before"]);
});
