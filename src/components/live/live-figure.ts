import {defaults, type Context, type Figure, type Row, type State, type Value} from "../../figure/figure.js";
import {render} from "../../lib/element.js";
import {startEngine} from "../../database/duckdb.js";
import {loadContext} from "../../database/site.js";
import {alternativeOf, captionOf, findingOf} from "../shell/said.js";
import {CASE, isCase} from "../shell/controls.js";
import {changes, fromParameters} from "../shell/state.js";
import {writeAddress} from "./address.js";
import {readForm, sliderMoved, syncSlider, writeForm} from "./form.js";
import {liveRows, sameRows, type Source} from "./rows.js";
import {withCode} from "./code.js";
import {Line} from "./line.js";
import {orStopped, Waiting} from "./waiting.js";
import {refreshDrawers, type Shown} from "./drawers.js";

export interface Module {
  load: () => Promise<{default: Figure}>;
  url: string;
}

/** Where a figure has its context and its rows from; the site's own unless told. */
export interface Ground {
  context(): Promise<Context>;
  rows(figure: Figure, state: State, context: Context): Promise<Row[]>;
}

/**
 * One figure in the page. It stays the static picture until it is used; then module and rows are fetched
 * and the live picture takes over in the same box. A superseded query is cancelled; an error is a sentence
 * under the picture and the last good picture stays.
 */
export class LiveFigure {
  figure: Figure | null = null;
  context: Context | null = null;
  state: State = {};
  rows: Row[] | null = null;
  /** The state the rows belong to. */
  private rowsOf: State | null = null;
  /** A query the reader wrote, instead of the figure's own. */
  private running: AbortController | null = null;
  private ready: Promise<void> | null = null;
  private stops = 0;
  /** Whether a failure to get ready is told. */
  private asked = false;
  private width = 0;
  private readonly waiting: Waiting;
  private readonly line: Line;

  constructor(
    readonly node: HTMLElement,
    readonly module: Module,
    readonly worker: string,
    readonly linked: (from: LiveFigure, link: string, value: Value) => void,
    readonly ground?: Ground
  ) {
    const line = node.querySelector<HTMLElement>(".status")!;
    this.line = new Line(line);
    this.waiting = new Waiting(node, line, () => this.stop());
  }

  get id(): string {
    return this.node.dataset["figure"]!;
  }
  private get source(): Source {
    return {url: this.module.url, worker: this.worker};
  }
  /** The one control under the picture, and all others. */
  get forms(): HTMLFormElement[] {
    return [...this.node.querySelectorAll<HTMLFormElement>("form.ctrls")];
  }

  /** Ends what is being waited for; the picture stays. */
  stop(): void {
    this.stops++;
    this.running?.abort();
    this.status("Stopped; the last picture stays.");
  }

  /** Whether its rows come from a query. */
  get needsEngine(): boolean {
    return !!this.node.querySelector(".sqlbox");
  }

  /** Waits with the reader, from the first moment; what comes back ends it. */
  waits(): () => void {
    return this.waiting.begin();
  }

  /** Fetches the module and the context; no query yet. */
  prepare(asked = true): Promise<void> {
    this.asked ||= asked;
    this.ready ??= (async () => {
      const [{default: figure}, context] = await Promise.all([
        withCode(() => this.module.load()),
        (this.ground?.context ?? loadContext)()
      ]);
      this.figure = figure;
      this.context = context;
      this.state = {...defaults(figure), ...this.shownAs()};
      for (const form of this.forms) {
        form.addEventListener("input", event => {
          const target = event.target as HTMLInputElement;
          const named = figure.cases?.options.find(o => target.name === CASE && o.value === target.value);
          if (named) return void this.set({...this.state, ...named.state});
          if (target.name.endsWith(".slider")) sliderMoved(this.node, figure, target);
          void this.changed();
        });
        form.addEventListener("submit", event => event.preventDefault());
      }
    })();
    this.ready.catch(error => {
      this.ready = null;
      if (this.asked) this.say(error);
    });
    return this.ready;
  }

  /** Starts the engine while module and context are still on their way. */
  wake(): void {
    if (!this.ground && this.needsEngine) startEngine().catch(() => undefined);
  }

  /** Runs the query once, unseen, while the hand is still on its way: tables and code are then there. */
  async ahead(): Promise<void> {
    this.wake();
    await this.prepare();
    if (!this.ground && !this.running && "sql" in this.figure!.rows)
      await liveRows(this.figure!, this.state, this.context!, this.source, new AbortController().signal);
  }

  /** What the page shows this figure with, where that is not the published state. */
  shownAs(): State {
    return JSON.parse(this.node.dataset["state"] ?? "{}") as State;
  }

  /** Takes the state of the address, if it names one. */
  async fromAddress(parameters: URLSearchParams): Promise<void> {
    if (![...parameters.keys()].some(k => k.startsWith(`${this.id}.`))) return;
    try {
      await this.prepare();
    } catch (error) {
      return this.say(error, () => this.fromAddress(parameters));
    }
    const {state, ignored} = fromParameters(this.figure!, parameters);
    await this.set(state);
    if (ignored.length && !this.node.querySelector(".status.error"))
      this.status(
        `The address asks for ${ignored.join(", ")}, which fits no control of this figure and is ignored.`
      );
  }

