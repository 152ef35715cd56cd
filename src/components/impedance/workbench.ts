/** The workbench in the page: the form is the state, each change asks the worker, each answer is drawn anew. */
import {Refusal} from "../../lib/refusal.js";
import {render} from "../../lib/element.js";
import {sentenceOf} from "../../lib/sentence.js";
import {loadContext} from "../../database/site.js";
import {parseCircuit} from "../../models/impedance/circuit.js";
import {diagram} from "../../models/impedance/diagram.js";
import {brush} from "./brush.js";
import {spread} from "./charts.js";
import {Form, type Asked} from "./form.js";
import type {Answer, ProfileJob, SeriesJob} from "./job.js";
import {Parts, type Drawn} from "./pictures.js";
import {Runner} from "./runner.js";
import {shell} from "./shell.js";
import {fileSources, siteSources, takenFrom, type Source} from "./sources.js";
import {seriesTable} from "./words.js";

/** Milliseconds of rest after a key in the circuit. */
const TYPING_ms = 250;

/** Turns `node` into a workbench. @param worker address of its worker */
export async function workbench(node: HTMLElement, worker: string): Promise<void> {
  const sources = await siteSources(await loadContext());
  node.innerHTML = render(shell(sources.map(s => ({value: s.key, label: s.label}))));
  node.removeAttribute("aria-busy");
  new Workbench(node, sources, worker).start();
}

