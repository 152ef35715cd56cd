/** Page Compare: files come in, their cells lie over the paper's figures, their numbers stand beside the printed ones. */
import {besides, unlike, unlikeFacts, type Beside} from "../../compare/beside.js";
import {labelOf, withOwn, type Own} from "../../compare/cells.js";
import {Desk, type Entry} from "../../compare/desk.js";
import {ownEngine} from "../../compare/engine.js";
import {fingerprint} from "../../compare/fingerprint.js";
import {readIn} from "../../compare/reading.js";
import {Store, type Reductions} from "../../compare/store.js";
import {parseClaims, type Claim} from "../../claims/claim.js";
import {loadContext} from "../../database/site.js";
import type {Context} from "../../figure/figure.js";
import {render, type Element} from "../../lib/element.js";
import {publishedJson, publishedText} from "../../lib/published.js";
import {sentenceOf} from "../../lib/sentence.js";
import {save} from "../live/download.js";
import {tableCsv} from "../shell/table.js";
import {besideTable, besideView, conditionsOf, sayings} from "./beside-view.js";
import {cardShell, mark, said, seen} from "./card.js";
import {factsForm, readFacts} from "./facts-form.js";
import type {ComparePaper} from "./paper.js";
import {Pictures} from "./pictures.js";
import {shell} from "./shell.js";
import {filesOf} from "./dropped.js";

export interface Opening {
  /** Address of the worker that reads files. */
  worker: string;
  paper: () => Promise<ComparePaper>;
}

/** Turns `node` into the place where files are dropped. */
export async function comparePage(node: HTMLElement, {worker, paper: load}: Opening): Promise<void> {
  const paper = await load();
  node.innerHTML = render(shell(paper.examples));
  node.removeAttribute("aria-busy");
  const part = (name: string): HTMLElement =>
    node.querySelector<HTMLElement>(`:scope [data-part="${name}"]`)!;
  const complain = (text: string): void => void (part("problem").textContent = text);
  const engine = ownEngine();
  let opened: Promise<Work> | null = null;
  const work = (): Promise<Work> => {
    opened ??= start(node, part, paper, worker, engine);
    opened.catch(() => (opened = null));
    return opened;
  };
  const take = async (files: readonly File[]): Promise<void> => {
    complain("");
    try {
      const {desk} = await work();
      complain((await desk.add(files)).join(" "));
    } catch (error) {
      complain(sentenceOf(error));
    }
  };
  for (const kind of ["dragenter", "pointerdown", "focusin"])
    part("drop").addEventListener(kind, () => (engine.wake(), void work().catch(() => undefined)), {
      once: true
    });
  addEventListener("dragover", event => event.preventDefault());
  addEventListener("drop", (event: DragEvent) => {
    event.preventDefault();
    if (event.dataTransfer) void filesOf(event.dataTransfer).then(take);
  });
  node.addEventListener("change", event => {
    const input = event.target as HTMLInputElement;
    if (input.name !== "files" && input.name !== "folder") return;
    const files = [...(input.files ?? [])];
    input.value = "";
    void take(files);
  });
  node.addEventListener("click", event => {
    const name = (event.target as HTMLElement).closest<HTMLElement>("[data-example]")?.dataset["example"];
    const example = paper.examples.find(e => e.name === name);
    if (example) void example.make().then(file => take([file]));
  });
}

interface Work {
  desk: Desk;
  store: Store;
  context: Context;
}

async function start(
  node: HTMLElement,
  part: (name: string) => HTMLElement,
  paper: ComparePaper,
  worker: string,
  engine: ReturnType<typeof ownEngine>
): Promise<Work> {
  engine.wake();
  const [context, reductions] = await Promise.all([
    loadContext(),
    publishedJson<Reductions>("data/reductions.json")
  ]);
  const store = new Store(engine, reductions);
  const facts = new Map<string, Conditions>();
  const pictures = new Pictures(part("pictures"), paper, store, context, (figure, own) =>
    heading(figure.title, own, facts)
  );
  const cards = new Cards(part("files"), context, paper);
  let drawing: ReturnType<typeof setTimeout> | undefined;
  const desk = new Desk({
    context,
    store,
    read: readIn(worker),
    fingerprint,
    changed(entry, tables) {
      cards.show(desk, entry);
      if (!tables) return;
      clearTimeout(drawing);
      drawing = setTimeout(() => void redraw(), 0);
    }
  });
  cards.wire(desk);
  addEventListener("resize", () => pictures.resized());

  async function redraw(): Promise<void> {
    try {
      await pictures.draw(desk.live, desk.cells);
      if (desk.entries.every(e => e.state !== "reading" && e.state !== "waiting")) {
        await compare();
        pictures.retell();
      }
      part("status").textContent = desk.cells.length
        ? `${desk.cells.length} of your files laid over the paper’s figures.`
        : "";
    } catch (error) {
      part("problem").textContent = sentenceOf(error);
    }
  }

  async function compare(): Promise<void> {
    const [checks, claims] = await Promise.all([paper.checks(), claimsOf()]);
    const laid = withOwn(context, desk.live);
    const views: Element[] = [];
    const tables: Beside[][] = [];
    for (const own of desk.cells) {
      const all = await besides(checks, claims, own, laid, sql => store.query(sql, []));
      const conditions = conditionsOf(unlike(all), unlikeFacts(own, laid, paper.cathode));
      facts.set(own.cell, {conditions});
      const results = all.filter(b => !b.condition);
      tables.push(results);
      views.push(
        {tag: "div", attributes: {class: "beside"}, children: []},
        ...[besideView(`${labelOf(own, desk.live)}: ${own.facts.name}`, all, conditions)]
          .flat()
          .filter((c): c is Element => typeof c === "object" && c !== null),
        sayings(results)
      );
    }
    part("beside").innerHTML = views.map(render).join("");
    part("beside")
      .querySelectorAll<HTMLElement>('[data-act="table"]')
      .forEach((button, i) => {
        button.onclick = () =>
          save(new Blob([tableCsv(besideTable(tables[i]!))], {type: "text/csv"}), "beside-the-paper.csv");
      });
  }
  return {desk, store, context};
}

