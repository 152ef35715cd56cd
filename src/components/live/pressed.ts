import {startEngine} from "../../database/duckdb.js";
import type {LiveFigure} from "./live-figure.js";

/** Says what is on its way as soon as a control is pressed, before the press has become a choice. */
export function pressed(live: LiveFigure): void {
  if (live.rows || live.ground) return;
  const here = Promise.allSettled([live.prepare(), live.needsEngine && startEngine()]);
  void here.then(live.waits());
}
