import {claimsOf} from "../../figure/figure.js";
import {toBase64} from "../../lib/base64.js";
import {h, render} from "../../lib/element.js";
import {fetchBytes} from "../../lib/fetching.js";
import {withDensity} from "../../lib/png-density.js";
import {ROOT} from "../../lib/published.js";
import {facesOf, faceRules, type Face} from "../faces.js";
import {fileName} from "../file-name.js";
import {save} from "../save.js";
import {printed, standalone} from "../standalone.js";
import {told} from "../told.js";
import {provenance} from "../shell/section.js";
import {tableCsv} from "../shell/table-csv.js";
import {changes, toParameters} from "../shell/state.js";
import {sqlText} from "./drawers.js";
import type {LiveFigure} from "./live-figure.js";

/** Files of the picture as it stands now; at the published state the files made at build serve. */
export function download(live: LiveFigure, drawer: HTMLElement): void {
  if (drawer.dataset["wired"]) return;
  drawer.dataset["wired"] = "yes";
  drawer.querySelector('[data-download="183mm.svg"]')?.parentElement!.insertAdjacentHTML("afterend", PNGS);
  drawer.addEventListener("click", event => {
    const png = (event.target as HTMLElement).closest<HTMLElement>("[data-png]");
    if (png) return void savePng(live, Number(png.dataset["png"]), Number(png.dataset["dpi"]));
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>("a[data-download]");
    if (!link || !live.figure || (!live.ground && changes(live.figure, live.state) === 0)) return;
    event.preventDefault();
    const ending = link.dataset["download"]!;
    void text(live, ending).then(
      made =>
        save(new Blob([made], {type: TYPES[ending.split(".").pop()!] ?? "text/plain"}), called(live, ending)),
      (error: unknown) => live.say(error)
    );
  });
}

/** Pictures in dots are made here and not at build: a column or a page wide, for screen or for print. */
const PNGS = [89, 183]
  .flatMap(mm => [300, 600].map(dpi => ({mm, dpi})))
  .map(({mm, dpi}) =>
    h(
      "li",
      {},
      h(
        "button",
        {type: "button", class: "btn link", "data-png": mm, "data-dpi": dpi},
        `picture ${mm} mm, PNG ${dpi} dpi`
      )
    )
  )
  .map(render)
  .join("");

const TYPES: Record<string, string> = {
  svg: "image/svg+xml",
  csv: "text/csv",
  json: "application/json",
  sql: "text/plain"
};

async function text(live: LiveFigure, ending: string): Promise<string> {
  const {figure, context, state, rows} = live.shown();
  if (ending.endsWith("svg")) return svg(live, Number.parseInt(ending, 10));
  if (ending === "csv") return tableCsv(figure.table(rows, state, context));
  if (ending === "sql") return `${sqlText(live.shown())}\n`;
  return JSON.stringify(
    {
      id: figure.id,
      title: figure.title,
      state,
      provenance: provenance(figure, state, context),
      sql: sqlText(live.shown()),
      claims: claimsOf(figure, context),
      files: figure.cells(state, context).map(id => {
        const c = context.cells.find(k => k.cell === id)!;
        return {cell: id, file: c.file, sha256: c.sha256, provenance: c.provenance};
      }),
      values: figure.table(rows, state, context)
    },
    null,
    1
  );
}

/** The picture as a file, with the faces it is set in. */
async function svg(live: LiveFigure, mm: number): Promise<string> {
  const {figure, rows, state, context} = live.shown();
  const picture = figure.draw(rows, state, printed(mm), context);
  const faces = facesOf(picture);
  const files = await Promise.all(faces.map(fontInBase64));
  return standalone(
    picture,
    mm,
    faceRules(faces, face => files[faces.indexOf(face)]!)
  );
}

const fonts = new Map<string, Promise<string>>();

function fontInBase64({file}: Face): Promise<string> {
  const known =
    fonts.get(file) ??
    fetchBytes("the fonts of the picture", {address: new URL(`fonts/${file}.woff2`, ROOT).href}).then(
      toBase64
    );
  fonts.set(file, known);
  known.catch(() => fonts.delete(file));
  return known;
}

/** What the file is called: figure, state and edition. */
const called = (live: LiveFigure, ending: string): string =>
  fileName(
    {
      id: live.id,
      changed: [
        ...(live.ground ? ([["your", "query"]] as [string, string][]) : []),
        ...toParameters(live.figure!, live.state).map(([name, value]): [string, string] => [
          name.slice(live.id.length + 1),
          value
        ])
      ],
      version: told("version") ?? "0"
    },
    ending
  );

async function savePng(live: LiveFigure, mm: number, dotsPerInch: number): Promise<void> {
  try {
    if (!live.rows) await live.update();
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svg(live, mm))}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round((mm / 25.4) * dotsPerInch);
    canvas.height = Math.round((canvas.width * image.naturalHeight) / image.naturalWidth);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("the browser gave no image");
    const png = withDensity(new Uint8Array(await blob.arrayBuffer()), dotsPerInch);
    save(new Blob([png], {type: "image/png"}), called(live, `${mm}mm.${dotsPerInch}dpi.png`));
  } catch (error) {
    live.say(
      new Error(
        "download: this browser could not write the picture as PNG; the SVG file holds the same picture",
        {cause: error}
      )
    );
  }
}
