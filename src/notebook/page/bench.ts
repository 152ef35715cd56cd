import {render} from "../../lib/element.js";
import {siteRoot} from "../../components/root.js";
import {sentenceOf} from "../../lib/sentence.js";
import {toMarkdown} from "../markdown.js";
import type {Notebook} from "../notebook.js";
import {snapshotPage} from "../snapshot.js";
import {cleaned} from "./clean.js";
import {CopiesList} from "./copies-list.js";
import {Desk} from "./desk.js";
import {Drafts} from "./draft.js";
import {fileName, saveFile} from "./files.js";
import {frameStyles, loadEditor} from "./libraries.js";
import {MOST_LINK, toFragment, toLink} from "./link.js";
import {QueryList} from "./query-list.js";
import {KeptNotebooks, type Opened} from "./store.js";
import {tools} from "./tools.js";

/** The bench a notebook lies on: its title, its tools, its cells. */
export class Bench {
  private desk: Desk | null = null;
  private published: Notebook | null = null;
  private name = "";
  private origin: string | null = null;
  /** Whether the reader has run it since it was opened. */
  private ran = false;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private readonly line: HTMLElement;
  private readonly kept: KeptNotebooks;
  private readonly drafts: Drafts;
  private readonly copies: CopiesList;
  private readonly asked: QueryList;

  /** @param paper its name, by which the browser keeps what a reader has made */
  constructor(
    private readonly place: HTMLElement,
    paper: string
  ) {
    this.kept = new KeptNotebooks(paper);
    this.drafts = new Drafts(paper, () => this.kept.consent === false);
    place.innerHTML = render(tools());
    this.line = place.querySelector(".nb-said")!;
    place.addEventListener("click", event => {
      const act = (event.target as HTMLElement).closest<HTMLElement>("[data-do]")?.dataset["do"];
      if (act) void this.act(act).catch((error: unknown) => this.say(sentenceOf(error), true));
    });
    place.querySelector<HTMLInputElement>(".nb-title")!.addEventListener("change", event => {
      const title = (event.target as HTMLInputElement).value.trim() || "Untitled";
      if (this.desk) this.desk.take({...this.desk.book, title});
    });
    place.querySelector<HTMLInputElement>('input[type="file"]')!.addEventListener("change", event => {
      const input = event.target as HTMLInputElement;
      const file = input.files?.[0];
      input.value = "";
      if (file) void this.importFile(file).catch((error: unknown) => this.say(sentenceOf(error), true));
    });
    const list = (kind: string): HTMLElement => place.querySelector<HTMLElement>(`[data-list="${kind}"]`)!;
    this.copies = new CopiesList(list("copies"), this.kept, `${siteRoot()}notebook.html`, text =>
      this.say(text)
    );
    this.asked = new QueryList(list("queries"), this.kept, query => this.ask(query));
    this.enable();
  }

  /** Lets the reader choose a file. */
  pick(): void {
    this.place.querySelector<HTMLInputElement>('input[type="file"]')!.click();
  }

  /** Puts a query into the first query of the notebook and runs it. */
  ask(query: string): void {
    const cell = this.desk?.book.cells.find(c => c.mode === "sql");
    if (!cell) return;
    this.desk!.typed(cell.id, query);
    this.desk!.run(cell.id);
  }

  /** Opens again what this page had when it was left or ended. @returns whether there was something */
  reopen(): boolean {
    const left = this.drafts.read(location.href);
    if (left) this.open(left.published, left, left.book);
    return left !== null;
  }

  /** @param left the notebook as it was changed before */
  open(book: Notebook, {origin = null, name = ""}: Opened = {}, left: Notebook | null = null): void {
    if (this.saving !== undefined) this.save();
    this.desk?.end();
    this.published = book;
    this.name = name;
    this.origin = origin;
    this.ran = false;
    const cells = this.place.querySelector<HTMLElement>(".nb-cells")!;
    this.desk = new Desk(cells, book, {
      changed: now => this.changed(now),
      say: text => this.say(text),
      ran: () => this.owned(),
      asked: query => this.asked.add(query)
    });
    this.place.classList.add("open");
    this.title(book);
    this.enable();
    const whose = origin === null ? "" : `This notebook came from ${origin} and is not of this workbook. `;
    if (left) {
      this.desk.take(left);
      this.say(
        `Your changes from before this page was left are back. ${whose}Nothing has run: press Run all, or Reset for what was opened.`
      );
    } else if (origin === null) this.desk.runAll();
    else this.say(`${whose}Read its cells; nothing of it runs before you press Run all.`);
  }

  say(text: string, wrong = false): void {
    this.line.textContent = text;
    this.line.classList.toggle("error", wrong);
  }

