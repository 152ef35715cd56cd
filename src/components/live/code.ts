import type {Figure} from "../../figure/figure.js";
import {arriving} from "../../lib/arriving.js";
import {part} from "../../lib/part.js";

/** Where the code of a figure is: as the page imports it, and as a worker does. */
export interface Module {
  load: () => Promise<{default: Figure}>;
  url: string;
}

/** Bytes of the code that this page's figures need beyond the page's own, as the build measured them; none in the preview. */
const codeBytes = (): number =>
  Number(document.querySelector<HTMLMetaElement>('meta[name="figure-code"]')?.content ?? 0);

let here = false;

/** Loads the code of a figure; until it is there it counts among what is on its way. */
export async function withCode<T>(load: () => Promise<T>): Promise<T> {
  const arrival = arriving(here ? 0 : codeBytes());
  try {
    const module = await part(load);
    here = true;
    return module;
  } finally {
    arrival.end();
  }
}
