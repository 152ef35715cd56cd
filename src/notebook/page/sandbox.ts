import {ask as askReader} from "../../database/reader.js";
import {sentenceOf} from "../../lib/sentence.js";
import {PATIENCE_MS, unlessSilent} from "../../lib/silence.js";
import {toColumns} from "../columns.js";
import {CAPS, fromFrame, type Columns, type FromFrame, type ToFrame} from "../messages.js";
import type {Asked} from "../query.js";
import {frameAddress, libraryContent} from "./libraries.js";

interface Hears {
  cell(m: Extract<FromFrame, {type: "cell"}>): void;
  names(m: Extract<FromFrame, {type: "names"}>): void;
  heights(heights: readonly [number, number][]): void;
  leave(id: number): void;
  /** The sandbox was removed; a sentence says why. */
  ended(why: string): void;
}

/** After so long without a sign of life, while the page itself was alive, the frame is removed. */
const SILENT_MS = 8000;

/**
 * The frame in which a notebook's code runs: of an opaque origin, with a policy of its own. All it gets and gives goes
 * through one port, in plain data that is read before it is believed.
 */
export class Sandbox {
  readonly frame: HTMLIFrameElement;
  /** The last query of each cell, and what it brought. */
  readonly rows = new Map<number, {asked: Asked; columns: Columns}>();
  private port: MessagePort | null = null;
  private readonly ready: Promise<void>;
  private ended = false;
  private readonly asking = new Map<number, AbortController>();
  private seen: number[] = [];
  private lastBeat = 0;
  private taken: ((outputs: [number, string][] | null) => void) | null = null;
  private watch: ReturnType<typeof setInterval> | undefined;

  constructor(
    place: HTMLElement,
    private readonly hears: Hears
  ) {
    this.frame = document.createElement("iframe");
    this.frame.setAttribute("sandbox", "allow-scripts");
    this.frame.title = "Outputs of the notebook";
    this.frame.className = "nb-frame";
    const ready = new Promise<void>((done, fail) => {
      let loads = 0;
      this.frame.addEventListener("load", () => {
        if (++loads > 1) return this.end("its code left the page of the sandbox, which a cell must not do");
        const channel = new MessageChannel();
        this.port = channel.port1;
        this.port.onmessage = event => this.hear(event.data, done);
        this.frame.contentWindow!.postMessage("port", "*", [channel.port2]);
      });
      frameAddress().then(address => {
        this.frame.src = address;
        if (!this.ended) place.append(this.frame);
      }, fail);
    });
    this.ready = unlessSilent(ready, stopped => `its sandbox ${stopped}`, PATIENCE_MS);
    addEventListener("message", this.past);
    this.ready.then(
      () => this.watchOver(),
      error => this.end(sentenceOf(error))
    );
  }

  say(message: ToFrame): void {
    this.ready.then(
      () => {
        if (!this.ended) this.port!.postMessage(message);
      },
      () => undefined
    );
  }

  /** Ends what a cell's queries wait for; all of them without a cell. */
  cancel(): void {
    for (const asking of this.asking.values())
      asking.abort(new Error("query: it was cancelled; run the cell again to have its rows"));
  }

  /** The outputs as markup. It is foreign. @throws a sentence when there is more of it than is taken */
  async outputs(): Promise<Map<number, string>> {
    this.say({type: "take"});
    const outputs = await new Promise<[number, string][] | null>(done => (this.taken = done));
    if (outputs) return new Map(outputs);
    throw new Error(
      `page: the outputs have more than ${CAPS.page} characters and are not taken; delete some, or export the notebook without them`
    );
  }

  get busy(): boolean {
    return this.asking.size > 0;
  }

  end(why: string): void {
    if (this.ended) return;
    this.remove();
    this.hears.ended(why);
  }

  remove(): void {
    this.ended = true;
    clearInterval(this.watch);
    removeEventListener("message", this.past);
    this.cancel();
    this.port?.close();
    this.frame.remove();
  }

  private hear(data: unknown, ready: () => void): void {
    const message = fromFrame(data);
    if (this.ended || this.flooded() || !message) return;
    switch (message.type) {
      case "ready":
        return ready();
      case "beat":
        this.lastBeat = performance.now();
        return;
      case "ask":
        return void this.answer(message);
      case "want":
        return void this.hand(message.name);
      case "cell":
        return this.hears.cell(message);
      case "names":
        return this.hears.names(message);
      case "heights":
        return this.hears.heights(message.heights);
      case "outputs":
        this.taken?.(message.outputs);
        this.taken = null;
        return;
      case "leave":
        return this.hears.leave(message.id);
    }
  }

  /** What is sent past the port is not read, and counts. */
  private readonly past = ({source}: MessageEvent): void => {
    if (source !== null && source === this.frame.contentWindow) this.flooded();
  };

  private flooded(): boolean {
    const now = performance.now();
    this.seen.push(now);
    if (this.seen.length <= CAPS.messages) return false;
    const oldest = this.seen.shift()!;
    if (now - oldest > 1000) return false;
    this.end(`its code sent more than ${CAPS.messages} messages in a second`);
    return true;
  }

  private async answer({ask, id, text, params}: Extract<FromFrame, {type: "ask"}>): Promise<void> {
    const back = (answer: Extract<ToFrame, {type: "answer"}>["answer"]): void =>
      this.say({type: "answer", ask, answer});
    if (this.asking.size >= CAPS.asks)
      return back({error: `query: more than ${CAPS.asks} wait at once; wait for some before asking more`});
    const stop = new AbortController();
    this.asking.set(ask, stop);
    try {
      const columns = toColumns(await askReader(text, {params, rowCap: CAPS.rows, signal: stop.signal}));
      if (id) this.rows.set(id, {asked: {text, params}, columns});
      back(columns);
    } catch (error) {
      back({error: sentenceOf(error)});
    } finally {
      this.asking.delete(ask);
    }
  }

  private async hand(name: string): Promise<void> {
    try {
      this.say({type: "library", name, content: await libraryContent(name)});
    } catch (error) {
      this.say({type: "library", name, content: null, error: sentenceOf(error)});
    }
  }

  /** A frame that is busy for long without a pause is removed; time in which this page did not run counts for nothing. */
  private watchOver(): void {
    const EVERY_MS = 1000;
    let last = performance.now();
    this.lastBeat = last;
    this.watch = setInterval(() => {
      const now = performance.now();
      if (now - last > 2 * EVERY_MS || document.hidden) this.lastBeat = now;
      last = now;
      if (now - this.lastBeat > SILENT_MS)
        this.end(
          `it gave no sign for ${SILENT_MS / 1000} s: its code ran without a pause, or the browser ended it for the memory it took`
        );
    }, EVERY_MS);
  }
}
