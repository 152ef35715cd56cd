import {openFolds} from "../folds.js";
import {fromParameters} from "../shell/state.js";
import type {LiveFigure} from "./live-figure.js";
import type {State} from "../../figure/figure.js";

/**
 * Words of the text that name a state of a figure on their page: under the pointer or in focus they show it in the
 * figure where that stands in view, a click sets it. Without scripts they are links to the page in that state.
 */
export function stateLinks(figures: readonly LiveFigure[]): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    'main a[href*="?fig-"],main a[href*="?model-"]'
  )) {
    const parameters = new URLSearchParams(link.search);
    const live = figures.find(({id}) => [...parameters.keys()].some(key => key.startsWith(`${id}.`)));
    if (!live || link.pathname !== location.pathname) continue;
    const {show, back, keep} = preview(live, parameters);
    link.addEventListener("pointerenter", show);
    link.addEventListener("pointerleave", back);
    link.addEventListener("focus", show);
    link.addEventListener("blur", back);
    link.addEventListener("click", event => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      openFolds(live.node);
      void keep().then(() => live.node.scrollIntoView({block: "nearest"}));
    });
  }
}

interface Preview {
  show(): void;
  back(): void;
  keep(): Promise<void>;
}

function preview(live: LiveFigure, parameters: URLSearchParams): Preview {
  let before: State | null = null;
  let here = false;
  const named = async (): Promise<State> => {
    await live.prepare();
    return fromParameters(live.figure!, parameters).state;
  };
  return {
    show() {
      here = true;
      if (!inView(live.node)) return;
      void named()
        .then(state => {
          if (!here || takesLong(live, state)) return undefined;
          before ??= live.state;
          return live.set(state);
        })
        .catch(() => undefined);
    },
    back() {
      here = false;
      if (before) void live.set(before);
      before = null;
    },
    async keep() {
      before = null;
      await live.set(await named());
    }
  };
}

const inView = (node: HTMLElement): boolean => {
  const {top, bottom} = node.querySelector(".picture")!.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
};

/** A model that runs for seconds is not run because a pointer passed. */
function takesLong({figure}: LiveFigure, state: State): boolean {
  const {rows} = figure!;
  return "compute" in rows && (typeof rows.heavy === "function" ? rows.heavy(state) : rows.heavy === true);
}
