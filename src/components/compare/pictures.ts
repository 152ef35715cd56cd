/** The paper's figures with the reader's cells in them, each a live figure of its own. */
import {labelOf, laidOver, standing, stateWith, withOwn, type Own} from "../../compare/cells.js";
import {overlay} from "../../compare/overlay.js";
import type {Store} from "../../compare/store.js";
import {defaults, plainSql, type Context, type Figure, type Row, type State} from "../../figure/figure.js";
import {specimens} from "../../figure/specimens.js";
import {render} from "../../lib/element.js";
import type {Ground} from "../live/known.js";
import {LiveFigure} from "../live/live-figure.js";
import {toolbar} from "../live/toolbar.js";
import {findingOf} from "../shell/said.js";
import {section, WIDTHS} from "../shell/section.js";
import {lacking, lackingInPart, type Lack} from "./drawable.js";
import type {ComparePaper} from "./paper.js";

interface Cells {
  all: readonly Own[];
  drawn: readonly Own[];
}

/** One call of `draw`. */
interface Drawing extends Cells {
  context: Context;
  /** Whether the cells have become others meanwhile. */
  overtaken: () => boolean;
}

/** Facts that values of some figures are counted against. */
const COUNTS = ["area_cm2", "active_mass_mg"] as const;

/** A picture of a reader's own is drawn by the page alone. */
const PLACE = {root: "./", claims: [], own: true as const, widths: []};

interface Shown {
  live: LiveFigure;
  /** Cells laid over it, as text: another set of cells makes another figure. */
  key: string;
  /** Whether one of them has nothing to show yet. */
  lacks: boolean;
}

export class Pictures {
  private readonly shown = new Map<string, Shown>();
  /** Figures of such tests that do not show one of the reader's cells, and what is lacking. */
  without: readonly Lack[] = [];

  constructor(
    private readonly node: HTMLElement,
    private readonly paper: ComparePaper,
    private readonly store: Store,
    private readonly site: Context,
    /** What is said of the conditions above a figure. */
    private readonly said: (figure: Figure, own: readonly Own[]) => string
  ) {}

  /** Fetches what the first figure needs, and its tables, and makes it unseen, before a cell lies over it. */
  async ahead(): Promise<void> {
    const {default: figure} = await this.paper.figures[0]!.load();
    const state = defaults(figure);
    const rows = await this.rows(figure, state, this.site);
    render(section(figure, rows, state, this.site, {...PLACE, widths: WIDTHS.slice(0, 1)}));
  }

  /**
   * Draws every figure that a cell lies over, one call after the other.
   * @param cells all the reader's, and those with rows
   * @returns whether all are drawn: where the cells have become others meanwhile, the rest is left to the next call
   * @throws Error of the first figure that cannot be drawn, after all others are
   */
  async draw(cells: () => Cells): Promise<boolean> {
    const {all, drawn} = cells();
    const begun = standing(drawn);
    const overtaken = (): boolean => standing(cells().drawn) !== begun;
    const context = withOwn(this.site, all);
    specimens.put(context.specimens);
    const wanted = this.paper.figures.filter(({label}) => laidOver({label}, drawn, context).length > 0);
    for (const [label, {live}] of this.shown)
      if (!wanted.some(w => w.label === label)) {
        live.node.remove();
        this.shown.delete(label);
      }
    this.without = this.without.filter(({figure}) => wanted.some(w => w.label === figure));
    const failed: unknown[] = [];
    for (const {load} of wanted) {
      await load()
        .then(({default: figure}) => this.drawOne(figure, {all, drawn, context, overtaken}))
        .catch(error => failed.push(error));
      if (overtaken()) return false;
    }
    if (failed.length) throw failed[0];
    return true;
  }

  private async drawOne(figure: Figure, drawing: Drawing): Promise<void> {
    const {all, drawn, context, overtaken} = drawing;
    if (overtaken()) return;
    const own = laidOver(figure, drawn, context);
    const key = JSON.stringify([
      own.map(({cell, number, facts}) => [
        cell,
        number,
        facts.protocol,
        ...COUNTS.map(c => facts[c] === null)
      ]),
      all.length
    ]);
    const before = this.shown.get(figure.label);
    if (before?.key !== key || before.lacks) return this.open(figure, key, own, drawing);
    before.live.context = context;
    await before.live.update();
  }

  /** The figure with some cells in it, and its rows. */
  private async laid(figure: Figure, drawn: readonly Own[], {all, context, overtaken}: Drawing) {
    const over = overlay(figure, drawn, all, context, () => this.said(figure, drawn));
    const state = stateWith(figure, drawn, all, context);
    return {over, state, rows: await this.rows(over, state, context, overtaken)};
  }

  /** Makes the figure anew with those of the cells that have something to show. */
  private async open(figure: Figure, key: string, own: readonly Own[], drawing: Drawing): Promise<void> {
    const {all, context, overtaken} = drawing;
    const before = this.shown.get(figure.label);
    const whole = await this.laid(figure, own, drawing);
    if (overtaken()) return;
    const lacks = own.flatMap((o): Lack[] => {
      const reason = lacking(whole.rows, o);
      return reason ? [{figure: figure.label, cell: labelOf(o, all), reason}] : [];
    });
    const inPart = own.flatMap((o): Lack[] => {
      const reason = lackingInPart(whole.rows, o);
      return reason ? [{figure: figure.label, cell: labelOf(o, all), reason, part: true}] : [];
    });
    this.without = [...this.without.filter(lack => lack.figure !== figure.label), ...lacks, ...inPart];
    const there = own.filter(o => !lacks.some(({cell}) => cell === labelOf(o, all)));
    if (!there.length) {
      before?.live.node.remove();
      return void this.shown.delete(figure.label);
    }
    const {over, state, rows} = lacks.length ? await this.laid(figure, there, drawing) : whole;
    if (overtaken()) return;
    const box = document.createElement("div");
    box.innerHTML = render(section(over, rows, state, context, PLACE));
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
    this.shown.set(figure.label, {live, key, lacks: lacks.length + inPart.length > 0});
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

  private rows(figure: Figure, state: State, context: Context, overtaken?: () => boolean): Promise<Row[]> {
    if (!("sql" in figure.rows)) return Promise.resolve([]);
    const site = new Set(this.site.cells.map(c => c.cell));
    return this.store.query(
      plainSql(figure.rows.sql(state, context)),
      figure.cells(state, context).filter(cell => site.has(cell)),
      overtaken
    );
  }

  /** Says anew what stands above each picture. */
  retell(): void {
    for (const {live} of this.shown.values()) {
      const {figure, rows, state, context} = live.shown();
      live.node.querySelector(".finding")!.innerHTML = findingOf(figure, rows, state, context);
    }
  }

  resized(): void {
    for (const {live} of this.shown.values()) live.resized();
  }
}
