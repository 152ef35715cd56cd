import {restore} from "./soon.js";
import type {ToFrame} from "../messages.js";
import {askedQueries, wantedLibraries} from "./awaited.js";
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
  const queries = askedQueries(say);
  const libraries = wantedLibraries(say, code.trusted);
  const outputs = new Outputs(document.body, {
    heights: heights => say({type: "heights", heights}),
    leave: id => say({type: "leave", id})
  });
  const cells = new Cells(builtins({ask: queries.ask, need: libraries.need}), code, id => outputs.root(id), {
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
    answer: ({ask, answer}) => queries.answered(ask, answer),
    library: libraries.come,
    tops: m => outputs.place(m.tops),
    focus: m => outputs.focus(m.id),
    take: () => say({type: "outputs", outputs: outputs.taken()})
  };
  port.onmessage = ({data}: MessageEvent<ToFrame>) => hear[data.type](data as never);
  setInterval(() => say({type: "beat"}), 500);
  say({type: "ready"});
}
