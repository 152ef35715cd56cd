import type {LiveFigure} from "../live/live-figure.js";
import {claimCards} from "./claims.js";
import {collectors} from "./collectors.js";
import {exercises} from "./exercise.js";
import {folds} from "./fold.js";
import {hover} from "./hover.js";
import {browserMemory} from "./memory.js";
import {predictions} from "./predict.js";
import type {SitePaper} from "../site-paper.js";
import {terms} from "./terms.js";
import {whenHere} from "../when-here.js";

/** What makes the text answer: claims, terms and references on every page, the rest where it stands. */
export function reading(figures: readonly LiveFigure[], paper: SitePaper): void {
  claimCards(paper);
  terms();
  hover();
  const memory = browserMemory(paper.name);
  const here = (selector: string): boolean => document.querySelector(selector) !== null;
  if (here(".learn")) {
    folds();
    predictions(memory, paper);
    exercises(memory, paper);
  }
  collectors();
  if (here("math") && here(".parameters"))
    whenHere(
      () => import("./symbols.js").then(m => m.symbols),
      symbols => symbols()
    );
  if (here(".adjust"))
    atFirstSign(() =>
      whenHere(
        () => import("./adjust.js").then(m => m.adjust),
        adjust => adjust(figures)
      )
    );
  if (here(".picture"))
    atFirstSign(() =>
      whenHere(
        () => import("./lit.js").then(m => m.lit),
        lit => lit()
      )
    );
  if (here('main a[href*="?fig-"],main a[href*="?model-"]'))
    atFirstSign(() =>
      whenHere(
        () => import("../live/state-links.js").then(m => m.stateLinks),
        stateLinks => stateLinks(figures)
      )
    );
  if (here(".walk"))
    whenHere(
      () => import("./tour.js").then(m => m.walk),
      walk => walk(figures, memory)
    );
  if (here(".practice"))
    whenHere(
      () => import("./tour.js").then(m => m.practice),
      practice => practice(memory)
    );
}

/** Boxes in sentences make lines longer: they come with a reader's hand, not while the page is only read. */
function atFirstSign(act: () => void): void {
  const signs = ["pointermove", "touchstart", "keydown", "focusin"];
  const once = (): void => {
    for (const sign of signs) removeEventListener(sign, once);
    act();
  };
  for (const sign of signs) addEventListener(sign, once, {passive: true});
}
