import {define} from "@observablehq/notebook-kit/define";
import {Runtime, type Module, type Variable} from "@observablehq/runtime";
import type {CellState, Defined} from "../messages.js";
import {nameFaults} from "../names.js";
import {clear, display, type DisplayState} from "./display.js";
import type {Guard} from "./guard.js";
import {cellOf, told, type Told} from "./sentence.js";
import {transpiled, type Transpiled} from "./transpile.js";

interface Live extends DisplayState {
  cell: Defined;
  made: Transpiled | null;
  variables: Variable[];
  fault?: string;
}

interface Report {
  state(id: number, state: CellState, said?: Told): void;
  names(id: number, defines: string[]): void;
}

/** The cells of a notebook in Observable's runtime. A cell that fails says so; the others go on. */
export class Cells {
  private readonly main: Module;
  private readonly live = new Map<number, Live>();
  private places = new Map<number, number>();

  constructor(
    builtins: Record<string, unknown>,
    private readonly guard: Guard,
    private readonly rootOf: (id: number) => HTMLElement,
    private readonly report: Report
  ) {
    this.main = new Runtime(builtins).module();
  }

  /** Takes cells that are new or other than before, and lets go of those that are gone. */
  update(cells: readonly Defined[], dropped: readonly number[], places: readonly [number, number][]): void {
    this.places = new Map(places);
    for (const id of dropped) this.drop(id);
    for (const cell of cells) {
      this.release(this.live.get(cell.id));
      this.live.set(cell.id, {
        cell,
        made: null,
        variables: [],
        root: this.rootOf(cell.id),
        expanded: []
      });
    }
    const queries = [...this.live.values()].flatMap(({cell}) =>
      cell.mode === "sql" && cell.name ? [cell.name] : []
    );
    const wasNamed = this.queries;
    this.queries = queries.join();
    const renamed = wasNamed !== this.queries;
    const anew = new Set(cells.map(c => c.id));
    for (const live of this.live.values())
      if (anew.has(live.cell.id) || (renamed && live.cell.mode === "sql")) {
        anew.add(live.cell.id);
        this.transpile(live, queries);
      }
    const faults = this.faults();
    for (const live of this.live.values()) {
      const {id} = live.cell;
      const fault = faults.get(id);
      if (anew.has(id) || fault !== live.fault) {
        if (fault === undefined) delete live.fault;
        else live.fault = fault;
        this.define(live);
      }
    }
  }
  private queries = "";

  private transpile(live: Live, queries: readonly string[]): void {
    const {cell} = live;
    live.made = null;
    if (cell.mode === "other") return;
    try {
      live.made = transpiled(cell, queries, this.guard.check);
      this.report.names(cell.id, definesOf(live.made));
    } catch (error) {
      this.release(live);
      this.fail(live, told(error, cell.id));
    }
  }

  private faults(): Map<number, string> {
    const uses = [...this.live.values()].flatMap(({cell: {id}, made}) =>
      made ? [{id, defines: definesOf(made), uses: made.inputs}] : []
    );
    return nameFaults(uses, id => this.places.get(id) ?? id);
  }

  private define(live: Live): void {
    const {cell, made, fault} = live;
    this.release(live);
    if (!made) return;
    if (fault !== undefined) return this.fail(live, {error: fault});
    let body;
    try {
      body = this.guard.compile(made.body, cell.id, made.outputs);
    } catch (error) {
      return this.fail(live, told(error, cell.id));
    }
    define(
      this.main,
      live as never,
      {id: cell.id, ...made, body} as never,
      () => this.observer(live) as never
    );
  }

  private observer(live: Live): object {
    const {id} = live.cell;
    const {variables} = live;
    // A variable that was let go still gives its last word, nothing, over what has taken its place.
    const gone = (): boolean => live.variables !== variables || this.live.get(id) !== live;
    return {
      _node: live.root,
      pending: () => {
        if (gone()) return;
        if (live.failed) {
          live.failed = false;
          clear(live);
        }
        this.report.state(id, "waiting");
      },
      fulfilled: (value: unknown) => {
        if (gone()) return;
        try {
          if (live.made!.autodisplay) {
            clear(live);
            display(live, value, live.made!.output);
          } else if (live.autoclear) clear(live);
          this.report.state(id, "done");
        } catch (error) {
          this.fail(live, told(error, id));
        }
      },
      rejected: (error: unknown) => {
        if (!gone()) this.fail(live, told(error, id));
      }
    };
  }

  /**
   * What code threw after its cell had ended: in a timer, a handler, or a promise that nobody waits for. It is told
   * under the output, once until the cell runs again.
   * @returns whether it came from a cell
   */
  late(error: unknown, sameTurn: boolean): boolean {
    const id = this.guard.cellOf(error, sameTurn) ?? cellOf(error);
    const live = id === undefined ? undefined : this.live.get(id);
    if (id === undefined || !live) return false;
    if (!live.failed) this.tell(live, told(error, id));
    return true;
  }

  private fail(live: Live, said: Told): void {
    clear(live);
    this.tell(live, said);
  }

  private tell(live: Live, said: Told): void {
    live.failed = true;
    const line = document.createElement("p");
    line.className = "error";
    line.textContent = said.error;
    live.root.append(line);
    this.report.state(live.cell.id, "failed", said);
  }

  private drop(id: number): void {
    const live = this.live.get(id);
    this.release(live);
    live?.root.remove();
    this.live.delete(id);
  }

  private release(live: Live | undefined): void {
    for (const variable of live?.variables ?? []) variable.delete();
    if (live) live.variables = [];
  }
}

const definesOf = ({outputs, output}: Transpiled): string[] => (output ? [output] : outputs);
