import type {Figure, State} from "../../figure/figure.js";
import {toParameters} from "../shell/state.js";

/** A browser may refuse more than 100 changes of the address in 30 s; a slider makes more. */
const REST_MS = 300;

const waiting = new Map<string, [string, string][]>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** The address names what differs from the published state, so that a link brings the same picture. It follows once a movement rests. */
export function writeAddress(figure: Figure, state: State): void {
  if (!waiting.size) addEventListener("pagehide", flushAddress, {once: true});
  waiting.set(figure.id, toParameters(figure, state));
  clearTimeout(timer);
  timer = setTimeout(flushAddress, REST_MS);
}

/** Writes what is still waiting. */
export function flushAddress(): void {
  clearTimeout(timer);
  const parameters = new URLSearchParams(location.search);
  for (const [id, named] of waiting) {
    for (const key of [...parameters.keys()]) if (key.startsWith(`${id}.`)) parameters.delete(key);
    for (const [key, value] of named) parameters.set(key, value);
  }
  waiting.clear();
  const text = parameters.toString();
  history.replaceState(history.state, "", `${location.pathname}${text ? `?${text}` : ""}${location.hash}`);
}
