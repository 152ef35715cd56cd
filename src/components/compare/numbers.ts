/** The reader's numbers beside the printed ones, below the pictures. */
import type {DataCheck} from "../../claims/check.js";
import type {Claim} from "../../claims/claim.js";
import {besides, unlike, unlikeFacts, type Beside} from "../../compare/beside.js";
import {labelOf, standing, withOwn, type Own} from "../../compare/cells.js";
import {courseSql, type Norm} from "../../compare/course.js";
import type {Desk} from "../../compare/desk.js";
import type {Store} from "../../compare/store.js";
import type {Context, Figure, Row} from "../../figure/figure.js";
import {h, render, type Child, type Element} from "../../lib/element.js";
import {save} from "../save.js";
import {tableCsv} from "../shell/table-csv.js";
import {besideTable, besideView, conditionsOf, courseView, sayings} from "./beside-view.js";
import type {ComparePaper} from "./paper.js";

/** Conditions in which a cell is unlike the paper's test of one figure. */
type ConditionsOf = (label: string) => string[];

/** What is shown of one cell, and the rows it can be downloaded as. */
interface Compared {
  views: Element[];
  table: Beside[];
}

/** What numbers are held against, and what answers queries. */
interface Given {
  paper: ComparePaper;
  store: Store;
  context: Context;
  /** Printed statements by their ids; asked for with each comparison. */
  claims: () => Promise<ReadonlyMap<string, Claim>>;
}

export class Numbers {
  #conditions = new Map<string, ConditionsOf>();
  /** What capacities are counted against, as the reader chose last. */
  #norm: Norm = "area";

  /** @param chosen called when the reader counts capacities against something else */
  constructor(
    private readonly place: HTMLElement,
    private readonly given: Given,
    chosen: () => void
  ) {
    place.addEventListener("change", event => {
      const select = event.target as HTMLSelectElement;
      if (select.name !== "norm") return;
      this.#norm = select.value as Norm;
      chosen();
    });
  }

  /** The heading of a figure with cells of the reader in it, which says where their test was another. */
  heading({title, label}: Figure, own: readonly Own[]): string {
    const unlike = [...new Set(own.flatMap(o => this.#conditions.get(o.cell)?.(label) ?? []))];
    return unlike.length
      ? `${title}. Not the same test: ${unlike.join("; ")}.`
      : `${title}, with yours among the paper’s.`;
  }

  /**
   * Compares every cell of the desk and shows what came of it.
   * @returns false where the cells have become others meanwhile, of which nothing is shown
   */
  async show(desk: Desk): Promise<boolean> {
    const begun = standing(desk.cells);
    const overtaken = (): boolean => standing(desk.cells) !== begun;
    const ask = (sql: string): Promise<Row[]> => this.given.store.query(sql, [], overtaken);
    const [checks, claims] = await Promise.all([this.given.paper.checks(), this.given.claims()]);
    const compared: Compared[] = [];
    for (const own of desk.cells) {
      compared.push(await this.#compare(desk, own, {checks, claims}, ask));
      if (overtaken()) return false;
    }
    this.place.innerHTML = compared
      .flatMap(({views}) => views)
      .map(render)
      .join("");
    this.place.querySelectorAll<HTMLElement>('[data-act="table"]').forEach((button, i) => {
      const csv = (): string => tableCsv(besideTable(compared[i]!.table));
      button.onclick = () => save(new Blob([csv()], {type: "text/csv"}), "beside-the-paper.csv");
    });
    return true;
  }

  async #compare(
    desk: Desk,
    own: Own,
    {checks, claims}: {checks: readonly DataCheck[]; claims: ReadonlyMap<string, Claim>},
    ask: (sql: string) => Promise<Row[]>
  ): Promise<Compared> {
    const {paper, context} = this.given;
    const laid = withOwn(context, desk.live);
    const labels = [...paper.figures.map(f => f.label), ...paper.beside];
    const all = await besides(checks, claims, own, laid, labels, ask);
    const other = unlikeFacts(own, laid, paper.cathode);
    const conditions = (of: Beside[]): string[] => conditionsOf(unlike(of), other);
    this.#conditions.set(own.cell, label => conditions(all.filter(b => b.claim.figure === label)));
    const table = all.filter(b => !b.condition);
    const name = `${labelOf(own, desk.live)}: ${own.facts.name}`;
    const formation = Number(context.claims[paper.formation]?.value);
    const cycles = await ask(courseSql(own, laid, formation));
    const views = [
      h("div", {class: "beside"}),
      ...elementsOf(besideView(name, all, conditions(all))),
      ...(cycles.length ? [courseView(cycles, this.#norm, name)] : []),
      sayings(table)
    ];
    return {views, table};
  }
}

const elementsOf = (child: Child): Element[] =>
  [child].flat().filter((c): c is Element => typeof c === "object" && c !== null);
