import {watchPlace} from "./place.js";

/** "On this page" marks where the reader is. */
export function rail(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".rail a")];
  const places = links.flatMap(link => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target ? [[target.id, target] as const] : [];
  });
  if (places.length)
    watchPlace(places, id => {
      for (const link of links) {
        if (decodeURIComponent(link.hash.slice(1)) === id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    });
}
