import {restore} from "./soon.js";
import {CAPS, type ToFrame} from "../messages.js";
import {toRows} from "../columns.js";
import type {Asked, Rows} from "../query.js";
import {builtins} from "./builtins.js";
import {Cells} from "./cells.js";
import {hearEnter} from "./enter.js";
import {guard} from "./guard.js";
import {Outputs} from "./outputs.js";
import {withoutPeersAndAssembly} from "./without.js";

restore();
withoutPeersAndAssembly();
hearEnter(document.body);

/** The sandbox: it is given a port once, before any cell runs, and hears and says nothing else. */
addEventListener(
  "message",
  ({ports: [port]}) => {
    if (port) begin(port);
  },
  {once: true}
);

function begin(port: MessagePort): void {
  const code = guard(crypto.getRandomValues(new Uint32Array(2)).join(""));
  const say = port.postMessage.bind(port);
  const asked = new Map<number, {query: Asked; done: (rows: Rows) => void; fail: (e: Error) => void}>();
  const wanted = new Map<
    string,
    {promise: Promise<unknown>; done: (v: unknown) => void; fail: (e: Error) => void}
  >();
  let asks = 0;

  const need = (name: string): Promise<unknown> => {
    const known = wanted.get(name);
    if (known) return known.promise;
    let done!: (v: unknown) => void;
    let fail!: (e: Error) => void;
    const promise = new Promise<unknown>((a, b) => ((done = a), (fail = b)));
    wanted.set(name, {promise, done, fail});
    say({type: "want", name});
    return promise;
  };
  const ask = (id: number, query: Asked): Promise<Rows> =>
    new Promise((done, fail) => {
      if (query.text.length > CAPS.text)
        throw new Error(
          `query: it has more than ${CAPS.text} characters; give long lists as values, or make the rows in steps`
        );
      asked.set(++asks, {query, done, fail});
      say({type: "ask", ask: asks, id, text: query.text, params: query.params});
    });
  const outputs = new Outputs(document.body, {
    heights: heights => say({type: "heights", heights}),
    leave: id => say({type: "leave", id})
  });
  const cells = new Cells(builtins({ask, need}), code, id => outputs.root(id), {
    state: (id, state, said = {error: ""}) =>
      say({
        type: "cell",
        id,
        state,
        ...(said.error ? {error: said.error.slice(0, 2000)} : {}),
        ...(said.line ? {line: said.line} : {})
      }),
    names: (id, defines) => say({type: "names", id, defines: defines.slice(0, 1000)})
  });

  addEventListener("unhandledrejection", event => {
    if (cells.late(event.reason, false)) event.preventDefault();
  });
  addEventListener("error", event => {
    if (cells.late(event.error ?? code.stopped() ?? event.message, true)) event.preventDefault();
  });

  const hear: {[T in ToFrame["type"]]: (m: Extract<ToFrame, {type: T}>) => void} = {
    cells: m => {
      outputs.name(m.places);
      cells.update(m.cells, m.dropped, m.places);
    },
    answer({ask: which, answer}) {
      const waiting = asked.get(which);
      asked.delete(which);
      if (!waiting) return;
      if ("error" in answer) waiting.fail(new Error(answer.error));
      else waiting.done(toRows(answer, waiting.query));
    },
    library({name, content, error}) {
      const waiting = wanted.get(name);
      if (!waiting) return;
      if (error !== undefined) {
        wanted.delete(name);
        return waiting.fail(new Error(error));
      }
      try {
        waiting.done(typeof content === "string" ? code.trusted(content) : content);
      } catch (fault) {
        waiting.fail(fault as Error);
      }
    },
    tops: m => outputs.place(m.tops),
    focus: m => outputs.focus(m.id),
    take: () => say({type: "outputs", outputs: outputs.taken()})
  };
  port.onmessage = ({data}: MessageEvent<ToFrame>) => hear[data.type](data as never);
  setInterval(() => say({type: "beat"}), 500);
  say({type: "ready"});
}
