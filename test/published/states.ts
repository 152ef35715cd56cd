import {defaults, type Control, type Figure, type State, type Value} from "../../src/figure/figure.js";

/**
 * The states a figure is kept at before anyone has chosen better ones in its file: as published, and twice with its
 * controls moved, so that every control is away from its default at least once.
 */
export function statesOf(figure: Figure): State[] {
  const published = defaults(figure);
  if (!figure.controls.length) return [published];
  const at = (pick: (control: Control) => Value): State =>
    Object.fromEntries(figure.controls.map(c => [c.name, pick(c)]));
  return [published, at(early), at(late)];
}

function early(control: Control): Value {
  switch (control.kind) {
    case "specimens":
      return control.options.slice(0, Math.min(2, control.options.length - 1));
    case "choice":
      return other(
        control.options.map(o => o.value),
        control.default
      );
    case "number":
      return along(control, 0.3);
    case "range":
      return [along(control, 0.1), along(control, 0.6)];
    case "toggle":
      return !control.default;
  }
}

function late(control: Control): Value {
  switch (control.kind) {
    case "specimens":
      return control.options.slice(-1);
    case "choice":
      return other(control.options.map(o => o.value).reverse(), control.default);
    case "number":
      return along(control, 0.8);
    case "range":
      return [along(control, 0.4), along(control, 0.9)];
    case "toggle":
      return control.default;
  }
}

/** The first that is not the default, where there is one. */
const other = (values: string[], published: string): string =>
  values.find(value => value !== published) ?? published;

interface Slider {
  min: number;
  max: number;
  step: number;
  log?: boolean;
}

/** A step of the slider about a share of the way along. */
function along({min, max, step, log}: Slider, share: number): number {
  const value = log ? min * (max / min) ** share : min + (max - min) * share;
  return Number(
    (log ? Number(value.toPrecision(2)) : min + Math.round((value - min) / step) * step).toPrecision(9)
  );
}
