import {sentenceOf} from "../../lib/sentence.js";
import {part} from "../../lib/part.js";

/**
 * Tables handed over as CSV or Arrow: made in the page from the Parquet of the site, whole, when asked for. Until then
 * nothing of it is fetched.
 */
export function tableFiles(place: HTMLElement | Document = document): void {
  place.addEventListener("click", event => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>("button[data-rows]");
    if (!button) return;
    const {rows, form} = button.dataset;
    const said = button.closest("details")!.querySelector<HTMLElement>("[role=status]")!;
    const say = (text: string): void => void (said.textContent = text);
    button.setAttribute("aria-busy", "true");
    say("The file is being made …");
    make(rows!, form === "arrow" ? "arrow" : "csv")
      .then(
        name => say(`${name} is made.`),
        (error: unknown) => say(sentenceOf(error))
      )
      .finally(() => button.removeAttribute("aria-busy"));
  });
}

async function make(rows: string, form: "csv" | "arrow"): Promise<string> {
  const [{askFile}, {FORMS, saveFile}] = await Promise.all([
    part(() => import("../../database/reader.js")),
    part(() => import("./files.js").then(({FORMS, saveFile}) => ({FORMS, saveFile})))
  ]);
  const bytes = await askFile(form, `from ${rows}`, {rowCap: Number.MAX_SAFE_INTEGER});
  const name = `${rows.replace(/^(\w+)(?: where cell = '(.+)')?$/, (_, table: string, cell?: string) => (cell ? `${table}-${cell}` : table))}.${form}`;
  saveFile(name, Uint8Array.from(bytes), FORMS[form]);
  return name;
}
