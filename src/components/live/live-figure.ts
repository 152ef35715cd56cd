import {defaults, type Context, type Figure, type Row, type State, type Value} from "../../figure/figure.js";
import {startEngine} from "../../database/duckdb.js";
import {alternativeOf} from "../shell/said.js";
import {writeAddress} from "./address.js";
import {AskedRows} from "./asked-rows.js";
import {formsOf, hearForms, movedLinks, readForm, syncSliders, writeForm} from "./form.js";
import {withPins} from "./pins.js";
import {withCode, type Module} from "./code.js";
import {Known, type Ground} from "./known.js";
import {Line} from "./line.js";
import {Waiting} from "./waiting.js";
import type {Shown} from "./drawers.js";
import {PAPER, picture, put, widthOf} from "./place.js";

/**
 * One figure in the page. It stays the static picture until it is used; then module and rows are fetched
 * and the live picture takes over in the same box. A superseded query is cancelled; an error is a sentence
 * under the picture and the last good picture stays.
 */
export class LiveFigure {
  figure: Figure | null = null;
  state: State = {};
  private ready: Promise<void> | null = null;
  private stops = 0;
  /** Whether a failure to get ready is told. */
  private asked = false;
  private width = 0;
  private readonly waiting: Waiting;
  private readonly line: Line;
  private readonly known: Known;
  private readonly asking: AskedRows;

  constructor(
    readonly node: HTMLElement,
    readonly module: Module,
    worker: string,
    readonly linked: (from: LiveFigure, link: string, value: Value) => void,
    readonly ground?: Ground
  ) {
    const line = node.querySelector<HTMLElement>(".status")!;
    this.line = new Line(line);
    this.known = new Known(node.dataset["context"], ground);
    this.asking = new AskedRows({url: module.url, worker}, ground);
    this.waiting = new Waiting(node, line, () => this.stop());
  }

  get id(): string {
    return this.node.dataset["figure"]!;
  }
  get context(): Context | null {
    return this.known.context;
  }
  set context(context: Context | null) {
    this.known.context = context;
  }
  get rows(): Row[] | null {
    return this.asking.rows;
  }
  set rows(rows: Row[] | null) {
    this.asking.rows = rows;
  }
  /** The one control under the picture, and all others. */
  get forms(): HTMLFormElement[] {
    return formsOf(this.node);
  }

  /** Ends what is being waited for; the picture stays. */
  stop(): void {
    this.stops++;
    this.asking.stop();
    this.waiting.quiet();
    this.status("Stopped; the last picture stays.");
  }

  /** Whether its rows come from a query. */
  get needsEngine(): boolean {
    return !!this.node.querySelector(".sqlbox");
  }

  /** Waits with the reader, from the first moment; what comes back ends it. */
  waits(): () => void {
    const over = this.waiting.begin();
    this.waiting.now();
    return over;
  }

  /** Fetches the module and the context; no query yet. */
  prepare(asked = true): Promise<void> {
    this.asked ||= asked;
    this.ready ??= (async () => {
      const [{default: figure}] = await Promise.all([withCode(() => this.module.load()), this.known.load()]);
      const {pins} = this.node.dataset;
      this.figure = pins ? withPins(figure, pins, this.shownAs()) : figure;
      this.state = {...defaults(figure), ...this.shownAs()};
      hearForms(this.node, figure, {
        named: state => void this.set({...this.state, ...state}),
        moved: () => void this.changed()
      });
    })();
    this.ready.catch(error => {
      this.ready = null;
      if (this.asked) this.say(error);
    });
    return this.ready;
  }

  /** Has all of the context, not only what its page's figures draw with. */
  async whole(): Promise<void> {
    await this.prepare();
    await this.known.whole();
  }

  /** Starts the engine while module and context are still on their way. */
  wake(): void {
    if (!this.ground && this.needsEngine) startEngine().catch(() => undefined);
  }

