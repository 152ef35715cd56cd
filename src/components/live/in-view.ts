import type {LiveFigure} from "./live-figure.js";

/** Readers who ask their browser to save data are fetched nothing they did not ask for. */
const sparing = (): boolean =>
  !!(navigator as Navigator & {connection?: {saveData?: boolean}}).connection?.saveData;

/**
 * Figures that need no engine are made ready in an idle moment once they are looked at, so that their controls answer
 * at once. A failure is not told: nobody asked yet, and the first touch tries again.
 */
export function inView(figures: readonly LiveFigure[]): void {
  const light = new Map(
    figures.filter(f => f.forms.length && !f.needsEngine).map(f => [f.node as Element, f])
  );
  if (!light.size || sparing()) return;
  const later = (act: () => void): unknown =>
    "requestIdleCallback" in window ? requestIdleCallback(act) : setTimeout(act, 200);
  const watch = new IntersectionObserver(seen => {
    for (const {isIntersecting, target} of seen) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      later(
        () =>
          void light
            .get(target)!
            .prepare(false)
            .catch(() => undefined)
      );
    }
  });
  const begin = (): void => light.forEach((_, node) => watch.observe(node));
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, {once: true});
}
