import {part} from "../lib/part.js";
import {sentenceOf} from "../lib/sentence.js";
import {lateOf} from "../lib/silence.js";
import {lens} from "./lens.js";
import {notice} from "./notice.js";
import {rail} from "./rail.js";

/** What every page has besides its figures: lens, folded menu and notes, search, print. */
export function frame(): void {
  lens();
  rail();
  const narrow = matchMedia("(max-width:640px)");
  const noMargin = matchMedia("(max-width:1239px)");
  if (narrow.matches)
    for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu")) menu.open = false;
  // Notes stand open in the margin; under the text they open in Learn, where definitions of terms stay folded.
  const fold = (): void => {
    if (matchMedia("print").matches) return;
    const learn = document.documentElement.dataset["lens"] === "learn";
    for (const note of document.querySelectorAll<HTMLDetailsElement>("details.note"))
      note.open = !noMargin.matches || (learn && !note.matches(".in-learn"));
  };
  fold();
  noMargin.addEventListener("change", fold);
  addEventListener("lens", fold);
  addEventListener("beforeprint", () => {
    for (const note of document.querySelectorAll<HTMLDetailsElement>("details.note")) note.open = true;
  });
  searchWhenUsed();
  settle();
}

/** Parts of a long list laid out in one idle moment. */
const AT_ONCE = 8;

/**
 * Long lists far below are laid out once the page is there, some parts at a time, so that the scroll bar then tells the
 * truth. Parts in view come last and alone: a browser holds its place by what it shows there.
 */
function settle(): void {
  let parts = [...document.querySelectorAll<HTMLElement>(".late")];
  const inView = (part: HTMLElement): boolean => {
    const {top, bottom} = part.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const next = (): void => {
    const far = parts.filter(part => !inView(part)).slice(0, AT_ONCE);
    const now = new Set(far.length ? far : parts);
    for (const part of now) part.classList.add("laid");
    parts = parts.filter(part => !now.has(part));
    if (parts.length) later();
    else document.documentElement.classList.add("settled");
  };
  const later = (): unknown =>
    "requestIdleCallback" in window ? requestIdleCallback(next) : setTimeout(next, 20);
  if (document.readyState === "complete") later();
  else addEventListener("load", later, {once: true});
}

function searchWhenUsed(): void {
  const input = document.querySelector<HTMLInputElement>('.search input[type="search"]');
  if (!input) return;
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !(event.target as HTMLElement).closest("input,textarea,select")) {
      event.preventDefault();
      input.focus();
    }
  });
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    part(() => import("./search.js").then(m => m.search))
      .then(search => search(input))
      .then(
        () => notice("search", null),
        (error: unknown) => {
          asked = false;
          notice("search", `Search is not available. ${sentenceOf(error)}`);
          void lateOf(error)?.then(ask);
        }
      );
  };
  for (const sign of ["focus", "input"]) input.addEventListener(sign, ask);
}