  /** Waits until it is ready. @returns false when the reader ended the wait */
  private async readied(): Promise<boolean> {
    const {stops} = this;
    await this.prepare();
    return stops === this.stops;
  }

  /** Takes what was moved before it could hear. */
  async moved(input: HTMLInputElement): Promise<void> {
    const over = this.waiting.begin();
    this.wake();
    const readied = this.readied();
    this.waiting.now();
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
    for (const c of this.figure!.controls) {
      if (c.kind === "number") syncSlider(this.node, c, state[c.name] as number);
      if (c.kind === "range" && c.link && String(state[c.name]) !== String(this.state[c.name]))
        this.linked(this, c.link, state[c.name]!);
    }
    await this.set(state, false);
  }

  async set(state: State, writeControls = true): Promise<void> {
    await this.prepare();
    this.state = state;
    if (writeControls) writeForm(this.node, this.figure!, state);
    await this.update();
  }

  /** Queries or computes, draws, refreshes what is open, writes the address. */
  async update(): Promise<void> {
    const {figure, context} = this;
    if (!figure || !context) return;
    this.running?.abort();
    const running = (this.running = new AbortController());
    const over = this.waiting.begin();
    try {
      const {state} = this;
      const rows =
        this.rows && this.rowsOf && sameRows(figure, this.rowsOf, state)
          ? this.rows
          : await orStopped(
              this.ground
                ? this.ground.rows(figure, state, context)
                : liveRows(figure, state, context, this.source, running.signal, done =>
                    this.waiting.at(done)
                  ),
              running.signal
            );
      if (running.signal.aborted) return;
      this.rows = rows;
      this.rowsOf = state;
      this.draw();
      this.status(alternativeOf(figure, rows, this.state, context).split(". ")[0]!.slice(0, 240));
    } catch (error) {
      if (!running.signal.aborted) this.say(error);
    } finally {
      over();
    }
  }

  draw(): void {
    const {figure, context, rows, state} = this;
    if (!figure || !context || !rows) return;
    this.picture(rows);
    delete this.node.dataset["yours"];
    this.node.querySelector(".finding")!.innerHTML = findingOf(figure, rows, state, context);
    this.node.querySelector(".alternative")!.textContent = alternativeOf(figure, rows, state, context);
    this.node.querySelector(".caption")!.innerHTML = captionOf(figure, state, context);
    this.countChanges(changes(figure, state));
    for (const option of figure.cases?.options ?? [])
      this.node.querySelector<HTMLInputElement>(`[name="${CASE}"][value="${option.value}"]`)!.checked =
        isCase(option, state);
    refreshDrawers(this.node, this.shown());
    if (!this.ground) writeAddress(figure, state);
    this.node.dispatchEvent(new CustomEvent("drawn", {bubbles: true}));
  }

  /** Only when something differs from the paper, the foot offers the way back. */
  private countChanges(n: number): void {
    const reset = this.node.querySelector<HTMLButtonElement>('[data-tool="reset"]');
    if (!reset) return;
    reset.hidden = n === 0;
    reset.textContent = `${n} changed · Reset`;
    reset.setAttribute("aria-label", `Reset ${n} ${n === 1 ? "change" : "changes"} to published`);
  }

  /** Puts a picture of rows into its place. */
  private picture(rows: Row[]): void {
    const box = this.node.querySelector<HTMLElement>(".picture")!;
    // In a closed fold a picture has no width; it is drawn again when the fold opens.
    const width = Math.round(box.clientWidth) || this.width || UNSEEN;
    this.width = box.clientWidth ? width : 0;
    const html = render(this.figure!.draw(rows, this.state, {width, narrow: width < 470}, this.context!));
    let live = box.querySelector<HTMLElement>(".live");
    if (!live) {
      live = document.createElement("div");
      live.className = "live";
      box.append(live);
    }
    live.innerHTML = html;
  }

  /** Draws the picture by the rows of a reader's query; headline, caption and table stay the figure's own. */
  drawBy(rows: Row[]): void {
    try {
      this.picture(rows.map(plainTexts));
      this.node.dataset["yours"] = "";
      this.status(
        `Your query: the picture is drawn by its ${rows.length} rows. Headline and caption are the figure’s own; Restore brings its rows back.`
      );
    } catch {
      this.status(
        "Your query: its rows lack a column that the picture needs, so the picture stays; give the columns of the figure’s query."
      );
    }
  }

  shown(): Shown {
    return {figure: this.figure!, context: this.context!, state: this.state, rows: this.rows!};
  }

  resized(): void {
    const width = Math.round(this.node.querySelector<HTMLElement>(".picture")!.clientWidth);
    if (this.rows && width !== this.width && width > 0) this.draw();
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
  say(
    error: unknown,
    again = (): Promise<void> => (this.forms.length ? this.changed() : this.renewed())
  ): void {
    this.line.fail(error, again);
  }

  /** A figure without controls, once more. */
  private async renewed(): Promise<void> {
    await this.prepare();
    await this.update();
  }
}

/** Width a picture is drawn at that nobody sees. */
const UNSEEN = 990;

/** Texts of a reader's rows without what could be markup in a picture. */
const plainTexts = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("<", "‹").replaceAll("&", "＆") : value
    ])
  );
