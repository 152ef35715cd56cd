import {keepText} from "../lib/browser-store.js";

/**
 * Read, Review, Learn: what is open at first. The head of the page has set `data-lens` before the first paint and
 * the styles follow it; here it is changed, kept in the address and remembered. Nothing is hidden for good.
 */
export function lens(): void {
  const root = document.documentElement;
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name="lens"]')) {
    input.checked = input.value === root.dataset["lens"];
    input.addEventListener("change", () => {
      root.dataset["lens"] = input.value;
      keepText("lens", input.value);
      const address = new URL(location.href);
      address.searchParams.set("lens", input.value);
      history.replaceState(history.state, "", address);
      dispatchEvent(new CustomEvent("lens", {detail: input.value}));
    });
  }
  keepInLinks();
}

/** A page reached with a lens in its address hands it on, so that it lasts where nothing can be remembered. */
function keepInLinks(): void {
  document.addEventListener("click", event => {
    const chosen = new URLSearchParams(location.search).get("lens");
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!chosen || !link || link.origin !== location.origin || !/\.html$/.test(link.pathname)) return;
    if (link.pathname === location.pathname) return;
    const address = new URL(link.href);
    if (!address.searchParams.has("lens")) address.searchParams.set("lens", chosen);
    link.href = address.href;
  });
}
