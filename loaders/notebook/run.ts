import {readFile} from "node:fs/promises";
import type {JSDOM} from "jsdom";
import {still} from "../../src/notebook/frame/still.js";
import {cellsMessage, fromFrame, type FromFrame, type ToFrame} from "../../src/notebook/messages.js";
import {isHeld, type Notebook} from "../../src/notebook/notebook.js";
import {notebookFolder} from "../paths.js";
import {counted} from "./marks.js";
import type {Served} from "./serve.js";
import {statedNumbers} from "./stated-numbers.js";

/** Markup of an output with its fields as they stand. */
function stillMarkup(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  still(root, copy);
  return copy.innerHTML;
}

export interface Output {
  id: number;
  state: "done" | "failed";
  error?: string;
  html: string;
}

/** Width outputs are drawn for. */
const WIDTH_PX = 720;

/** Processor time of this process, ms. */
export function processor_ms(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}

/** The document of the sandbox in Node: the same script as in the page, served with rows by an engine. */
export class NodeSandbox {
  private readonly dom: JSDOM;
  private readonly port: MessagePort;
  private readonly states = new Map<number, Extract<FromFrame, {type: "cell"}>>();
  private settled: (() => void)[] = [];
  /** Ends of the channels that the sandbox opened; one that stays open keeps Node from ending. */
  private readonly opened: MessagePort[] = [];

  private constructor(
    Document: typeof JSDOM,
    html: string,
    private readonly served: Served,
    clock_ms: () => number
  ) {
    const channel = new MessageChannel();
    this.port = channel.port1;
    this.port.onmessage = ({data}) => void this.hear(data);
    const {opened} = this;
    this.dom = new Document(html, {
      runScripts: "dangerously",
      beforeParse(window) {
        Object.assign(window, {
          ResizeObserver: class {
            observe(): void {}
            unobserve(): void {}
            disconnect(): void {}
          },
          MessageChannel: class extends MessageChannel {
            constructor() {
              super();
              opened.push(this.port1);
            }
          },
          MessagePort
        });
        // A cell is stopped by what it computes, not by how long a busy machine took over it.
        Object.defineProperty(window.performance, "now", {value: clock_ms});
        Object.defineProperty(window.Element.prototype, "clientWidth", {get: () => WIDTH_PX});
      }
    });
    const event = new this.dom.window.MessageEvent("message", {data: "port"});
    Object.defineProperty(event, "ports", {value: [channel.port2]});
    this.dom.window.dispatchEvent(event);
  }

  /** @param clock_ms what the time of a cell is counted by */
  static async open(served: Served, clock_ms = processor_ms): Promise<NodeSandbox> {
    const {JSDOM} = await import("jsdom");
    return new NodeSandbox(JSDOM, await readFile(`${notebookFolder}/frame.htm`, "utf8"), served, clock_ms);
  }

  /**
   * Runs cells, all but held ones unless some are named, until none waits, and tells what each gives. Cells of an
   * earlier notebook go.
   */
  async run(book: Notebook, asked?: readonly number[]): Promise<Output[]> {
    const cells = book.cells.filter(c => c.mode !== "other" && (asked ? asked.includes(c.id) : !isHeld(c)));
    const kept = new Set(book.cells.map(c => c.id));
    const dropped = [...this.states.keys()].filter(id => !kept.has(id));
    for (const id of [...dropped, ...cells.map(c => c.id)]) this.states.delete(id);
    this.say(cellsMessage(book, cells, dropped));
    await this.quiet(cells.map(c => c.id));
    const pictures = counted(
      cells.map(({id}) => stillMarkup(this.document.querySelector(`.out[data-cell="${id}"] .in`)!))
    );
    return cells.map(({id}, k) => {
      const state = this.states.get(id)!;
      return {
        id,
        state: state.state as Output["state"],
        html: statedNumbers(pictures[k]!),
        ...(state.error === undefined ? {} : {error: state.error})
      };
    });
  }

  get document(): Document {
    return this.dom.window.document;
  }

  close(): void {
    for (const port of [this.port, ...this.opened]) port.close();
    this.dom.window.close();
  }

  private say(message: ToFrame): void {
    this.port.postMessage(message);
  }

  /** Waits until every cell has an end, and a moment in which none of them begins again. */
  private async quiet(ids: readonly number[]): Promise<void> {
    const REST_MS = 40;
    for (;;) {
      while (!ids.every(id => /done|failed/.test(this.states.get(id)?.state ?? "")))
        await new Promise<void>(done => this.settled.push(done));
      const before = this.beats;
      await new Promise(done => setTimeout(done, REST_MS));
      if (before === this.beats && this.pending === 0) return;
    }
  }
  private beats = 0;
  /** What was asked for and is not answered yet: on a busy machine that takes longer than a moment. */
  private pending = 0;
  /** One query after the other, as in the page. */
  private turn: Promise<unknown> = Promise.resolve();
  private inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(ask);
    this.turn = mine;
    return mine;
  }

  private async hear(said: unknown): Promise<void> {
    const message = fromFrame(said);
    if (message?.type === "cell") {
      this.beats++;
      this.states.set(message.id, message);
      for (const done of this.settled.splice(0)) done();
    } else if (message?.type === "ask") {
      this.beats++;
      this.pending++;
      const {ask, text, params} = message;
      this.say({type: "answer", ask, answer: await this.inTurn(() => this.served.rows(text, params))});
      this.answered();
    } else if (message?.type === "want") {
      this.beats++;
      this.pending++;
      const {name} = message;
      this.say({type: "library", name, ...(await this.served.library(name))});
      this.answered();
    }
  }

  private answered(): void {
    this.pending--;
    this.beats++;
  }
}
