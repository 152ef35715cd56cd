/** What every page has besides its figures: lens, folded menu and notes, search, print. */
export function frame(): void {
  lens();
  const narrow = matchMedia("(max-width:640px)");
  const noMargin = matchMedia("(max-width:1239px)");
  if (narrow.matches) for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu")) menu.open = false;
  const fold = (): void => { for (const note of document.querySelectorAll<HTMLDetailsElement>("details.note")) note.open = !noMargin.matches || document.documentElement.dataset["lens"] === "learn"; };
  fold();
  noMargin.addEventListener("change", fold);
  addEventListener("beforeprint", () => { for (const note of document.querySelectorAll<HTMLDetailsElement>("details.note")) note.open = true; });
  void searchWhenUsed();
}

/** Read, Review, Learn: what is open at first. Kept in the address and remembered; nothing is hidden for good. */
function lens(): void {
  const root = document.documentElement;
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[name="lens"]')];
  for (const input of inputs) {
    input.checked = input.value === root.dataset["lens"];
    input.addEventListener("change", () => {
      root.dataset["lens"] = input.value;
      try { localStorage.setItem("lens", input.value); } catch { /* private mode: the address keeps it */ }
      const address = new URL(location.href);
      address.searchParams.set("lens", input.value);
      history.replaceState(history.state, "", address);
      dispatchEvent(new CustomEvent("lens", {detail: input.value}));
    });
  }
}

async function searchWhenUsed(): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('.search input[type="search"]');
  if (!input) return;
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !(event.target as HTMLElement).closest("input,textarea,select")) { event.preventDefault(); input.focus(); }
  });
  input.addEventListener("focus", () => void import("./search.js").then(m => m.search(input)), {once: true});
}
