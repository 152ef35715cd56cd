import {siteRoot} from "../../components/root.js";
import {sentenceOf} from "../../lib/sentence.js";
import type {Notebook} from "../notebook.js";
import {CopiesList} from "./copies-list.js";
import {Desk} from "./desk.js";
import {Drafts} from "./draft.js";
import {Head} from "./head.js";
import {loadEditor} from "./libraries.js";
import {QueryList} from "./query-list.js";
import {KeptNotebooks, type Opened} from "./store.js";
import {copyLink, saveMarkdown, saveNotebook, savePage} from "./taken.js";

/** The bench a notebook lies on: its title, its tools, its cells. */
export class Bench {
  private desk: Desk | null = null;
  private published: Notebook | null = null;
  private name = "";
  private origin: string | null = null;
  /** Whether the reader has run it since it was opened. */
  private ran = false;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private readonly head: Head;
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
    this.head = new Head(place, {
      act: name => this.act(name),
      titled: title => this.desk?.take({...this.desk.book, title}),
      file: file => this.importFile(file)
    });
    const list = (kind: string): HTMLElement => place.querySelector<HTMLElement>(`[data-list="${kind}"]`)!;
    this.copies = new CopiesList(list("copies"), this.kept, `${siteRoot()}notebook.html`, text =>
      this.say(text)
    );
    this.asked = new QueryList(list("queries"), this.kept, query => this.ask(query));
    this.head.enable(this.desk);
  }

  /** Lets the reader choose a file. */
  pick(): void {
    this.head.pick();
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
    this.head.title(book);
    this.head.enable(this.desk);
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
    this.head.say(text, wrong);
  }

  private changed(book: Notebook): void {
    this.head.title(book);
    this.head.enable(this.desk);
    this.leave(book);
    const keep = this.kept.consent;
    this.head.asks(keep === null);
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

  private async act(act: string): Promise<void> {
    const {desk} = this;
    if (act === "import") return this.pick();
    if (act === "keep" || act === "keep-not") {
      this.kept.consent = act === "keep";
      if (act === "keep-not" && desk) this.leave(desk.book);
      this.head.asks(false);
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
        return savePage(book, desk.outputs());
      case "html":
        return saveNotebook(book);
      case "markdown":
        return saveMarkdown(book);
      case "link": {
        const {text, wrong} = await copyLink(book);
        return this.say(text, wrong);
      }
    }
  }

  private async importFile(file: File): Promise<void> {
    const {readNotebook} = await loadEditor();
    const book = readNotebook(await file.text(), new DOMParser());
    this.open(book, {origin: `the file ${file.name}`});
  }
}
