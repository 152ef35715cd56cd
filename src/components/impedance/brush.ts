import type {Band} from "../../chart/spectrum.js";
import type {Spectrum} from "../../models/impedance/spectrum.js";
import {bandUnder, type Spread} from "./charts.js";

/** Pixels below which a stretch is a click, which marks nothing. */
const CLICK = 4;

/**
 * A stretch drawn over either plot gives its frequencies, a click gives null.
 * @param shown the spectrum that is drawn and where its panels lie, null before the first picture
 */
export function brush(
  box: HTMLElement,
  shown: () => {spectrum: Spectrum; place: Spread} | null,
  give: (band: Band | null) => void
): void {
  let start: [number, number] | null = null;
  const place = (event: PointerEvent): [number, number] => {
    const {left, top} = box.firstElementChild!.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  box.addEventListener("pointerdown", event => {
    start = box.firstElementChild ? place(event) : null;
  });
  box.addEventListener("pointerup", event => {
    const drawn = shown();
    if (!start || !drawn) return;
    const [x] = place(event);
    const [from, y] = start;
    start = null;
    give(Math.abs(x - from) < CLICK ? null : bandUnder(drawn.spectrum, drawn.place, from, x, y));
  });
}
