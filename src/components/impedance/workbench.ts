/** The workbench in the page: the form is the state, each change asks the worker, each answer is drawn anew. */
import {Refusal} from "../../lib/refusal.js";
import {render, type Element} from "../../lib/element.js";
import {loadContext} from "../../database/site.js";
import {parseCircuit} from "../../models/impedance/circuit.js";
import type {Corruption} from "../../models/impedance/corrupt.js";
import {diagram} from "../../models/impedance/diagram.js";
import {FIXED_ORDER} from "../../models/impedance/kk.js";
import type {Power} from "../../models/impedance/power.js";
import type {Weight} from "../../models/impedance/problem.js";
import {bandUnder, relaxationChart, residualChart, spectrumChart, spread} from "./charts.js";
import type {ProfileInterval} from "../../models/impedance/profile.js";
import type {Analysis, Answer, ProfileJob, SeriesJob} from "./job.js";
import type {Band} from "../../chart/spectrum.js";
import {Runner} from "./runner.js";
import {lambdaAt, positionOf, shell} from "./shell.js";
import {fileSources, siteSources, takenFrom, type Source} from "./sources.js";
import {
  agreement,
  comparison,
  correlationTable,
  noteList,
  parameterTable,
  proposal,
  qualityLine,
  relaxationLine,
  seriesTable,
  verdict
} from "./words.js";
import {sentenceOf} from "../../lib/sentence.js";

/** Turns `node` into a workbench. @param worker address of its worker */
export async function workbench(node: HTMLElement, worker: string): Promise<void> {
  const sources = await siteSources(await loadContext());
  node.innerHTML = render(shell(sources.map(s => ({value: s.key, label: s.label}))));
  node.removeAttribute("aria-busy");
  mount(node, sources, worker);
}

