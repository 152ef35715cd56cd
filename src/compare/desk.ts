/** The files of a reader on the page: read one after another, described, corrected, taken away; whole or not at all. */
import {FAMILIES} from "../data/families.js";
import type {Context} from "../figure/figure.js";
import {sentenceOf} from "../lib/sentence.js";
import {cellOf, type Own} from "./cells.js";
import {readAnew, type Facts} from "./facts.js";
import {entryOf, isPassing, type Entry} from "./entry.js";
import type {Guess} from "./guess.js";
import type {Answer, Asked} from "./answer.js";
import type {Read} from "./reading.js";
import type {Store} from "./store.js";

const GROWTH = 1.5;

interface Effects {
  context: Context;
  store: Store;
  read: Read;
  /** What tells a file from another, by its content. */
  fingerprint: (file: File) => Promise<string>;
  /** Told after every change; `tables` when rows were added or taken away. */
  changed: (entry: Entry | null, tables: boolean) => void;
}

export class Desk {
  readonly entries: Entry[] = [];
  private next = 0;
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly effects: Effects) {}

  /** Cells whose tables can be looked at. */
  get cells(): Own[] {
    return this.entries
      .filter(e => e.state === "read" || (e.state === "reading" && e.own.rows > 0))
      .map(e => e.own);
  }

  /** Cells that are or may still become whole: labels and looks go by their number. */
  get live(): Own[] {
    return this.entries.filter(e => e.state !== "refused" && e.state !== "given up").map(e => e.own);
  }

  /** @returns sentences of the files that are not taken */
  async add(files: readonly File[]): Promise<string[]> {
    const said: string[] = [];
    for (const file of files) {
      const fingerprint = await this.effects.fingerprint(file).catch(() => "");
      const same = this.entries.find(e => fingerprint && e.own.file.fingerprint === fingerprint);
      if (same) {
        said.push(
          `file: ${file.name} is the same as ${same.own.file.name}, which is number ${same.number} here; it is not taken twice`
        );
        continue;
      }
      const entry = entryOf(++this.next, file, fingerprint);
      this.entries.push(entry);
      this.effects.changed(entry, false);
      this.enqueue(entry);
    }
    return said;
  }

  /** All that was asked for has been done. */
  settled = async (): Promise<void> => {
    for (let last: Promise<void> | null = null; last !== this.queue;) await (last = this.queue);
  };

  cancel(number: number): void {
    this.find(number)?.running?.abort();
  }

  /** Reads a file once more that was given up, or whose reading failed for another reason than the file. */
  again(number: number): void {
    const entry = this.find(number);
    if (entry?.file && isPassing(entry)) this.enqueue(entry);
  }

  /**
   * Other facts of a cell: its tables follow, from the file itself where they must. While it is being read they hold for
   * what is read from now on, and what is there is reduced anew.
   */
  async change(number: number, facts: Facts): Promise<void> {
    const entry = this.find(number);
    if (!entry) return;
    const going = entry.state === "read" || entry.state === "reading";
    const anew = !going || readAnew(entry.own.facts, facts);
    entry.own.facts = facts;
    if (anew && entry.file) return this.enqueue(entry);
    if (anew)
      throw new Error(
        "facts: this asks for the raw file, which a saved work does not hold; drop the file again"
      );
    if (entry.state === "reading") return this.follow(entry);
    const mine = this.queue.then(() => this.follow(entry));
    this.queue = mine.catch(() => undefined);
    return mine;
  }

  /** The tables of a cell as its facts have become. */
  private async follow(entry: Entry): Promise<void> {
    const {own} = entry;
    await this.describe();
    if (own.rows > 0 && FAMILIES[own.facts.family]!.table === "records")
      await this.effects.store.reduce(own.cell);
    this.effects.changed(entry, own.rows > 0);
  }

  async remove(number: number): Promise<void> {
    const at = this.entries.findIndex(e => e.number === number);
    const [entry] = at < 0 ? [] : this.entries.splice(at, 1);
    if (!entry) return;
    entry.running?.abort();
    await this.effects.store.drop(entry.own.cell);
    await this.describe();
    this.effects.changed(null, true);
  }

  /** A cell whose tables are in the store already, as from a saved file. */
  async take(
    own: Omit<Own, "cell" | "number">,
    shown: Pick<Entry, "summary" | "first">,
    fill: (cell: string) => Promise<void>
  ): Promise<void> {
    const entry = entryOf(++this.next, null, own.file.fingerprint);
    Object.assign(entry.own, own);
    Object.assign(entry, shown);
    this.entries.push(entry);
    await fill(entry.own.cell);
    entry.state = "read";
    await this.describe();
    if (FAMILIES[own.facts.family]!.table === "records") await this.effects.store.reduce(entry.own.cell);
    this.effects.changed(entry, true);
  }

  private find = (number: number): Entry | undefined => this.entries.find(e => e.number === number);

  private enqueue(entry: Entry): void {
    this.queue = this.queue.then(() => this.readIn(entry)).catch(() => undefined);
  }

  private async readIn(entry: Entry): Promise<void> {
    if (!entry.file || !this.entries.includes(entry)) return;
    const {store, read, changed} = this.effects;
    const {own} = entry;
    const known = entry.summary !== null;
    entry.running = new AbortController();
    Object.assign(entry, {state: "reading", done: 0, told: 0, message: "", unmapped: null});
    own.rows = 0;
    const {area_cm2, active_mass_mg, temperature_celsius, side, family} = own.facts;
    const asked: Asked = {
      ...{cell: own.cell, family: known ? family : null, side},
      ...{area_cm2, active_mass_mg, temperature_celsius}
    };
    const {signal} = entry.running;
    try {
      await store.drop(own.cell);
      changed(entry, true);
      await read(entry.file, asked, answer => this.takeAnswer(entry, answer, known), signal);
      if (entry.state !== "read") await this.forget(entry);
    } catch (error) {
      entry.state = signal.aborted ? "given up" : "refused";
      entry.message = signal.aborted ? "Given up; nothing of it is kept." : sentenceOf(error);
      await this.forget(entry).catch(() => undefined);
    }
    entry.running = null;
    // What was told of last has all its rows already: only how the reading stands is new.
    changed(entry, entry.state !== "read" || entry.told !== own.rows);
  }

  /** Of what was not read to its end nothing stays. */
  private async forget({own}: Entry): Promise<void> {
    own.rows = 0;
    await this.effects.store.drop(own.cell);
    await this.describe();
  }

  private async takeAnswer(entry: Entry, answer: Answer, known: boolean): Promise<void> {
    const {store, changed} = this.effects;
    const {own} = entry;
    switch (answer.kind) {
      case "progress":
        entry.done = answer.done / answer.total;
        return changed(entry, false);
      case "seen":
        entry.summary = answer.summary;
        entry.first = answer.first;
        own.format = answer.summary.format;
        own.made = answer.made;
        if (!known) this.suppose(own, answer.guess, answer.offered);
        await this.describe();
        return changed(entry, false);
      case "records":
        await store.add(own.cell, answer.file);
        own.rows += answer.rows;
        return changed(entry, this.grown(entry));
      case "rows":
        await store.rowsOf(own.cell, answer.table, answer.rows);
        own.rows += answer.rows.length;
        return changed(entry, answer.table !== "spectra");
      case "fits":
        await store.rowsOf(own.cell, "fits", answer.rows);
        entry.done = answer.done / answer.total;
        return changed(entry, answer.done === answer.total);
      case "done":
        entry.state = "read";
        // What was seen first of a long file is its beginning.
        if (entry.summary)
          entry.summary = {
            ...entry.summary,
            rows: answer.rows,
            cycles: answer.cycles ?? entry.summary.cycles
          };
        own.warnings = answer.warnings;
        return;
      case "refused":
        entry.state = "refused";
        entry.message = answer.message;
        entry.unmapped = answer.unmapped ?? null;
    }
  }

  /** A long file is shown as it grows by a half, not with each of its parts. */
  private grown(entry: Entry): boolean {
    const much = entry.own.rows >= GROWTH * entry.told;
    if (much) entry.told = entry.own.rows;
    return much;
  }

  /** What a file most likely is, and what it says itself, before its reader has said anything. */
  private suppose(own: Own, guess: Guess, offered: Partial<Asked>): void {
    own.facts = {...own.facts, ...guess};
    if (offered.active_mass_mg !== undefined && guess.family === "full-cell")
      own.facts.active_mass_mg = offered.active_mass_mg;
  }

  /** Every cell anew: labels depend on how many there are. */
  private async describe(): Promise<void> {
    const all = this.live;
    for (const own of all)
      await this.effects.store.describe(cellOf(own, all, this.effects.context), own.facts.turn);
  }
}
