import {Inspector} from "@observablehq/inspector";

/** A value as Observable's tools show it. */
export function inspect(value: unknown, name?: string): HTMLElement {
  const node = document.createElement("div");
  new Inspector(node).fulfilled(value, name);
  return node;
}

export function inspectError(value: unknown): HTMLElement {
  const node = document.createElement("div");
  new Inspector(node).rejected(value);
  return node;
}