function mount(node: HTMLElement, sources: Source[], worker: string): void {
  let analysis: Analysis | null = null;
  /** Of the analysis shown, when asked for. */
  let intervals: ProfileInterval[] | null = null;
  /** What its Kramers–Kronig test would have seen, once that is known. */
  let power: {key: string; of: readonly Power[]} | null = null;
  /** What was asked for last, and what the pictures below show. */
  let asked: Source | null = null;
  let shown: Source | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const runner = new Runner(worker, take);

  const find = <T extends HTMLElement>(selector: string): T => node.querySelector<T>(selector)!;
  const field = (name: string): HTMLInputElement => find(`[name="${name}"]`);
  const part = (name: string): HTMLElement => find(`[data-part="${name}"]`);
  const act = (name: string): HTMLElement => find(`[data-act="${name}"]`);
  /** What the progress belongs to. */
  let task: "series" | "profile" = "series";
  const say = (text: string): void => void (find(`[data-progress="${task}"]`).textContent = text);
  const complain = (text: string): void => void (find("#circuit-problem").textContent = text);
  const source = (): Source => sources.find(s => s.key === field("source").value)!;
  const weight = (): Weight => field("weight").value as Weight;
  const seriesKey = (): string => [source().group, field("circuit").value, weight()].join("|");
  let series: string | null = null;
  const width = (): number => Math.max(300, Math.round(node.clientWidth));

  node.addEventListener("input", event => changed(event.target as HTMLInputElement));
  find("form").addEventListener("submit", event => event.preventDefault());
  act("series").addEventListener("click", fitSeries);
  act("profile").addEventListener("click", () => {
    if (analysis) begin({kind: "profile", spectrum: analysis.spectrum, fit: analysis.fit});
  });
  for (const name of ["series", "profile"])
    find(`[data-stop="${name}"]`).addEventListener("click", () => {
      runner.cancel();
      rest("Stopped.");
    });
  node.addEventListener("dragover", event => event.preventDefault());
  node.addEventListener("drop", event => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void open(file);
  });
  addEventListener("resize", () => draw());
  brush(part("spectrum"));
  analyse();

  function changed(target: HTMLInputElement): void {
    const file = takenFrom(target);
    if (file) return void open(file);
    if (target.name === "low" || target.name === "high") return draw();
    if (target.name === "lambda") field("auto").checked = false;
    clearTimeout(timer);
    timer = setTimeout(analyse, target.name === "circuit" ? 250 : 0);
  }

  async function open(file: File): Promise<void> {
    try {
      const added = await fileSources(file);
      const select = find<HTMLSelectElement>('[name="source"]');
      for (const one of added) {
        sources.push(one);
        select.add(new Option(one.label, one.key));
      }
      select.value = added[0]!.key;
      analyse();
    } catch (error) {
      complain(sentenceOf(error));
    }
  }

  function analyse(): void {
    const circuit = field("circuit").value;
    try {
      part("diagram").innerHTML = render(diagram(parseCircuit(circuit)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return complain(error.message);
    }
    const corruption = field("corruption").value as Corruption["id"] | "none";
    asked = source();
    clearSeries();
    runner.run({
      kind: "analysis",
      spectrum: asked.spectrum,
      circuit,
      corruption,
      weight: weight(),
      lambda: field("auto").checked ? null : lambdaAt(Number(field("lambda").value)),
      kk: sumAsked()
    });
  }

  function sumAsked(): {order: number; marginDecades: number} {
    return {
      order: Math.min(60, Math.max(1, Math.round(Number(field("order").value)) || FIXED_ORDER)),
      marginDecades: Number(field("extend").value)
    };
  }

  /** What the power of the test depends on. */
  function testKey(): string {
    const {order, marginDecades} = sumAsked();
    return [asked?.key, field("corruption").value, order, marginDecades].join("|");
  }

  function fitSeries(): void {
    const {group} = source();
    const spectra = sources
      .filter(s => s.group === group)
      .map(({label, spectrum}) => ({name: label, spectrum}));
    series = seriesKey();
    begin({kind: "series", circuit: field("circuit").value, weight: weight(), spectra});
  }

  /** A task with progress and Cancel beside its button. */
  function begin(job: SeriesJob | ProfileJob): void {
    rest("");
    task = job.kind;
    find(`[data-stop="${task}"]`).hidden = false;
    runner.run(job);
  }

  function take(answer: Answer): void {
    if (answer.kind === "progress") return say(`${answer.done} of ${answer.total} ${answer.what}.`);
    rest("");
    if (answer.kind === "refused") return refused(answer.message);
    complain("");
    if (answer.kind === "series") fill("series", seriesTable(answer.rows));
    else {
      if (answer.kind === "analysis") {
        analysis = answer.analysis;
        shown = asked;
        if (power?.key !== testKey()) power = null;
      }
      if (answer.kind === "power") power = {key: testKey(), of: answer.power};
      else intervals = answer.kind === "profile" ? answer.intervals : null;
      draw();
    }
    if (!power && analysis) runner.run({kind: "power", spectrum: analysis.spectrum, kk: sumAsked()});
  }

  /** A refused spectrum leaves the last good picture, and the name of the one that is shown. */
  function refused(message: string): void {
    const other = shown && shown !== asked ? shown : null;
    complain(message + (other ? `. Below is still ${other.label}` : ""));
    if (!other) return;
    field("source").value = other.key;
    asked = other;
  }

  /** The table of a series belongs to one cell, circuit and weight. */
  function clearSeries(): void {
    if (series === seriesKey()) return;
    series = null;
    part("series").querySelector(":scope > .answer")?.remove();
  }

  function rest(text: string): void {
    for (const stop of node.querySelectorAll<HTMLElement>("[data-stop]")) stop.hidden = true;
    say(text);
  }

  function draw(): void {
    if (!analysis || !shown) return;
    const [low, high] = [Number(field("low").value), Number(field("high").value)];
    const band: Band | undefined = low > 0 && high > low ? [low, high] : undefined;
    const built = field("corruption").value === "none" ? shown.built : undefined;
    part("spectrum").innerHTML = render(spectrumChart(analysis, shown.subject, band, spread(width())));
    fill(
      "notes",
      noteList([
        ...(analysis.described.sentence ? [analysis.described.sentence] : []),
        ...proposal(analysis),
        ...shown.notes,
        ...analysis.fit.notes,
        ...(built ? agreement(analysis, built) : [])
      ])
    );
    fill("parameters", parameterTable(analysis, intervals), qualityLine(analysis));
    fill("correlation", correlationTable(analysis));
    fill("residuals", residualChart(analysis, width()));
    fill("verdict", verdict(analysis, power?.of ?? null));
    fill("compared", comparison(analysis));
    find("output").textContent = analysis.drt.lambda.toPrecision(2);
    field("lambda").value = String(positionOf(analysis.drt.lambda));
    fill("relaxation", relaxationChart(analysis, width()), relaxationLine(analysis));
    offer(analysis);
  }

  function offer({report}: Analysis): void {
    const link = act("download") as HTMLAnchorElement;
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([JSON.stringify(report)], {type: "application/json"}));
    link.hidden = false;
  }

  /** Replaces what stands under the heading of a part; heading and controls stay. */
  function fill(name: string, ...children: (Element | null)[]): void {
    const box =
      part(name).querySelector<HTMLElement>(":scope > .answer") ??
      part(name).appendChild(Object.assign(document.createElement("div"), {className: "answer"}));
    box.innerHTML = children.map(child => (child ? render(child) : "")).join("");
  }

  /** A stretch drawn over either plot marks its frequencies in both. */
  function brush(box: HTMLElement): void {
    let start: [number, number] | null = null;
    const place = (event: PointerEvent): [number, number] => {
      const {left, top} = box.firstElementChild!.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top];
    };
    box.addEventListener("pointerdown", event => {
      start = box.firstElementChild ? place(event) : null;
    });
    box.addEventListener("pointerup", event => {
      if (!start || !analysis) return;
      const [x] = place(event);
      const band =
        Math.abs(x - start[0]) < 4
          ? null
          : bandUnder(analysis.spectrum, spread(width()), start[0], x, start[1]);
      start = null;
      field("low").value = band ? String(Number(band[0].toPrecision(3))) : "";
      field("high").value = band ? String(Number(band[1].toPrecision(3))) : "";
      draw();
    });
  }
}
