import {fragment} from "../lib/fragment.js";
import {watchPlace} from "./place.js";

/** "On this page" marks where the reader is. */
export function rail(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".rail a")];
  const places = links.flatMap(link => {
    const target = document.getElementById(fragment(link.hash));
    return target ? [[target.id, target] as const] : [];
  });
  if (places.length)
    watchPlace(places, id => {
      for (const link of links) {
        if (fragment(link.hash) !== id) link.removeAttribute("aria-current");
        else {
          link.setAttribute("aria-current", "true");
          keepInSight(link);
        }
      }
    });
}

/** A list longer than the window scrolls by itself; the page stays where it is. */
function keepInSight(link: HTMLElement): void {
  const list = link.closest<HTMLElement>(".rail")!;
  const below = link.offsetTop + link.offsetHeight > list.scrollTop + list.clientHeight;
  if (below || link.offsetTop < list.scrollTop) list.scrollTop = link.offsetTop - list.clientHeight / 2;
}
