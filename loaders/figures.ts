import {readdir} from "node:fs/promises";
import type {Figure} from "../src/figures/figure.js";
import {root} from "./paths.js";

/** A figure module is any src/figures/(fig|table|model)-*.ts; its file name is its id. */
export const FIGURE_FILE = /^((?:fig|table|model)-[a-z0-9-]+)\.ts$/;

/** Every figure module, in the paper's order: main text, supporting figures, tables, models of ours. */
export async function loadFigures(): Promise<Figure[]> {
  const files = (await readdir(`${root}/src/figures`)).flatMap(f => FIGURE_FILE.exec(f)?.[1] ?? []);
  const figures = await Promise.all(
    files.map(async id => {
      const figure = (
        (await import(/* @vite-ignore */ new URL(`../src/figures/${id}.ts`, import.meta.url).href)) as {
          default: Figure;
        }
      ).default;
      if (figure.id !== id)
        throw new Error(`figure: src/figures/${id}.ts has id "${figure.id}"; file name and id must agree`);
      return figure;
    })
  );
  return figures.sort((a, b) => place(a.id).localeCompare(place(b.id)));
}

/** Sort key: kind, then number padded, then panel. */
function place(id: string): string {
  const found = /^(fig|table|model)-(s?)(\d*)(.*)$/.exec(id);
  if (!found) return `9${id}`;
  const [, kind, s, number, rest] = found;
  return `${kind === "fig" ? (s ? 1 : 0) : kind === "table" ? 2 : 3}${(number ?? "").padStart(3, "0")}${rest}`;
}
