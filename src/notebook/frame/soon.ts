/**
 * The runtime computes at the next animation frame, and a browser gives none to a frame that is out of sight. While the
 * runtime's module is loaded, a short wait therefore stands in for it; cells have the browser's own.
 */
const SOON_MS = 8;
const own = globalThis.requestAnimationFrame;
const {setTimeout} = globalThis;

globalThis.requestAnimationFrame = callback =>
  setTimeout(() => callback(performance.now()), SOON_MS) as never;

export const restore = (): void => {
  globalThis.requestAnimationFrame = own;
};
