import type {Axis, Panel, Scale} from "../../../chart/panel.js";
import type {Context, Size} from "../../../figure/figure.js";
import type {Capacity, CapacityWords, Reading} from "./capacity-words.js";

/** What every part of the picture draws in and from. */
export interface Ground {
  words: CapacityWords;
  rows: Reading[];
  state: Capacity;
  size: Size;
  context: Context;
  specimens: string[];
  /** Capacity above, efficiency under it; one axis of cycles. */
  panel: Panel;
  under: Panel;
  x: Scale;
  y: Scale;
  e: Scale;
  capacity: Axis;
}
