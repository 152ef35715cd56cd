import type {Control, Value} from "../../src/figure/figure.js";

/** Ends of every control, one at a time. */
export function extremes(control: Control): Value[] {
  switch (control.kind) {
    case "specimens":
      return [[], control.options.slice(-1)];
    case "choice":
      return control.options.map(o => o.value);
    case "number":
      return [control.min, control.max];
    case "range":
      return [
        [control.min, control.min + control.step],
        [control.max - control.step, control.max]
      ];
    case "toggle":
      return [true, false];
  }
}
