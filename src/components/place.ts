/**
 * Tells which of the places, in the order of the page, a reader is at: the last one whose top has passed the
 * upper third of the window. An observer wakes it when a place crosses that line; nothing runs while scrolling.
 */
export function watchPlace(
  places: readonly (readonly [string, Element])[],
  arrive: (id: string | null) => void
): void {
  let current: string | null | undefined;
  const look = (): void => {
    const passed = places.filter(([, element]) => element.getBoundingClientRect().top < innerHeight / 3);
    const id = passed.at(-1)?.[0] ?? null;
    if (id === current) return;
    current = id;
    arrive(id);
  };
  const observer = new IntersectionObserver(look, {rootMargin: "0px 0px -66.6% 0px", threshold: [0, 1]});
  for (const [, element] of places) observer.observe(element);
}
