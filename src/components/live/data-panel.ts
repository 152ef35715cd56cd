import {download} from "./download.js";
import type {LiveFigure} from "./live-figure.js";
import {sqlEditor} from "./sql-editor.js";

/** What the panel of values can do, fetched when it is first opened: another query, and files of what is shown. */
export function dataPanel(live: LiveFigure, panel: HTMLElement): void {
  if (!live.ground) sqlEditor(live, panel);
  download(live, panel);
}