  private changed(book: Notebook): void {
    this.title(book);
    this.enable();
    this.leave(book);
    const keep = this.kept.consent;
    this.place.querySelector<HTMLElement>(".nb-consent")!.hidden = keep !== null;
    clearTimeout(this.saving);
    this.saving = keep ? setTimeout(() => this.save(), 600) : undefined;
  }

  private leave(book: Notebook): void {
    this.drafts.write(location.href, {
      published: this.published!,
      book,
      origin: this.origin,
      name: this.name
    });
  }

  private save(): void {
    clearTimeout(this.saving);
    this.saving = undefined;
    if (!this.desk) return;
    this.name ||= this.kept.fresh(this.desk.book.title);
    try {
      this.keep();
    } catch (error) {
      this.say(sentenceOf(error), true);
    }
  }

  /** What its reader has not run yet stays another's in its copy too. */
  private keep(): void {
    const {book} = this.desk!;
    this.kept.write(this.name, {book, origin: this.ran ? null : this.origin});
    this.leave(book);
    this.copies.show();
  }

  private owned(): void {
    this.ran = true;
    if (this.origin !== null && this.desk) this.kept.own(this.name, this.desk.book);
  }

  private title({title}: Notebook): void {
    const input = this.place.querySelector<HTMLInputElement>(".nb-title")!;
    if (input !== document.activeElement) input.value = title;
  }

  private enable(): void {
    const on: Record<string, boolean> = {
      undo: !!this.desk?.canUndo,
      redo: !!this.desk?.canRedo,
      reset: !!this.desk?.canUndo
    };
    for (const button of this.place.querySelectorAll<HTMLButtonElement>("button[data-do]")) {
      const act = button.dataset["do"]!;
      button.disabled = !(on[act] ?? (!!this.desk || act === "import"));
    }
  }

  private async act(act: string): Promise<void> {
    const {desk} = this;
    if (act === "import") return this.pick();
    if (act === "keep" || act === "keep-not") {
      this.kept.consent = act === "keep";
      if (act === "keep-not" && desk) this.leave(desk.book);
      this.place.querySelector<HTMLElement>(".nb-consent")!.hidden = true;
      if (act === "keep") {
        this.save();
        this.say(`Kept in this browser as “${this.name}”, and from now on with each change.`);
      }
      return;
    }
    if (!desk) return;
    const {book} = desk;
    switch (act) {
      case "run":
        return desk.runAll();
      case "stop":
        return desk.stop();
      case "undo":
        return void desk.undo();
      case "redo":
        return void desk.redo();
      case "reset":
        desk.take(this.published!);
        if (this.ran || this.origin === null) desk.runAll();
        return this.say("Reset to what was opened; Undo brings your changes back.");
      case "copy": {
        this.name = this.kept.fresh(book.title);
        this.keep();
        return this.say(`A copy is kept in this browser as “${this.name}”.`);
      }
      case "page":
        return saveFile(fileName(book, "page.html"), await this.page(book), "text/html");
      case "html": {
        const {toObservable} = await loadEditor();
        return saveFile(fileName(book, "html"), toObservable(book, document), "text/html");
      }
      case "markdown":
        return saveFile(fileName(book, "md"), toMarkdown(book), "text/markdown");
      case "link":
        return this.link(book);
    }
  }

  /** The notebook as a page that stands alone. */
  private async page(book: Notebook): Promise<string> {
    const [{toObservable}, styles, outputs] = await Promise.all([
      loadEditor(),
      frameStyles(),
      this.desk!.outputs()
    ]);
    const parser = new DOMParser();
    const live = `notebook.html#nb=${toFragment(book)}`;
    return snapshotPage({
      book,
      outputs: new Map([...outputs].map(([id, html]) => [id, cleaned(html, parser)])),
      styles,
      form: toObservable(book, document),
      beside: live,
      published: new URL(`${siteRoot()}${live}`, location.href).href
    });
  }

  private async link(book: Notebook): Promise<void> {
    const text = toLink(book);
    if (!text)
      return this.say(
        `The notebook is too long for a link of ${MOST_LINK} characters; export it as a file instead.`,
        true
      );
    const address = new URL(location.pathname, location.href);
    address.hash = `nb=${text}`;
    try {
      await navigator.clipboard.writeText(address.href);
      this.say("Link with the whole notebook copied; nothing was sent anywhere.");
    } catch {
      this.say(`Link with the whole notebook: ${address.href}`);
    }
  }

  private async importFile(file: File): Promise<void> {
    const {readNotebook} = await loadEditor();
    const book = readNotebook(await file.text(), new DOMParser());
    this.open(book, {origin: `the file ${file.name}`});
  }
}
