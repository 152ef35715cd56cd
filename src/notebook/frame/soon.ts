/**
 * The runtime computes at the next animation frame, and a browser gives none to a frame that is out of sight. While the
 * runtime's module is loaded, a wait therefore stands in for it: none after a pause, so that an edit is followed at once,
 * and else the time of a picture, so that generators give no more values than can be seen. Cells have the browser's own.
 */
const PICTURE_MS = 16;
const own = globalThis.requestAnimationFrame;
const {setTimeout} = globalThis;
let last = 0;

globalThis.requestAnimationFrame = callback =>
  setTimeout(
    () => {
      last = performance.now();
      callback(last);
    },
    Math.max(0, last + PICTURE_MS - performance.now())
  ) as never;

export const restore = (): void => {
  globalThis.requestAnimationFrame = own;
};
