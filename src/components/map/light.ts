const SIZES = [1, 1.4, 2, 2.8];

/** What a station feeds and rests on lights up while it is pointed at or has the focus; the map can be made larger. */
export function lineageMap(box: HTMLElement): void {
  const svg = box.querySelector("svg")!;
  const said = box.querySelector<HTMLElement>(".status")!;
  const stations = [...svg.querySelectorAll<SVGAElement>(".station")];
  const on = new Map(stations.map(node => [node.dataset["id"]!, new Set(node.dataset["on"]!.split(" "))]));
  const light = (node: SVGAElement | null): void => {
    svg.classList.toggle("choosing", node !== null);
    const id = node?.dataset["id"];
    const lit = (other: string): boolean =>
      id !== undefined && (other === id || on.get(id)!.has(other) || on.get(other)!.has(id));
    for (const one of stations) one.classList.toggle("lit", lit(one.dataset["id"]!));
    for (const way of svg.querySelectorAll<SVGPathElement>(".way"))
      way.classList.toggle("lit", lit(way.dataset["from"]!) && lit(way.dataset["to"]!));
    said.textContent = node
      ? sentence(
          node,
          stations.filter(one => one !== node && lit(one.dataset["id"]!))
        )
      : "";
  };
  const stationOf = (event: Event): SVGAElement | null => (event.target as Element).closest(".station");
  svg.addEventListener("pointerover", event => light(stationOf(event)));
  svg.addEventListener("pointerleave", () => light(null));
  svg.addEventListener("focusin", event => light(stationOf(event)));
  svg.addEventListener("focusout", () => light(null));
  let size = 0;
  box.addEventListener("click", event => {
    const step = (event.target as HTMLElement).closest<HTMLElement>("[data-size]")?.dataset["size"];
    if (!step) return;
    size = Math.max(0, Math.min(SIZES.length - 1, size + Number(step)));
    svg.style.width = `${SIZES[size]! * 100}%`;
    for (const button of box.querySelectorAll<HTMLButtonElement>("[data-size]"))
      button.disabled = size === (Number(button.dataset["size"]) < 0 ? 0 : SIZES.length - 1);
  });
}

/** "mgw-cycling: …. With it: 3 tables, 6 figures, 6 lists of statements." */
function sentence(node: SVGAElement, lit: readonly SVGAElement[]): string {
  const count = (kind: string, one: string, many: string): string[] => {
    const n = lit.filter(other => other.classList.contains(kind)).length;
    return n ? [`${n} ${n === 1 ? one : many}`] : [];
  };
  const with_ = [
    ...count("file", "raw file", "raw files"),
    ...count("table", "table", "tables"),
    ...count("figure", "figure", "figures"),
    ...count("claims", "list of statements", "lists of statements")
  ];
  return `${node.getAttribute("aria-label")}. ${with_.length ? `With it: ${with_.join(", ")}.` : "Nothing else rests on it."}`;
}
