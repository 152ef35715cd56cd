import {claimsOf} from "../../figure/figure.js";
import {standalone} from "../standalone.js";
import {provenance} from "../shell/section.js";
import {tableCsv} from "../shell/table.js";
import {changes} from "../shell/state.js";
import {sqlText} from "./drawers.js";
import type {LiveFigure} from "./live-figure.js";

/** Files of the picture as it stands now; at the published state the files made at build serve. */
export function download(live: LiveFigure, drawer: HTMLElement): void {
  if (drawer.dataset["wired"]) return;
  drawer.dataset["wired"] = "yes";
  drawer.addEventListener("click", event => {
    const png = (event.target as HTMLElement).closest<HTMLElement>("[data-png]");
    if (png) return void savePng(live, Number(png.dataset["png"]));
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>("a[data-download]");
    if (!link || !live.figure || (!live.ground && changes(live.figure, live.state) === 0)) return;
    event.preventDefault();
    const ending = link.dataset["download"]!;
    save(
      new Blob([text(live, ending)], {type: TYPES[ending.split(".").pop()!] ?? "text/plain"}),
      `${live.id}.${ending}`
    );
  });
}

const TYPES: Record<string, string> = {
  svg: "image/svg+xml",
  csv: "text/csv",
  json: "application/json",
  sql: "text/plain"
};

function text(live: LiveFigure, ending: string): string {
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

const pixels = (mm: number): number => Math.round((mm / 25.4) * 96);

const svg = (live: LiveFigure, mm: number): string =>
  standalone(
    live.figure!.draw(live.rows!, live.state, {width: pixels(mm), narrow: mm < 125}, live.context!),
    mm
  );

/** PNG at 300 dots per inch. */
async function savePng(live: LiveFigure, mm: number): Promise<void> {
  try {
    if (!live.rows) await live.update();
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg(live, mm))}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round((mm / 25.4) * 300);
    canvas.height = Math.round((canvas.width * image.naturalHeight) / image.naturalWidth);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("the browser gave no image");
    save(blob, `${live.id}.${mm}mm.png`);
  } catch (error) {
    live.say(
      new Error(
        "download: this browser could not write the picture as PNG; the SVG file holds the same picture",
        {cause: error}
      )
    );
  }
}

export function save(blob: Blob, file: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
