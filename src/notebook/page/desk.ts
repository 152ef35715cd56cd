import {begun, redone, taken, undone, type History} from "../history.js";
import {
  changed,
  freshId,
  freshRows,
  isHeld,
  moved,
  withCell,
  without,
  type Cell,
  type Mode,
  type Notebook
} from "../notebook.js";
import {CellView, type Act, type CellActs} from "./cell-view.js";
import {sentenceOf} from "../../lib/sentence.js";
import {saveRows, type RowsForm} from "./files.js";
import {Layout} from "./layout.js";
import {Running} from "./running.js";

interface DeskTold {
  /** The notebook is another one than before. */
  changed(book: Notebook): void;
  /** A sentence for the reader. */
  say(text: string): void;
  /** Cells were given to the sandbox. */
  ran(): void;
  /** A query was run. */
  asked(query: string): void;
}

/** A notebook on the page: cells that are edited here and run in the sandbox. */
export class Desk implements CellActs {
  private past: History<Notebook>;
  private readonly views = new Map<number, CellView>();
  private readonly asked = new Set<number>();
  private readonly running: Running;
  private readonly layout: Layout;

  constructor(
    private readonly place: HTMLElement,
    book: Notebook,
    private readonly told: DeskTold
  ) {
    this.past = begun(book);
    this.running = new Running(place, {
      cell: ({id, state, error, line}) => {
        const view = this.views.get(id);
        const cell = this.book.cells.find(c => c.id === id);
        if (!view || !cell || this.running.source(id) !== cell.source) return;
        view.state(state, error === undefined ? null : {error, ...(line ? {line} : {})});
        place.dispatchEvent(new CustomEvent("cell", {detail: {id, state}}));
      },
      height: (id, px) => this.views.get(id)?.height(px),
      sized: () => this.layout.now(),
      leave: id => this.views.get(id)?.focus(),
      ended: why => {
        this.idle();
        told.say(`The notebook was stopped, since ${why}. Sources are as they were; Run starts again.`);
      }
    });
    this.layout = new Layout(place, tops => this.running.lay(tops));
    this.render();
  }

  get book(): Notebook {
    return this.past.now;
  }

  /** Runs every cell but those that wait to be asked. */
  runAll(): void {
    this.send(this.book.cells.filter(c => c.mode !== "other" && (!isHeld(c) || this.asked.has(c.id))));
  }

  run(id: number): void {
    const cell = this.book.cells.find(c => c.id === id);
    if (!cell || cell.mode === "other") return;
    this.asked.add(id);
    if (cell.mode === "sql") this.told.asked(cell.source);
    if (!this.running.on) this.runAll();
    else this.send([cell], true);
  }

  /** Ends queries and code at once; sources stay. */
  stop(): void {
    if (this.running.cancel()) return;
    this.close();
    this.told.say("Stopped. Sources are as they were; Run starts again.");
  }

  say(text: string): void {
    this.told.say(text);
  }

  close(): void {
    this.running.close();
    this.idle();
  }

  private idle(): void {
    for (const view of this.views.values()) {
      view.height(0);
      view.state("idle");
    }
  }

  end(): void {
    this.close();
    this.layout.end();
    for (const view of this.views.values()) view.end();
    this.views.clear();
  }

  take(book: Notebook, of: string | null = null): void {
    this.past = taken(this.past, book, of);
    this.after();
  }

  undo = (): boolean => this.back(undone(this.past));
  redo = (): boolean => this.back(redone(this.past));
  get canUndo(): boolean {
    return this.past.before.length > 0;
  }
  get canRedo(): boolean {
    return this.past.after.length > 0;
  }

  typed(id: number, source: string): void {
    // What undo or reset put into the editor is already in the notebook.
    if (this.book.cells.find(c => c.id === id)?.source === source) return;
    this.take(changed(this.book, id, {source}), `cell-${id}`);
  }

  named(id: number, name: string): void {
    const {name: _before, ...cell} = this.book.cells.find(c => c.id === id)!;
    const cells = this.book.cells.map(c => (c.id === id ? {...cell, ...(name ? {name} : {})} : c));
    this.take({...this.book, cells});
    if (this.running.on) this.run(id);
  }

  act(id: number, act: Act): void {
    if (act === "up" || act === "down") this.take(moved(this.book, id, act === "up" ? -1 : 1));
    else if (act === "delete") this.delete(id);
    else if (act === "fold") this.fold(id);
    else if (act === "csv" || act === "arrow" || act === "parquet") this.saveRows(id, act);
    else this.add(act, id);
  }

  enter(id: number): void {
    this.running.enter(id);
  }

  known(): readonly string[] {
    return this.running.known();
  }

  add(mode: Mode, after: number, source = "", more: Partial<Cell> = {}): void {
    const id = freshId(this.book);
    const name = mode === "sql" && more.name === undefined ? {name: freshRows(this.book)} : {};
    this.take(
      withCell(
        this.book,
        {id, mode, source, ...(mode === "md" ? {folded: false} : {}), ...name, ...more},
        after
      )
    );
    this.views.get(id)?.focus();
  }

  private saveRows(id: number, form: RowsForm): void {
    const rows = this.running.rows(id);
    if (!rows) return this.told.say("This cell has no rows yet; run it first.");
    const name = this.book.cells.find(c => c.id === id)?.name ?? "rows";
    saveRows(form, name, rows).catch((error: unknown) => this.told.say(sentenceOf(error)));
  }

  /** Outputs as markup, of cells that have run. */
  outputs(): Promise<Map<number, string>> {
    return this.running.outputs();
  }

  private fold(id: number): void {
    const cell = this.book.cells.find(c => c.id === id)!;
    const folded = !(cell.folded ?? cell.mode === "md");
    this.take(changed(this.book, id, {folded}), `fold-${id}`);
    if (!folded) void this.views.get(id)?.edit(true);
  }

  private delete(id: number): void {
    const at = this.book.cells.findIndex(c => c.id === id);
    this.take(without(this.book, id));
    const next = this.book.cells[Math.min(at, this.book.cells.length - 1)];
    if (next) this.views.get(next.id)?.focus();
    this.told.say("The cell was deleted; Undo brings it back.");
  }

  private back(past: History<Notebook>): boolean {
    if (past === this.past) return false;
    this.past = past;
    this.after();
    return true;
  }

  private after(): void {
    this.render();
    this.running.follow(this.book);
    this.told.changed(this.book);
  }

  private render(): void {
    const {cells} = this.book;
    const kept = new Set(cells.map(c => c.id));
    for (const [id, view] of this.views)
      if (!kept.has(id)) {
        view.end();
        this.views.delete(id);
      }
    let last: Element | null = null;
    cells.forEach((cell, i) => {
      let view = this.views.get(cell.id);
      if (!view) this.views.set(cell.id, (view = new CellView(cell, i + 1, this)));
      else view.show(cell, i + 1);
      if (view.node.previousElementSibling !== last || view.node.parentElement !== this.place) {
        if (last) last.after(view.node);
        else this.place.prepend(view.node);
      }
      last = view.node;
      const given = this.running.source(cell.id);
      if (given === undefined) view.state("idle");
      else if (given !== cell.source) view.state("changed");
    });
    this.layout.watch(new Map([...this.views].map(([id, view]) => [id, view.room])));
  }

  private send(cells: readonly Cell[], again = false): void {
    this.running.send(this.book, cells, again);
    this.layout.now(true);
    this.told.ran();
  }
}
