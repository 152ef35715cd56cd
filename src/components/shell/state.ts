import type {Control, Figure, State, Value} from "../../figure/figure.js";

/** A state as text for the address: only what differs from the published defaults. */
export function toParameters(figure: Figure, state: State): [string, string][] {
  return figure.controls
    .filter(c => !same(state[c.name]!, c.default))
    .map(c => [`${figure.id}.${c.name}`, write(state[c.name]!)]);
}

export const changes = (figure: Figure, state: State): number => toParameters(figure, state).length;

/** Defaults overlaid with what the address says, and what of it fits no control and is left at the default. */
export function fromParameters(
  figure: Figure,
  parameters: URLSearchParams
): {state: State; ignored: string[]} {
  const state: State = {};
  const fits = new Set<string>();
  for (const c of figure.controls) {
    const key = `${figure.id}.${c.name}`;
    const texts = parameters.getAll(key);
    const value = texts.length === 1 ? read(c, texts[0]!) : undefined;
    if (value !== undefined) fits.add(key);
    state[c.name] = value ?? c.default;
  }
  const ignored = [...parameters]
    .filter(([key]) => key.startsWith(`${figure.id}.`) && !fits.has(key))
    .map(([key, value]) => `${key}=${value}`);
  return {state, ignored};
}

const same = (a: Value, b: Value): boolean => write(a) === write(b);

const write = (value: Value): string =>
  Array.isArray(value) ? (value as (string | number)[]).join("~") : String(value);

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const numberIn = (text: string): number => (NUMBER.test(text) ? Number(text) : NaN);

/** A text read as a control's value, or undefined when it does not fit. */
export function read(c: Control, text: string): Value | undefined {
  switch (c.kind) {
    case "specimens": {
      const names = text === "" ? [] : text.split("~");
      const known = names.every((name, i) => c.options.includes(name) && names.indexOf(name) === i);
      return known ? names : undefined;
    }
    case "choice":
      return c.options.some(o => o.value === text) ? text : undefined;
    case "toggle":
      return text === "true" || text === "false" ? text === "true" : undefined;
    case "number": {
      const value = numberIn(text);
      return fitsNumber(c, value) ? value : undefined;
    }
    case "range": {
      const ends = text.split("~").map(numberIn);
      const [low, high] = ends as [number, number];
      return ends.length === 2 && fitsRange(c, low, high) ? [low, high] : undefined;
    }
  }
}

type Of<K extends Control["kind"]> = Extract<Control, {kind: K}>;

/** Counts, as of cycles, are whole. */
export const counts = ({step, unit}: Of<"number"> | Of<"range">): boolean =>
  step === 1 && (unit === "" || unit === "cycles");

export const fitsNumber = (c: Of<"number">, value: number): boolean =>
  value >= c.min && value <= c.max && (!counts(c) || Number.isInteger(value));

export const fitsRange = (c: Of<"range">, low: number, high: number): boolean =>
  low >= c.min && high <= c.max && low < high && (!counts(c) || [low, high].every(Number.isInteger));
