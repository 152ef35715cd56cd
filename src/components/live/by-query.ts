import type {Row} from "../../figure/figure.js";
import type {LiveFigure} from "./live-figure.js";
import {picture} from "./place.js";

/** Draws the picture by the rows of a reader's query; headline, caption and table stay the figure's own. */
export function drawBy(live: LiveFigure, rows: Row[]): void {
  try {
    picture(live.node, {...live.shown(), rows: rows.map(plainTexts)});
    live.node.dataset["yours"] = "";
    live.status(
      `Your query: the picture is drawn by its ${rows.length} rows. Headline and caption are the figure’s own; Restore brings its rows back.`
    );
  } catch {
    live.status(
      "Your query: its rows lack a column that the picture needs, so the picture stays; give the columns of the figure’s query."
    );
  }
}

/** Texts of a reader's rows without what could be markup in a picture. */
const plainTexts = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("<", "‹").replaceAll("&", "＆") : value
    ])
  );