interface Conditions {
  conditions: string[];
}

const heading = (title: string, own: readonly Own[], facts: ReadonlyMap<string, Conditions>): string => {
  const unlike = own.flatMap(o => facts.get(o.cell)?.conditions ?? []);
  return unlike.length
    ? `${title}. Not the same test: ${unlike.join("; ")}.`
    : `${title}, with yours among the paper’s.`;
};

let claims: Promise<ReadonlyMap<string, Claim>> | null = null;
const claimsOf = (): Promise<ReadonlyMap<string, Claim>> =>
  (claims ??= publishedText("data/claims.csv").then(text => new Map(parseClaims(text).map(c => [c.id, c]))));

/** The list of files: a card for each, its form kept while it is filled in. */
class Cards {
  private readonly forms = new Map<number, string>();

  constructor(
    private readonly list: HTMLElement,
    private readonly context: Context,
    private readonly paper: ComparePaper
  ) {}

  wire(desk: Desk): void {
    const numberOf = (event: Event): number =>
      Number((event.target as HTMLElement).closest<HTMLElement>("[data-number]")?.dataset["number"]);
    this.list.addEventListener("click", event => {
      const target = event.target as HTMLElement;
      const act = target.closest<HTMLElement>("[data-act]")?.dataset["act"];
      if (act === "cancel") desk.cancel(numberOf(event));
      if (act === "remove") void desk.remove(numberOf(event));
      const offer = target.closest<HTMLElement>("[data-offer]");
      if (!offer) return;
      const box = offer
        .closest("form")!
        .querySelector<HTMLInputElement>(`[name="${offer.dataset["offer"]}"]`)!;
      box.value = offer.dataset["value"]!;
      box.dispatchEvent(new Event("change", {bubbles: true}));
    });
    this.list.addEventListener("submit", event => event.preventDefault());
    this.list.addEventListener("change", event => {
      const form = (event.target as HTMLElement).closest<HTMLFormElement>("form.facts");
      const entry = desk.entries.find(e => e.number === numberOf(event));
      if (!form || !entry) return;
      const problem = form.querySelector<HTMLElement>(".error")!;
      try {
        const values = Object.fromEntries([...new FormData(form)].map(([k, v]) => [k, String(v)]));
        problem.textContent = "";
        void desk.change(entry.number, readFacts(values, entry.own.facts));
      } catch (error) {
        problem.textContent = sentenceOf(error);
      }
    });
  }

  show(desk: Desk, entry: Entry | null): void {
    for (const node of this.list.querySelectorAll<HTMLElement>("[data-number]"))
      if (!desk.entries.some(e => String(e.number) === node.dataset["number"])) node.remove();
    for (const one of entry ? [entry] : desk.entries) this.showOne(one, desk);
  }

  private showOne(entry: Entry, desk: Desk): void {
    if (!desk.entries.includes(entry)) return;
    let card = this.list.querySelector<HTMLElement>(`[data-number="${entry.number}"]`);
    if (!card) {
      this.list.insertAdjacentHTML("beforeend", render(cardShell(entry)));
      card = this.list.lastElementChild as HTMLElement;
    }
    const find = <T extends HTMLElement>(selector: string): T => card.querySelector<T>(selector)!;
    const busy = entry.state === "reading" || entry.state === "waiting";
    find(".status").textContent = said(entry);
    find(".status").classList.toggle("error", entry.state === "refused");
    const bar = find<HTMLProgressElement>("progress");
    bar.hidden = entry.state !== "reading";
    bar.value = entry.done;
    find('[data-act="cancel"]').hidden = !busy;
    find('[data-part="mark"]').innerHTML =
      entry.own.rows > 0
        ? `${render(mark(labelOf(entry.own, desk.live)))} ${labelOf(entry.own, desk.live)}`
        : "";
    if (busy) return;
    find('[data-part="seen"]').innerHTML = seen(entry)
      .filter(c => c)
      .map(c => render(c as Element))
      .join("");
    this.form(entry, find('[data-part="facts"]'));
  }

  /** The form is made anew only where what it asks has changed. */
  private form(entry: Entry, place: HTMLElement): void {
    if (entry.state !== "read") {
      place.textContent = "";
      this.forms.delete(entry.number);
      return;
    }
    const formation = Number(this.context.claims[this.paper.formation]?.value);
    const html = render(factsForm(entry.own, this.context, formation));
    if (this.forms.get(entry.number) === html) return;
    const at = place.querySelector<HTMLElement>(":focus")?.getAttribute("name");
    this.forms.set(entry.number, html);
    place.innerHTML = html;
    if (at) place.querySelector<HTMLElement>(`[name="${at}"]`)?.focus();
  }
}
