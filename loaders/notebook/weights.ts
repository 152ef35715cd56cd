import {existsSync, readdirSync, readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {keptIn} from "../kept.js";
import {notebookFolder} from "../paths.js";
import {digest} from "../site/listing.js";

interface Weight {
  part: string;
  /** When it is fetched. */
  comes: string;
  /** After gzip. */
  bytes: number;
}

const KINDS: [name: RegExp, part: (name: string) => string, comes: string][] = [
  [/^editor$/, () => "Editor", "when a notebook is opened"],
  [/^frame$/, () => "Runtime, in the frame of the outputs", "when a notebook is opened"],
  [/^figures-(.+)$/, page => `Figures of the page ${page}`, "when a cell opens one of them"],
  [/^model-(.+)$/, model => `Model ${model}`, "when a cell opens it"],
  [/^claims$/, () => "Engine of the claims", "when a cell opens one"],
  [/^(.+)$/, name => name, "when a cell first names it"]
];

/** Weights of scripts, each by its digest. */
export const keptWeights = keptIn("weights", "gzip");

const weightOf = (script: Buffer): number =>
  keptWeights.of(digest(script), () => gzipSync(script, {level: 9}).length);

/** What the scripts of notebooks weigh, those that always come first. */
export function weights(): Weight[] {
  if (!existsSync(notebookFolder)) return [];
  const order = (name: string): number => KINDS.findIndex(([form]) => form.test(name));
  return readdirSync(notebookFolder)
    .flatMap(file => /^(.+)\.(?:js|htm)$/.exec(file)?.[1] ?? [])
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
    .map(name => {
      const [form, part, comes] = KINDS[order(name)]!;
      const file = `${notebookFolder}/${name}.${name === "frame" ? "htm" : "js"}`;
      return {
        part: part(form.exec(name)![1] ?? name),
        comes,
        bytes: weightOf(readFileSync(file))
      };
    });
}