class Workbench {
  private readonly form: Form;
  private readonly parts: Parts;
  private readonly runner: Runner;
  /** What the pictures show. */
  private drawn: Drawn | null = null;
  /** What was asked for last. */
  private asked: Source | null = null;
  /** The test that the power shown belongs to. */
  private powerOf: string | null = null;
  /** The fits that the table of a series belongs to. */
  private series: string | null = null;
  /** What the progress belongs to. */
  private task: (SeriesJob | ProfileJob)["kind"] = "series";
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly node: HTMLElement,
    private readonly sources: Source[],
    worker: string
  ) {
    this.form = new Form(node);
    this.parts = new Parts(node);
    this.runner = new Runner(worker, answer => this.take(answer));
  }

  start(): void {
    const {node} = this;
    node.addEventListener("input", event => this.changed(event.target as HTMLInputElement));
    this.find("form").addEventListener("submit", event => event.preventDefault());
    this.find('[data-act="series"]').addEventListener("click", () => this.fitSeries());
    this.find('[data-act="profile"]').addEventListener("click", () => this.profile());
    for (const stop of node.querySelectorAll("[data-stop]"))
      stop.addEventListener("click", () => {
        this.runner.cancel();
        this.rest("Stopped.");
      });
    node.addEventListener("dragover", event => event.preventDefault());
    node.addEventListener("drop", event => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void this.open(file);
    });
    addEventListener("resize", () => this.draw());
    brush(
      this.parts.part("spectrum"),
      () => this.drawn && {spectrum: this.drawn.analysis.spectrum, place: spread(this.width())},
      band => {
        this.form.mark(band);
        this.draw();
      }
    );
    this.analyse();
  }

  private find(selector: string): HTMLElement {
    return this.node.querySelector<HTMLElement>(selector)!;
  }

  private width(): number {
    return Math.max(300, Math.round(this.node.clientWidth));
  }

  private sourceOf({source}: Asked): Source {
    return this.sources.find(s => s.key === source)!;
  }

  private complain(text: string): void {
    this.find("#circuit-problem").textContent = text;
  }

  private say(text: string): void {
    this.find(`[data-progress="${this.task}"]`).textContent = text;
  }

  private rest(text: string): void {
    for (const stop of this.node.querySelectorAll<HTMLElement>("[data-stop]")) stop.hidden = true;
    this.say(text);
  }

  private changed(target: HTMLInputElement): void {
    const file = takenFrom(target);
    if (file) return void this.open(file);
    if (target.name === "low" || target.name === "high") return this.draw();
    if (target.name === "lambda") this.form.field("auto").checked = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.analyse(), target.name === "circuit" ? TYPING_ms : 0);
  }

  private async open(file: File): Promise<void> {
    try {
      const added = await fileSources(file);
      this.sources.push(...added);
      this.form.offer(added);
      this.analyse();
    } catch (error) {
      this.complain(sentenceOf(error));
    }
  }

  private analyse(): void {
    const asked = this.form.read();
    try {
      this.parts.part("diagram").innerHTML = render(diagram(parseCircuit(asked.circuit)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.complain(error.message);
    }
    this.asked = this.sourceOf(asked);
    this.clearSeries();
    const {circuit, corruption, weight, lambda, kk} = asked;
    const {spectrum} = this.asked;
    this.runner.run({kind: "analysis", spectrum, circuit, corruption, weight, lambda, kk});
  }

  private profile(): void {
    if (!this.drawn) return;
    const {spectrum, fit} = this.drawn.analysis;
    this.begin({kind: "profile", spectrum, fit});
  }

  private fitSeries(): void {
    const asked = this.form.read();
    const {group} = this.sourceOf(asked);
    const spectra = this.sources
      .filter(s => s.group === group)
      .map(({label, spectrum}) => ({name: label, spectrum}));
    this.series = this.seriesKey(asked);
    this.begin({kind: "series", circuit: asked.circuit, weight: asked.weight, spectra});
  }

  /** A task with progress and Cancel beside its button. */
  private begin(job: SeriesJob | ProfileJob): void {
    this.rest("");
    this.task = job.kind;
    this.find(`[data-stop="${job.kind}"]`).hidden = false;
    this.runner.run(job);
  }

  private take(answer: Answer): void {
    if (answer.kind === "progress") return this.say(`${answer.done} of ${answer.total} ${answer.what}.`);
    this.rest("");
    if (answer.kind === "refused") return this.refused(answer.message);
    this.complain("");
    if (answer.kind === "series") this.parts.fill("series", seriesTable(answer.rows));
    else this.show(answer);
    if (this.drawn && !this.drawn.power)
      this.runner.run({
        kind: "power",
        spectrum: this.drawn.analysis.spectrum,
        kk: this.form.read().kk
      });
  }

  private show(answer: Extract<Answer, {kind: "analysis" | "profile" | "power"}>): void {
    const key = this.testKey();
    if (answer.kind === "analysis") {
      const power = this.powerOf === key ? (this.drawn?.power ?? null) : null;
      this.drawn = {analysis: answer.analysis, source: this.asked!, intervals: null, power};
      this.offer(answer.analysis.report);
    } else if (answer.kind === "profile") this.drawn!.intervals = answer.intervals;
    else this.drawn!.power = answer.power;
    if (answer.kind === "power") this.powerOf = key;
    this.draw();
  }

  /** A refused spectrum leaves the last good picture, and the name of the one that is shown. */
  private refused(message: string): void {
    const shown = this.drawn?.source;
    const other = shown && shown !== this.asked ? shown : null;
    this.complain(message + (other ? `. Below is still ${other.label}` : ""));
    if (!other) return;
    this.form.choose(other.key);
    this.asked = other;
  }

  /** What the power of the test depends on. */
  private testKey(): string {
    const {corruption, kk} = this.form.read();
    return [this.asked?.key, corruption, kk.order, kk.marginDecades].join("|");
  }

  /** The table of a series belongs to one cell, circuit and weight. */
  private seriesKey(asked: Asked): string {
    return [this.sourceOf(asked).group, asked.circuit, asked.weight].join("|");
  }

  private clearSeries(): void {
    if (this.series === this.seriesKey(this.form.read())) return;
    this.series = null;
    this.parts.empty("series");
  }

  private draw(): void {
    if (!this.drawn) return;
    this.parts.draw(this.drawn, this.form.read(), this.width());
    this.form.showLambda(this.drawn.analysis.drt.lambda);
  }

  private offer(report: unknown): void {
    const link = this.find('[data-act="download"]') as HTMLAnchorElement;
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([JSON.stringify(report)], {type: "application/json"}));
    link.hidden = false;
  }
}
