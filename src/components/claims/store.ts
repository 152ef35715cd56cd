import type {Choices} from "../../claims/assumption.js";
import type {ClaimEntry} from "../../claims/entry.js";
import {publishedText} from "../../lib/published.js";
import {loadLedger} from "../reading/claims.js";
import type {SitePaper} from "../site-paper.js";
import type {Desk} from "./desk.js";
import {part} from "../../lib/part.js";

type Listener = (changed: readonly string[]) => void;

/** The ledger as this page shows it, and the assumptions that make it so. The engine comes when it is first needed. */
export class Store {
  choices: Choices = {};
  private published: ReadonlyMap<string, ClaimEntry> | null = null;
  private opened: Promise<Desk> | null = null;
  private readonly listeners: Listener[] = [];

  constructor(private readonly paper: SitePaper) {}

  /** Entries by id, shared with the cards that open in the text. */
  async entries(): Promise<Map<string, ClaimEntry>> {
    const entries = await loadLedger();
    this.published ??= new Map(entries);
    return entries;
  }

  desk(): Promise<Desk> {
    this.opened ??= this.open();
    this.opened.catch(() => {
      this.opened = null;
    });
    return this.opened;
  }

  private async open(): Promise<Desk> {
    const [entries, engine, claims, constants] = await Promise.all([
      this.entries(),
      part(() => import("./engine.js")),
      publishedText("data/claims.csv"),
      publishedText("data/constants.csv"),
      this.paper.claims(),
      this.paper.checks()
    ]);
    return engine.openDesk(claims, constants, [...(this.published ?? entries).values()]);
  }

  /** Changes assumptions. @throws CheckError when a value cannot be computed with; all stays as it was */
  async choose(choices: Choices): Promise<void> {
    const [desk, entries] = await Promise.all([this.desk(), this.entries()]);
    const changed = desk.choose(choices);
    for (const entry of changed) {
      const {replies, changes} = this.published?.get(entry.id) ?? {};
      entries.set(entry.id, {...entry, ...(replies && {replies}), ...(changes && {changes})});
    }
    this.choices = choices;
    for (const listener of this.listeners) listener(changed.map(entry => entry.id));
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** The entry as published when an assumption has changed its verdict or value. */
  changedFrom(entry: ClaimEntry): ClaimEntry | null {
    const before = this.published?.get(entry.id);
    if (!before || before === entry) return null;
    const said = ({verdict, basis, computed}: ClaimEntry): string =>
      JSON.stringify([verdict, basis, computed]);
    return said(before) === said(entry) ? null : before;
  }
}
