/** The paper's figures with the reader's cells in them, each a live figure of its own. */
import {laidOver, stateWith, withOwn, type Own} from "../../compare/cells.js";
import {overlay} from "../../compare/overlay.js";
import type {Store} from "../../compare/store.js";
import {defaults, plainSql, type Context, type Figure, type Row, type State} from "../../figure/figure.js";
import {specimens} from "../../figure/specimens.js";
import {render} from "../../lib/element.js";
import type {Ground} from "../live/known.js";
import {LiveFigure} from "../live/live-figure.js";
import {toolbar} from "../live/toolbar.js";
import {section} from "../shell/section.js";
import {lacking} from "./drawable.js";
import type {ComparePaper} from "./paper.js";

interface Cells {
  all: readonly Own[];
  drawn: readonly Own[];
}

/** What decides over which figures cells lie. */
const kindsOf = (drawn: readonly Own[]): string =>
  JSON.stringify(drawn.map(({cell, facts}) => [cell, facts.family, facts.protocol]));

interface Shown {
  live: LiveFigure;
  /** Cells in it, as text: another set of cells makes another figure. */
  key: string;
}

export class Pictures {
  private readonly shown = new Map<string, Shown>();
  /** Figures of such tests that have nothing of the reader's to show, and what is lacking. */
  readonly without = new Map<string, string>();

  constructor(
    private readonly node: HTMLElement,
    private readonly paper: ComparePaper,
    private readonly store: Store,
    private readonly site: Context,
    /** What is said of the conditions above a figure. */
    private readonly said: (figure: Figure, own: readonly Own[]) => string
  ) {}

  /** Fetches what the first figure needs, and its tables, before a cell lies over it. */
  async ahead(): Promise<void> {
    const {default: figure} = await this.paper.figures[0]!.load();
    await this.rows(figure, defaults(figure), this.site);
  }

  /**
   * Draws every figure that a cell lies over, one call after the other.
   * @param cells all the reader's, and those with rows; where they come to lie over others, the rest is left to the next call
   * @throws Error of the first figure that cannot be drawn, after all others are
   */
  async draw(cells: () => Cells): Promise<void> {
    const {all, drawn} = cells();
    const kinds = kindsOf(drawn);
    const context = withOwn(this.site, all);
    specimens.put(context.specimens);
    const wanted = this.paper.figures.filter(({label}) => laidOver({label}, drawn, context).length > 0);
    for (const [label, {live}] of this.shown)
      if (!wanted.some(w => w.label === label)) {
        live.node.remove();
        this.shown.delete(label);
      }
    this.without.clear();
    const failed: unknown[] = [];
    for (const {load} of wanted) {
      if (kindsOf(cells().drawn) !== kinds) return;
      await load()
        .then(({default: figure}) => this.drawOne(figure, {all, drawn}, context))
        .catch(error => failed.push(error));
    }
    if (failed.length) throw failed[0];
  }

  private async drawOne(figure: Figure, {all, drawn}: Cells, context: Context): Promise<void> {
    const own = laidOver(figure, drawn, context);
    const key = JSON.stringify([own.map(o => [o.cell, o.facts.protocol, o.number]), all.length]);
    const before = this.shown.get(figure.label);
    if (before?.key !== key) return this.open(figure, key, all, drawn, context, before);
    before.live.context = context;
    await before.live.update();
  }

  private async open(
    figure: Figure,
    key: string,
    all: readonly Own[],
    drawn: readonly Own[],
    context: Context,
    before: Shown | undefined
  ): Promise<void> {
    const over = overlay(figure, drawn, all, context, () =>
      this.said(figure, laidOver(figure, drawn, context))
    );
    const state = stateWith(figure, drawn, all, context);
    const rows = await this.rows(over, state, context);
    const lacks = lacking(rows, drawn);
    if (lacks) {
      this.without.set(figure.label, lacks);
      before?.live.node.remove();
      return void this.shown.delete(figure.label);
    }
    const place = {root: "./", claims: [], own: true as const, widths: []};
    const box = document.createElement("div");
    box.innerHTML = render(section(over, rows, state, context, place));
    const node = box.firstElementChild as HTMLElement;
    node.classList.remove("wide");
    if (before) before.live.node.replaceWith(node);
    else this.place(figure.label, node);
    const ground: Ground = {
      context: () => Promise.resolve(context),
      rows: (asked, at, given) => this.rows(asked, at, given)
    };
    const live = new LiveFigure(
      node,
      {load: () => Promise.resolve({default: over}), url: ""},
      "",
      () => undefined,
      ground
    );
    this.shown.set(figure.label, {live, key});
    toolbar(live);
    await live.prepare();
    live.state = state;
    live.rows = rows;
    live.draw();
  }

  /** In the order of the paper's list. */
  private place(label: string, node: HTMLElement): void {
    const order = this.paper.figures.map(f => f.label);
    const after = order
      .slice(order.indexOf(label) + 1)
      .map(l => this.shown.get(l)?.live.node)
      .find(n => n);
    this.node.insertBefore(node, after ?? null);
  }

  private rows(figure: Figure, state: State, context: Context): Promise<Row[]> {
    if (!("sql" in figure.rows)) return Promise.resolve([]);
    const site = new Set(this.site.cells.map(c => c.cell));
    return this.store.query(
      plainSql(figure.rows.sql(state, context)),
      figure.cells(state, context).filter(cell => site.has(cell))
    );
  }

  /** Says anew what stands above each picture. */
  retell(): void {
    for (const {live} of this.shown.values()) live.draw();
  }

  resized(): void {
    for (const {live} of this.shown.values()) live.resized();
  }
}
