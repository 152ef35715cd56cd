/** Parts of packages that come without types, or are reached by their files (loaders/notebook/bundle.ts). */
declare module "@observablehq/notebook-kit/define" {
  export function define(main: unknown, state: never, definition: never, observer: () => never): void;
}
declare module "@observablehq/notebook-kit/generators" {
  export function input(element: Element): AsyncGenerator<unknown>;
  export function now(): AsyncGenerator<number>;
}
declare module "@observablehq/runtime" {
  export interface Variable {
    delete(): void;
  }
  export type Module = object;
  export class Runtime {
    constructor(builtins: Record<string, unknown>);
    module(): Module;
  }
}
declare module "@observablehq/inspector" {
  export class Inspector {
    constructor(node: Element);
    fulfilled(value: unknown, name?: string): void;
    rejected(error: unknown): void;
  }
}
declare module "htl" {
  export function html(strings: readonly string[], ...values: unknown[]): Node;
}
declare module "d3";
declare module "@observablehq/inputs";
