import {save} from "../save.js";
import {loadContext} from "../../database/site.js";
import {assumptions} from "../../claims/paper.js";
import {published} from "../../lib/published.js";
import type {SitePaper} from "../site-paper.js";
import {filesOf, type Edition} from "./edition.js";
import type {Review} from "./ledger-files.js";
import {readNotes, writeNotes, type NoteBook, type Notes, type NotKept} from "./notes.js";
import type {Store} from "./store.js";
import {sentenceOf} from "../../lib/sentence.js";
import {part} from "../../lib/part.js";

/** Downloads of the review, and notes that come back from a file. `changed` is told when notes are replaced. */
export function reviewView(
  section: HTMLElement,
  store: Store,
  notes: NoteBook,
  paper: SitePaper,
  changed: () => void
): {noted(refused: NotKept): void} {
  const status = section.querySelector<HTMLElement>(".status")!;
  const kept = section.querySelector<HTMLElement>(".kept")!;
  /** What stands against keeping the notes, as last heard. */
  let refused = notes.warning;
  const count = (): void => void (kept.textContent = countOf(notes.all(), refused !== null));

  const file = (text: string, type: string, ending: string): void =>
    save(new Blob([text], {type}), `${paper.name}-review.${ending}`);
  const review = async (): Promise<Review> => ({
    edition: await edition(section.dataset),
    choices: store.choices,
    entries: [...(await store.entries()).values()],
    notes: notes.all()
  });
  const acts: Record<string, () => Promise<void>> = {
    async report() {
      const [{report}] = await Promise.all([part(() => import("./report.js")), paper.claims()]);
      file(report(await review(), assumptions(), new Date().toISOString().slice(0, 10)), "text/html", "html");
    },
    async csv() {
      const {reviewCsv} = await part(() => import("./ledger-files.js"));
      file(reviewCsv(await review()), "text/csv", "csv");
    },
    async json() {
      const {reviewJson} = await part(() => import("./ledger-files.js"));
      file(reviewJson(await review()), "application/json", "json");
    },
    async notes() {
      file(writeNotes(notes.all(), paper.name), "application/json", "notes.json");
    },
    async forget() {
      refused = notes.forget();
      changed();
    }
  };
  const attempt = async (act: () => Promise<void>, done: string): Promise<void> => {
    status.textContent = "";
    try {
      await act();
      status.textContent = [done, refused].filter(Boolean).join(" ");
    } catch (error) {
      status.textContent = sentenceOf(error);
    }
    count();
  };
  section.addEventListener("click", event => {
    const act = (event.target as Element).closest<HTMLElement>("[data-act]")?.dataset["act"];
    if (act) void attempt(acts[act]!, act === "forget" ? "Notes forgotten." : "Saved.");
  });
  section.querySelector<HTMLInputElement>("input[type=file]")!.addEventListener("change", event => {
    const input = event.currentTarget as HTMLInputElement;
    const chosen = input.files?.[0];
    if (!chosen) return;
    void attempt(async () => {
      refused = notes.merge(readNotes(await chosen.text(), chosen.name, paper.name));
      changed();
    }, `Read ${chosen.name}.`).finally(() => (input.value = ""));
  });
  count();
  status.textContent = refused ?? "";
  return {
    noted(why) {
      refused = why;
      count();
      status.textContent = why ?? "";
    }
  };
}

/** @param leaving whether they last only as long as the page */
function countOf(notes: Notes, leaving: boolean): string {
  const list = Object.values(notes);
  if (list.length === 0) return "No notes yet.";
  const ticks = list.filter(note => note.checked).length;
  const texts = list.filter(note => note.text.trim()).length;
  const last = leaving
    ? "They last until you leave this page; export them."
    : "They stay in this browser until you export them.";
  return `${number(ticks, "statement")} ticked, ${number(texts, "note")}. ${last}`;
}

const number = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

/** @param told what the panel tells of the edition (review-panel.ts) */
async function edition(told: DOMStringMap): Promise<Edition> {
  const [context, files] = await Promise.all([loadContext(), published()]);
  return {
    workbook: told["version"]!,
    name: told["name"]!,
    paper: {said: told["paper"]!, doi: told["doi"]!},
    address: location.href,
    files: filesOf(files ?? {}),
    raw: context.cells.map(({cell, file, sha256, provenance}) => ({cell, file, sha256, provenance}))
  };
}
