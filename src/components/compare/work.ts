/** What page Compare does once a file comes: fetched then, so that the page opens without it. */
import {parseClaims, type Claim} from "../../claims/claim.js";
import {Desk} from "../../compare/desk.js";
import {ownEngine} from "../../compare/engine.js";
import {fingerprint} from "../../compare/fingerprint.js";
import {rehearse} from "../../compare/rehearsal.js";
import {readIn} from "../../compare/reading.js";
import {Store, type Reductions} from "../../compare/store.js";
import {loadContext} from "../../database/site.js";
import {oneAtATime} from "../../lib/one-at-a-time.js";
import {publishedJson, publishedText} from "../../lib/published.js";
import {sentenceOf} from "../../lib/sentence.js";
import {Cards} from "./cards.js";
import {unseen} from "./drawable.js";
import {Keeping} from "./keeping.js";
import {Numbers} from "./numbers.js";
import type {ComparePaper} from "./paper.js";
import {Pictures} from "./pictures.js";
import {takeAway} from "./take-away.js";

/** The paper's printed statements by their ids. */
const printed = async (): Promise<ReadonlyMap<string, Claim>> =>
  new Map(parseClaims(await publishedText("data/claims.csv")).map(c => [c.id, c]));

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
  const read = readIn(worker);
  const [context, reductions] = await Promise.all([
    loadContext(),
    publishedJson<Reductions>("data/reductions.json")
  ]);
  const store = new Store(engine, reductions);
  const complain = (error: unknown): void => void (part("problem").textContent = sentenceOf(error));
  /** One run at a time; what goes wrong is said on the page. */
  const guarded = (work: () => Promise<void>): (() => void) => oneAtATime(() => work().catch(complain));

  /** Numbers beside the printed ones; a picture does not wait for them. */
  const tell = guarded(async () => {
    if (!(await numbers.show(desk))) return;
    pictures.retell();
    await keeping.changed();
  });
  const numbers = new Numbers(part("beside"), {paper, store, context, claims: printed}, tell);
  const pictures = new Pictures(part("pictures"), paper, store, context, (figure, own) =>
    numbers.heading(figure, own)
  );

  /** Says what is drawn, and compares once nothing is being read. */
  const told = (): void => {
    if (desk.entries.every(e => e.state !== "reading" && e.state !== "waiting")) tell();
    part("status").textContent = desk.cells.length
      ? `${desk.cells.length} of your files laid over the paper’s figures. ${unseen(pictures.without)}`
      : "";
  };
  let drawing = false;
  const redraw = guarded(async () => {
    drawing = true;
    let whole = true;
    try {
      whole = await pictures.draw(() => ({all: desk.live, drawn: desk.cells}));
    } finally {
      drawing = false;
      if (whole) told();
    }
  });

  const cards = new Cards(part("files"), context, paper, (entry, kind) => {
    void takeAway(entry, kind, store, context).catch(complain);
  });
  const desk: Desk = new Desk({
    ...{context, store, read, fingerprint},
    changed(entry, tables) {
      cards.show(desk, entry);
      if (tables) redraw();
      else if (entry?.state === "read" && !drawing) told();
    }
  });
  cards.wire(desk);
  const keeping = new Keeping(part("keep"), paper.name, desk, store, engine, complain);
  addEventListener("resize", () => pictures.resized());
  void rehearse(store, context)
    .then(() => pictures.ahead())
    .catch(() => undefined);
  return {desk, keeping};
}
