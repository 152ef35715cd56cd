/** While a specimen's name is under the pointer or in focus, in the text or in a picture, the others stand back. */
export function lit(): void {
  document.addEventListener("pointerover", event => {
    if (event.pointerType !== "touch") light(tokenAt(event.target as Element));
  });
  document.addEventListener("pointerleave", () => light(null));
  document.addEventListener("focusin", event => light(tokenAt(event.target as Element)));
}

const NAMED = ".chip,.nw,text,tspan,a.cl";

/** The specimen a name stands for; null where no name is. */
function tokenAt(target: Element): string | null {
  const named = target.closest(target instanceof HTMLInputElement ? ".chip" : NAMED);
  if (!named) return null;
  return tokenOf(named) ?? known().get(named.textContent.trim()) ?? null;
}

/** By the class of what it stands in, as lines and marks carry it. */
const tokenOf = (node: Element): string | null => {
  const within = node.matches(".chip") ? node.querySelector('[class*="s-"]') : node.closest('[class*="s-"]');
  return tokenIn(within);
};

const tokenIn = (node: Element | null): string | null =>
  /(?:^|\s)s-((?!ink)\w+)(?:\s|$)/.exec(node?.getAttribute("class") ?? "")?.[1] ?? null;

let names: Map<string, string> | null = null;
/** Names and tokens as the page's own chips and labels pair them. */
const known = (): Map<string, string> =>
  (names ??= new Map(
    [...document.querySelectorAll(".chip,.chart text .n")].flatMap(node => {
      const token = tokenOf(node);
      return token ? [[node.textContent.trim(), token] as const] : [];
    })
  ));

let now: string | null = null;
function light(token: string | null): void {
  if (token === now) return;
  now = token;
  for (const node of document.querySelectorAll(".chart .dim-other")) node.classList.remove("dim-other");
  if (!token) return;
  for (const picture of document.querySelectorAll(".picture svg.chart")) {
    const groups = [...picture.querySelectorAll('[class*="s-"]')].filter(group => tokenIn(group));
    if (!groups.some(group => tokenIn(group) === token)) continue;
    for (const group of groups)
      if (tokenIn(group) !== token && !group.querySelector(`.s-${token}`)) group.classList.add("dim-other");
  }
}
