import type {Figure} from "../src/figure/figure.js";
import {FOLDER, figureFiles} from "./figure-files.js";
import {moduleAt} from "./paths.js";
import {Refusal} from "../src/lib/refusal.js";

/** Every figure module, or those named, in the paper's order: main text, supporting figures, tables, models of ours. */
export async function loadFigures(only: readonly string[] = []): Promise<Figure[]> {
  const files = figureFiles();
  for (const id of only)
    if (!files.has(id))
      throw new Refusal(
        "figure",
        `no module is called "${id}"`,
        null,
        `the figures are the files below src/${FOLDER}, fig-2a for instance`
      );
  const figures = await Promise.all(
    [...files]
      .filter(([id]) => !only.length || only.includes(id))
      .map(async ([id, file]) => {
        const figure = (
          (await import(/* @vite-ignore */ moduleAt(`src/${file}`).href)) as {
            default: Figure;
          }
        ).default;
        if (figure.id !== id)
          throw new Error(`figure: src/${file}.ts has id "${figure.id}"; file name and id must agree`);
        return figure;
      })
  );
  return inOrder(figures);
}

/** Figures, or lines about them, in the paper's order. */
export const inOrder = <T extends {id: string}>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => place(a.id).localeCompare(place(b.id)));

/** Sort key: kind, then number padded, then panel. */
function place(id: string): string {
  const found = /^(fig|table|model)-(s?)(\d*)(.*)$/.exec(id);
  if (!found) return `9${id}`;
  const [, kind, s, number, rest] = found;
  const rank = {fig: s ? 1 : 0, table: 2, model: 3}[kind as "fig" | "table" | "model"];
  return `${rank}${(number ?? "").padStart(3, "0")}${rest}`;
}
