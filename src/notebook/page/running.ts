import {cellsMessage, type Columns, type FromFrame} from "../messages.js";
import {placesOf, type Cell, type Notebook} from "../notebook.js";
import type {Asked} from "../query.js";
import {Sandbox} from "./sandbox.js";

interface Hears {
  cell(m: Extract<FromFrame, {type: "cell"}>): void;
  height(id: number, px: number): void;
  /** All heights of one message are told. */
  sized(): void;
  leave(id: number): void;
  /** The sandbox is gone; a sentence says why. */
  ended(why: string): void;
}

/** What of a notebook runs: its sandbox, made when a cell first runs, and what that has of each cell. */
export class Running {
  private sandbox: Sandbox | null = null;
  private readonly given = new Map<number, string>();
  private readonly defined = new Map<number, readonly string[]>();
  private places = "";

  constructor(
    private readonly place: HTMLElement,
    private readonly hears: Hears
  ) {}

  get on(): boolean {
    return this.sandbox !== null;
  }

  /** What the sandbox has of a cell; undefined before it was run. */
  source(id: number): string | undefined {
    return this.given.get(id);
  }

  known(): readonly string[] {
    return [...new Set([...this.defined.values()].flat())];
  }

  rows(id: number): {asked: Asked; columns: Columns} | undefined {
    return this.sandbox?.rows.get(id);
  }

  /** Outputs as markup, of cells that have run. */
  outputs(): Promise<Map<number, string>> {
    return this.sandbox?.outputs() ?? Promise.resolve(new Map<number, string>());
  }

  /** Runs cells that are other than the sandbox has them; with `again` those too that are as before. */
  send(book: Notebook, cells: readonly Cell[], again = false): void {
    this.sandbox ??= new Sandbox(this.place, {
      cell: m => this.hears.cell(m),
      names: ({id, defines}) => this.defined.set(id, defines),
      heights: heights => {
        for (const [id, height] of heights) this.hears.height(id, height);
        this.hears.sized();
      },
      leave: id => this.hears.leave(id),
      ended: why => {
        this.close();
        this.hears.ended(why);
      }
    });
    const fresh = cells.filter(c => again || this.given.get(c.id) !== c.source);
    for (const {id, source} of fresh) this.given.set(id, source);
    this.tell(book, fresh);
  }

  /** Takes note that cells are gone or stand elsewhere. */
  follow(book: Notebook): void {
    const kept = new Set(book.cells.map(c => c.id));
    const gone = [...this.given.keys()].filter(id => !kept.has(id));
    for (const id of gone) {
      this.given.delete(id);
      this.defined.delete(id);
    }
    if (this.sandbox && (gone.length || JSON.stringify(placesOf(book)) !== this.places))
      this.tell(book, [], gone);
  }

  /** @returns whether queries were waited for, which are ended; the code goes on */
  cancel(): boolean {
    if (!this.sandbox?.busy) return false;
    this.sandbox.cancel();
    return true;
  }

  lay(tops: [id: number, top: number][]): void {
    this.sandbox?.say({type: "tops", tops});
  }

  /** Into the output of a cell. */
  enter(id: number): void {
    this.sandbox?.frame.focus();
    this.sandbox?.say({type: "focus", id});
  }

  close(): void {
    this.sandbox?.remove();
    this.sandbox = null;
    this.given.clear();
    this.defined.clear();
  }

  private tell(book: Notebook, cells: readonly Cell[], dropped: number[] = []): void {
    this.places = JSON.stringify(placesOf(book));
    this.sandbox!.say(cellsMessage(book, cells, dropped));
  }
}
