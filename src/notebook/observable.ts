import {deserialize, serialize} from "@observablehq/notebook-kit";
import type {Cell, Mode, Notebook} from "./notebook.js";

/** The version of this form that is written; a file of a later one is refused. */
const FORM = 1;

const OURS: readonly string[] = ["md", "sql", "js"];
/** Languages of the file form; a cell in one of the others is kept as it is. */
const modeOf = (kind: string): Mode => (OURS.includes(kind) ? (kind as Mode) : "other");
type Kind = Parameters<typeof serialize>[0]["cells"][number]["mode"];

/** The notebook in the file form of Observable's tools. */
export function toObservable({title, cells}: Notebook, document: Document): string {
  const html = serialize(
    {
      title,
      theme: "air",
      readOnly: false,
      cells: cells.map(({id, mode, source, name, kind, folded}) => ({
        id,
        mode: (mode === "other" ? kind : mode) as Kind,
        value: source,
        pinned: !folded && mode !== "md",
        hidden: false,
        ...(mode === "sql" && name ? {output: name} : {}),
        ...(mode === "sql" ? {database: "var:db"} : {})
      }))
    },
    {document}
  );
  return `<!doctype html>\n${html.replace("<notebook", `<notebook data-form="${FORM}"`)}\n`;
}

/** @throws a sentence for a text that is no notebook, or one of a later form */
export function fromObservable(text: string, parser: DOMParser): Notebook {
  const page = parser.parseFromString(text, "text/html");
  // A page of outputs carries it in a template, where nothing of it runs.
  const root =
    page.querySelector("notebook") ?? page.querySelector("template")?.content.querySelector("notebook");
  if (!root)
    throw new Error(
      "notebook: the file holds no <notebook>; choose one that was exported here or by Observable’s tools, or a Markdown file with cells"
    );
  const form = Number(root.getAttribute("data-form") ?? FORM);
  if (!(form <= FORM))
    throw new Error(
      `notebook: the file is of form ${root.getAttribute("data-form")} and this page reads up to ${FORM}; open it with the newer workbook it was exported from`
    );
  const {title, cells} = deserialize(root.outerHTML, {parser});
  const used = new Set<number>();
  let fresh = 1 + cells.reduce((most, c) => (Number.isSafeInteger(c.id) ? Math.max(most, c.id) : most), 0);
  return {
    title: title || "Untitled",
    cells: cells.map(({id, mode, value, output, pinned}): Cell => {
      const known = Number.isSafeInteger(id) && id > 0 && !used.has(id) ? id : fresh++;
      used.add(known);
      return {
        id: known,
        mode: modeOf(mode),
        source: value,
        ...(output && mode === "sql" ? {name: output} : {}),
        ...(modeOf(mode) === "other" ? {kind: mode} : {}),
        ...(!pinned && mode !== "md" ? {folded: true} : {})
      };
    })
  };
}
