import {h, render} from "../../lib/element.js";
import {sqlElement} from "../../components/shell/sql.js";
import {sentenceOf} from "../../lib/sentence.js";
import {lateOf} from "../../lib/silence.js";
import type {CodeEditor, Faulty} from "../editor/index.js";
import type {Cell} from "../notebook.js";
import {LANGUAGE} from "../words.js";
import type {RowsForm} from "./files.js";
import {loadEditor} from "./libraries.js";

export interface CellActs {
  typed(id: number, source: string): void;
  named(id: number, name: string): void;
  run(id: number): void;
  act(id: number, act: Act): void;
  /** Into the output. */
  enter(id: number): void;
  known(): readonly string[];
  undo(): boolean;
  redo(): boolean;
  /** A sentence for the reader. */
  say(text: string): void;
}
export type Act = "up" | "down" | "delete" | "md" | "sql" | "js" | "fold" | RowsForm;

/** One cell in the page: its head, its source, and the room for its output, which is drawn by the sandbox over it. */
export class CellView {
  readonly node: HTMLElement;
  readonly room: HTMLElement;
  private editor: CodeEditor | null = null;
  private fault: Faulty | null = null;
  private readonly said: HTMLElement;
  private readonly code: HTMLElement;

  constructor(
    private cell: Cell,
    private place: number,
    private readonly acts: CellActs
  ) {
    this.node = document.createElement("section");
    this.node.className = `cell cell-${cell.mode}`;
    this.node.id = `cell-${cell.id}`;
    this.node.innerHTML = render(
      h("div", {}, head(cell), h("div", {class: "cell-code"}), roomElement(cell))
    ).slice(5, -6);
    this.said = this.node.querySelector(".cell-said")!;
    this.code = this.node.querySelector(".cell-code")!;
    this.room = this.node.querySelector(".cell-room")!;
    this.show(cell, place);
    this.node.addEventListener("click", event => this.clicked(event));
    this.node
      .querySelector("input")
      ?.addEventListener("change", event =>
        acts.named(this.cell.id, (event.target as HTMLInputElement).value.trim())
      );
  }

  /** Takes the cell as it now is; a source that differs is put into the editor. */
  show(cell: Cell, place: number): void {
    this.cell = cell;
    this.place = place;
    const label = `Cell ${place}, ${LANGUAGE[cell.mode]}${cell.name ? `, ${cell.name}` : ""}`;
    this.node.setAttribute("aria-label", label);
    this.node.querySelector(".cell-n")!.textContent = String(place);
    const folded = cell.folded ?? cell.mode === "md";
    this.node.classList.toggle("folded", folded);
    this.node.querySelector('[data-act="fold"]')!.setAttribute("aria-expanded", String(!folded));
    const name = this.node.querySelector<HTMLInputElement>("input");
    if (name && name !== document.activeElement) name.value = cell.name ?? "";
    if (this.editor) this.editor.write(cell.source);
    else {
      this.code.innerHTML = render(sqlElement(cell.source));
      if (!folded) void this.edit();
    }
  }

  async edit(focus = false): Promise<void> {
    if (!this.editor) {
      const loaded = await this.loaded();
      if (!loaded) return;
      const {codeEditor} = loaded;
      if (!this.editor) {
        this.editor = codeEditor({
          mode: this.cell.mode,
          text: this.cell.source,
          label: `Source of cell ${this.place}`,
          known: () => this.acts.known(),
          onChange: text => this.acts.typed(this.cell.id, text),
          onRun: () => this.acts.run(this.cell.id),
          onUndo: () => this.acts.undo(),
          onRedo: () => this.acts.redo()
        });
        this.code.replaceChildren(this.editor.node);
        this.editor.fault(this.fault);
      }
    }
    if (focus) this.editor.focus();
  }

  /** The editor; null where it does not come, which is said. */
  private loaded(): Promise<Awaited<ReturnType<typeof loadEditor>> | null> {
    return loadEditor().catch((error: unknown) => {
      this.acts.say(sentenceOf(error));
      void lateOf(error)?.then(() => this.edit());
      return null;
    });
  }

  state(state: "waiting" | "done" | "failed" | "changed" | "idle", fault: Faulty | null = null): void {
    this.node.dataset["state"] = state;
    this.fault = fault;
    this.editor?.fault(fault);
    const text = {
      waiting: "runs …",
      done: "",
      failed: "failed",
      changed: "changed, not yet run",
      idle: "not run"
    }[state];
    if (this.said.textContent !== text) this.said.textContent = text;
  }

  height(px: number): void {
    this.room.style.height = `${px}px`;
    this.room.classList.toggle("empty", px < 8);
  }

  focus(): void {
    if (this.node.classList.contains("folded")) this.node.querySelector<HTMLElement>("button")!.focus();
    else void this.edit(true);
  }

  end(): void {
    this.editor?.end();
    this.node.remove();
  }

  private clicked(event: Event): void {
    const button = (event.target as HTMLElement).closest<HTMLElement>("[data-act]");
    const act = button?.dataset["act"];
    if (!act) return;
    button.closest("details")?.removeAttribute("open");
    if (act === "run") this.acts.run(this.cell.id);
    else if (act === "enter") this.acts.enter(this.cell.id);
    else this.acts.act(this.cell.id, act as Act);
  }
}

const button = (act: string, text: string, more: Record<string, string> = {}): ReturnType<typeof h> =>
  h("button", {type: "button", class: "btn", "data-act": act, ...more}, text);

const head = (cell: Cell): ReturnType<typeof h> =>
  h(
    "div",
    {class: "cell-h ui"},
    h("span", {class: "cell-n", "aria-hidden": "true"}),
    h("span", {class: "cell-kind"}, cell.mode === "other" ? (cell.kind ?? "other") : LANGUAGE[cell.mode]),
    cell.mode === "sql"
      ? h(
          "label",
          {},
          "rows as ",
          h("input", {type: "text", class: "num", size: 10, spellcheck: "false", autocomplete: "off"})
        )
      : null,
    h("span", {class: "cell-said", role: "status"}),
    h(
      "div",
      {class: "cell-tools"},
      cell.mode === "other" ? null : button("run", "Run", {title: "Shift-Enter"}),
      button("fold", "Source", {"aria-expanded": "true"}),
      h(
        "details",
        {class: "cell-more"},
        h("summary", {class: "btn"}, "More"),
        h(
          "div",
          {class: "cell-menu"},
          button("md", "Add text below"),
          button("sql", "Add SQL below"),
          button("js", "Add JavaScript below"),
          button("up", "Move up"),
          button("down", "Move down"),
          button("delete", "Delete"),
          cell.mode === "sql"
            ? [
                button("csv", "Rows as CSV"),
                button("parquet", "Rows as Parquet"),
                button("arrow", "Rows as Arrow")
              ]
            : null
        )
      )
    )
  );

const roomElement = (cell: Cell): ReturnType<typeof h> =>
  h(
    "div",
    {class: "cell-room empty"},
    cell.mode === "other"
      ? h("p", {}, "This cell is in a language that does not run here. It is kept as it is.")
      : button("enter", "Go into the output", {class: "btn vh-focus"})
  );
