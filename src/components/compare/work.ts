/** What page Compare does once a file comes: fetched then, so that the page opens without it. */
import {besides, unlike, unlikeFacts, type Beside} from "../../compare/beside.js";
import {courseSql, type Norm} from "../../compare/course.js";
import {labelOf, withOwn, type Own} from "../../compare/cells.js";
import {Desk} from "../../compare/desk.js";
import {ownEngine} from "../../compare/engine.js";
import {fingerprint} from "../../compare/fingerprint.js";
import {rehearse} from "../../compare/rehearsal.js";
import {readIn} from "../../compare/reading.js";
import {Store, type Reductions} from "../../compare/store.js";
import {parseClaims, type Claim} from "../../claims/claim.js";
import {loadContext} from "../../database/site.js";
import type {Figure} from "../../figure/figure.js";
import {render, type Element} from "../../lib/element.js";
import {oneAtATime} from "../../lib/one-at-a-time.js";
import {publishedJson, publishedText} from "../../lib/published.js";
import {sentenceOf} from "../../lib/sentence.js";
import {save} from "../save.js";
import {tableCsv} from "../shell/table-csv.js";
import {besideTable, besideView, conditionsOf, courseView, sayings} from "./beside-view.js";
import {Cards} from "./cards.js";
import {unseen} from "./drawable.js";
import {Keeping} from "./keeping.js";
import {takeAway} from "./take-away.js";
import type {ComparePaper} from "./paper.js";
import {Pictures} from "./pictures.js";

export interface Work {
  desk: Desk;
  keeping: Keeping;
}

/** Starts the engine and puts the desk, its cards and pictures into the parts of the page. */
export async function start(
  part: (name: string) => HTMLElement,
  paper: ComparePaper,
  worker: string
): Promise<Work> {
  const engine = ownEngine();
  engine.wake();
  const reading = readIn(worker);
  const [context, reductions] = await Promise.all([
    loadContext(),
    publishedJson<Reductions>("data/reductions.json")
  ]);
  const store = new Store(engine, reductions);
  const facts = new Map<string, ConditionsOf>();
  const pictures = new Pictures(part("pictures"), paper, store, context, (figure, own) =>
    heading(figure, own, facts)
  );
  const complain = (error: unknown): void => void (part("problem").textContent = sentenceOf(error));
  const cards = new Cards(part("files"), context, paper, (entry, kind) => {
    void takeAway(entry, kind, store, context).catch(complain);
  });
  const redraw = oneAtATime(redrawNow);
  const desk = new Desk({
    context,
    store,
    read: reading,
    fingerprint,
    changed(entry, tables) {
      cards.show(desk, entry);
      if (tables) redraw();
      else if (entry?.state === "read") told();
    }
  });
  cards.wire(desk);
  const keeping = new Keeping(part("keep"), desk, store, engine, complain);
  addEventListener("resize", () => pictures.resized());
  void rehearse(store, context)
    .then(() => pictures.ahead())
    .catch(() => undefined);

  async function redrawNow(): Promise<void> {
    try {
      await pictures.draw(() => ({all: desk.live, drawn: desk.cells}));
      told();
    } catch (error) {
      complain(error);
    }
  }

  /** Says what is drawn, and compares once nothing is being read. */
  function told(): void {
    if (desk.entries.every(e => e.state !== "reading" && e.state !== "waiting")) tell();
    part("status").textContent = desk.cells.length
      ? `${desk.cells.length} of your files laid over the paper’s figures. ${unseen(pictures.without)}`
      : "";
  }

  /** Numbers beside the printed ones; a picture does not wait for them. */
  const tell = oneAtATime(async () => {
    try {
      await compare();
      pictures.retell();
      await keeping.changed();
    } catch (error) {
      complain(error);
    }
  });

  /** What capacities are counted against, as the reader chose last. */
  let norm: Norm = "area";

  async function compare(): Promise<void> {
    const [checks, claims] = await Promise.all([paper.checks(), claimsOf()]);
    const laid = withOwn(context, desk.live);
    const labels = [...paper.figures.map(f => f.label), ...paper.beside];
    const views: Element[] = [];
    const tables: Beside[][] = [];
    for (const own of desk.cells) {
      const all = await besides(checks, claims, own, laid, labels, sql => store.query(sql, []));
      const other = unlikeFacts(own, laid, paper.cathode);
      const conditions = conditionsOf(unlike(all), other);
      facts.set(own.cell, label =>
        conditionsOf(
          unlike(all).filter(b => b.claim.figure === label),
          other
        )
      );
      const results = all.filter(b => !b.condition);
      tables.push(results);
      const name = `${labelOf(own, desk.live)}: ${own.facts.name}`;
      const cycles = await store.query(
        courseSql(own, laid, Number(context.claims[paper.formation]?.value)),
        []
      );
      views.push(
        {tag: "div", attributes: {class: "beside"}, children: []},
        ...[besideView(name, all, conditions)]
          .flat()
          .filter((c): c is Element => typeof c === "object" && c !== null),
        ...(cycles.length ? [courseView(cycles, norm, name)] : []),
        sayings(results)
      );
    }
    part("beside").onchange = event => {
      const select = event.target as HTMLSelectElement;
      if (select.name !== "norm") return;
      norm = select.value as Norm;
      tell();
    };
    part("beside").innerHTML = views.map(render).join("");
    part("beside")
      .querySelectorAll<HTMLElement>('[data-act="table"]')
      .forEach((button, i) => {
        button.onclick = () =>
          save(new Blob([tableCsv(besideTable(tables[i]!))], {type: "text/csv"}), "beside-the-paper.csv");
      });
  }
  return {desk, keeping};
}

/** Conditions in which a cell is unlike the paper's test of one figure. */
type ConditionsOf = (label: string) => string[];

const heading = (
  {title, label}: Figure,
  own: readonly Own[],
  facts: ReadonlyMap<string, ConditionsOf>
): string => {
  const unlike = [...new Set(own.flatMap(o => facts.get(o.cell)?.(label) ?? []))];
  return unlike.length
    ? `${title}. Not the same test: ${unlike.join("; ")}.`
    : `${title}, with yours among the paper’s.`;
};

let claims: Promise<ReadonlyMap<string, Claim>> | null = null;
const claimsOf = (): Promise<ReadonlyMap<string, Claim>> =>
  (claims ??= publishedText("data/claims.csv").then(text => new Map(parseClaims(text).map(c => [c.id, c]))));
