import type {Figure} from "../src/figure/figure.js";
import {figureFiles} from "./figure-files.js";

/** Every figure module, in the paper's order: main text, supporting figures, tables, models of ours. */
export async function loadFigures(): Promise<Figure[]> {
  const figures = await Promise.all(
    [...figureFiles()].map(async ([id, file]) => {
      const figure = (
        (await import(/* @vite-ignore */ new URL(`../src/${file}.ts`, import.meta.url).href)) as {
          default: Figure;
        }
      ).default;
      if (figure.id !== id)
        throw new Error(`figure: src/${file}.ts has id "${figure.id}"; file name and id must agree`);
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