  /** Runs the query once, unseen, while the hand is still on its way: tables and code are then there. */
  async ahead(): Promise<void> {
    this.wake();
    await this.prepare();
    await this.asking.ahead(this.figure!, this.state, this.context!);
  }

  /** What the page shows this figure with, where that is not the published state. */
  shownAs(): State {
    return JSON.parse(this.node.dataset["state"] ?? "{}") as State;
  }

  /** Waits until it is ready. @returns false when the reader ended the wait */
  private async readied(): Promise<boolean> {
    const {stops} = this;
    await this.prepare();
    return stops === this.stops;
  }

  /** Takes what was moved before it could hear. */
  async moved(input: HTMLInputElement): Promise<void> {
    this.wake();
    const readied = this.readied();
    const over = this.waits();
    try {
      if (await readied) input.dispatchEvent(new Event("input", {bubbles: true}));
    } catch {
      // Told where it failed.
    } finally {
      over();
    }
  }

  async changed(): Promise<void> {
    const over = this.waiting.begin();
    try {
      await this.take();
    } finally {
      over();
    }
  }

  private async take(): Promise<void> {
    this.line.quiet();
    this.wake();
    if (!(await this.readied())) return;
    const {state, refused} = readForm(this.node, this.figure!, this.state);
    if (refused) return this.say(new Error(refused));
    syncSliders(this.node, this.figure!, state);
    for (const {name, link} of movedLinks(this.figure!, this.state, state))
      this.linked(this, link, state[name]!);
    await this.set(state, false);
  }

  async set(state: State, writeControls = true): Promise<void> {
    await this.prepare();
    this.state = state;
    if (writeControls) writeForm(this.node, this.figure!, state);
    await this.update();
  }

  /** Ends when the figure's own picture of now is drawn. */
  own: Promise<void> = Promise.resolve();

  update(): Promise<void> {
    return (this.own = this.renewed());
  }

  /** Queries or computes, draws, refreshes what is open, writes the address. */
  private async renewed(): Promise<void> {
    if (!this.figure || !this.context) return;
    const signal = this.asking.anew();
    const over = this.waiting.begin();
    try {
      await this.known.with(async () => {
        const {state} = this;
        const rows = await this.asking.at(this.figure!, state, this.context!, signal, done =>
          this.waiting.at(done)
        );
        if (signal.aborted) return;
        this.asking.keep(rows, state);
        this.draw();
        const said = alternativeOf(this.figure!, rows, state, this.context!);
        this.status(said.split(". ")[0]!.slice(0, 240));
      });
    } catch (error) {
      if (!signal.aborted) this.say(error);
    } finally {
      over();
    }
  }

  draw(): void {
    const {figure, context, rows, state} = this;
    if (!figure || !context || !rows) return;
    this.width = put(this.node, this.shown(), this.width);
    if (!this.ground) writeAddress(figure, state);
    this.node.dispatchEvent(new CustomEvent("drawn", {bubbles: true}));
  }

  shown(): Shown {
    return {figure: this.figure!, context: this.context!, state: this.state, rows: this.rows!};
  }

  /** @param again draws it whatever width it had */
  resized(again = false): void {
    const width = widthOf(this.node);
    if (this.rows && (again || width !== this.width) && width > 0)
      this.known.with(() => this.draw()).catch((error: unknown) => this.say(error));
  }

  /** Draws the picture for paper; drawn again, it stands on the page. */
  forPaper(): void {
    if (this.rows) this.known.with(() => picture(this.node, this.shown(), 0, PAPER)).catch(() => undefined);
  }

  async reset(): Promise<void> {
    await this.prepare();
    await this.set(defaults(this.figure!));
    this.status("Reset to the published state.");
  }

  status(text: string, silent = false): void {
    this.line.tell(text, silent);
  }

  /** Tells what failed, with a button where the sentence says to try again. */
  say(error: unknown, again = (): Promise<void> => this.changed()): void {
    // What still waits beside it says no more: its words would take the place of these.
    this.waiting.quiet();
    this.line.fail(error, again);
  }
}
