import type {Control, Figure, State, Value} from "../../figure/figure.js";

/** A state as text for the address: only what differs from the published defaults. */
export function toParameters(figure: Figure, state: State): [string, string][] {
  return figure.controls
    .filter(c => !same(state[c.name]!, c.default))
    .map(c => [`${figure.id}.${c.name}`, write(state[c.name]!)]);
}

export const changes = (figure: Figure, state: State): number => toParameters(figure, state).length;

/** Defaults overlaid with what the address says; a value that does not fit its control is left at the default. */
export function fromParameters(figure: Figure, parameters: URLSearchParams): State {
  return Object.fromEntries(
    figure.controls.map(c => {
      const text = parameters.get(`${figure.id}.${c.name}`);
      const value = text === null ? undefined : read(c, text);
      return [c.name, value ?? c.default];
    })
  );
}

const same = (a: Value, b: Value): boolean => write(a) === write(b);

const write = (value: Value): string =>
  Array.isArray(value) ? (value as (string | number)[]).join("~") : String(value);

/** A text read as a control's value, or undefined when it does not fit. */
export function read(c: Control, text: string): Value | undefined {
  switch (c.kind) {
    case "specimens":
      return text === "" ? [] : text.split("~").filter(s => c.options.includes(s));
    case "choice":
      return c.options.some(o => o.value === text) ? text : undefined;
    case "toggle":
      return text === "true";
    case "number": {
      const value = Number(text);
      return text !== "" && value >= c.min && value <= c.max ? value : undefined;
    }
    case "range": {
      const [low, high] = text.split("~").map(Number);
      return low !== undefined && high !== undefined && low >= c.min && high <= c.max && low < high
        ? [low, high]
        : undefined;
    }
  }
}
