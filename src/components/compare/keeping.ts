/** Work kept in the browser when its reader asks for it, saved as one file, and opened again. */
import type {Desk} from "../../compare/desk.js";
import type {OwnEngine} from "../../compare/engine.js";
import {shelfOf, type Shelf} from "../../compare/kept.js";
import {fromBase64, OTHER_TABLES, parseSaved, savedText, type SavedCell} from "../../compare/saved.js";
import type {Store} from "../../compare/store.js";
import {toBase64} from "../../lib/base64.js";
import {h, render} from "../../lib/element.js";
import {save} from "../save.js";

export class Keeping {
  private keeps = false;
  private readonly shelf: Shelf;

  /** @param paper its name, by which work is kept and saved */
  constructor(
    private readonly node: HTMLElement,
    private readonly paper: string,
    private readonly desk: Desk,
    private readonly store: Store,
    private readonly engine: OwnEngine,
    private readonly complain: (error: unknown) => void
  ) {
    this.shelf = shelfOf(paper);
    node.addEventListener("click", event => {
      const act = (event.target as HTMLElement).closest<HTMLElement>("[data-act]")?.dataset["act"];
      const acts: Record<string, () => Promise<unknown>> = {
        save: () => this.save(),
        open: async () => this.open((await this.shelf.kept())?.text ?? ""),
        forget: async () => {
          this.keeps = false;
          await this.shelf.forget();
          await this.show();
        }
      };
      if (act && acts[act]) acts[act]().catch(complain);
    });
    node.addEventListener("change", event => {
      const box = event.target as HTMLInputElement;
      if (box.name !== "keep") return;
      this.keeps = box.checked;
      (this.keeps ? this.changed() : this.shelf.forget().then(() => this.show())).catch(complain);
    });
    void this.show();
  }

  /** The work stands as it is now: kept, where that was asked for. */
  async changed(): Promise<void> {
    if (this.keeps) await this.shelf.keep(await this.text()).catch(this.complain);
    await this.show();
  }

  /** @throws Error `work: …` for what is no saved work; nothing of it is then opened */
  async open(text: string): Promise<void> {
    for (const {own, summary, first, records, rows} of parseSaved(text, this.paper)) {
      if (this.desk.entries.some(e => e.own.file.fingerprint === own.file.fingerprint)) continue;
      const files = records.map(fromBase64);
      await this.desk.take(own, {summary, first}, async cell => {
        await this.store.adopt(cell, files);
        for (const table of OTHER_TABLES)
          if (rows[table]?.length) await this.store.rowsOf(cell, table, rows[table]);
      });
    }
  }

  private async save(): Promise<void> {
    save(new Blob([await this.text()], {type: "application/json"}), "compare-work.json");
  }

  private async text(): Promise<string> {
    const cells: SavedCell[] = [];
    for (const {state, own, summary, first} of this.desk.entries) {
      if (state !== "read") continue;
      const {cell, number: _, ...rest} = own;
      const records: string[] = [];
      for (const file of this.store.filesOf(cell)) records.push(toBase64(await this.engine.file(file)));
      const rows: SavedCell["rows"] = {};
      for (const table of OTHER_TABLES) rows[table] = await this.store.rowsIn(cell, table);
      cells.push({own: rest, summary, first, records, rows});
    }
    return savedText(cells, this.paper);
  }

  private async show(): Promise<void> {
    const before = await this.shelf.kept();
    const any = this.desk.entries.some(e => e.state === "read");
    this.node.innerHTML = render(
      h(
        "p",
        {class: "acts"},
        any
          ? h("button", {type: "button", class: "btn", "data-act": "save"}, "Save this work as a file")
          : null,
        any
          ? h(
              "label",
              {class: "g"},
              h("input", {type: "checkbox", name: "keep", checked: this.keeps}),
              " Keep it in this browser"
            )
          : null,
        before && !this.keeps
          ? [
              h(
                "button",
                {type: "button", class: "btn", "data-act": "open"},
                `Open the work kept here on ${before.date.slice(0, 10)}`
              ),
              h("button", {type: "button", class: "btn", "data-act": "forget"}, "Forget it")
            ]
          : null
      )
    );
  }
}
