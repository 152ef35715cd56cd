import {CAPS} from "../messages.js";
import {instrument} from "./instrument.js";

/** Says that a cell was stopped; thrown again by every handler it passes. */
class Stopped extends Error {
  constructor() {
    super(
      `it ran for ${CAPS.busy} s without a pause and was stopped; end the loop, do less, or await a pause inside it`
    );
    this.name = "stopped";
  }
}

export interface Guard {
  /** A function from source text, checked for time. */
  compile(expression: string, name: string): unknown;
  /** A script of ours, as it is. */
  trusted(script: string): unknown;
  check: string;
}

/**
 * Puts a time check into all code made from text: of cells, and of whatever cells make with `eval`, `Function` and timers.
 * Time counts from the first check after the page last had a turn.
 */
export function guard(random: string): Guard {
  const check = `$time_${random}`;
  const NativeFunction = Function;
  const nativeEval = eval;
  const {now} = performance;
  const clock = (): number => now.call(performance);
  const turn = new MessageChannel();
  const {postMessage} = MessagePort.prototype;
  let since = 0;
  let counts = 0;
  /** Once a cell is stopped, every check of the same turn throws, so that no handler of it goes on. */
  let over = false;
  turn.port1.onmessage = () => {
    since = 0;
    over = false;
  };
  const tick = (): void => {
    if (since === 0) {
      since = clock();
      postMessage.call(turn.port2, 0);
    }
    if (!over && (++counts & 63) === 0) over = clock() - since > 1000 * CAPS.busy;
    if (over) throw new Stopped();
  };
  Object.defineProperty(globalThis, check, {value: tick});

  const guarded = (kind: FunctionConstructor, prefix: string): FunctionConstructor => {
    const made = function (...texts: unknown[]): unknown {
      const body = String(texts.pop() ?? "");
      const text = `(${prefix} anonymous(${texts.join(",")}\n) {\n${body}\n})`;
      return nativeEval(instrument(text, check));
    } as unknown as FunctionConstructor;
    Object.defineProperty(made, "prototype", {value: kind.prototype});
    Object.defineProperty(kind.prototype, "constructor", {value: made});
    return made;
  };
  const kindOf = (f: unknown): FunctionConstructor => (f as {constructor: FunctionConstructor}).constructor;
  guarded(
    kindOf(async () => undefined),
    "async function"
  );
  guarded(
    kindOf(function* () {}),
    "function*"
  );
  guarded(
    kindOf(async function* () {}),
    "async function*"
  );
  const evaluated = (text: unknown): unknown =>
    typeof text === "string" ? nativeEval(instrument(text, check)) : text;
  const fixed = {Function: guarded(NativeFunction, "function"), eval: evaluated};
  for (const [name, value] of Object.entries(fixed))
    Object.defineProperty(globalThis, name, {value, writable: false, configurable: false});
  for (const name of ["setTimeout", "setInterval"] as const) {
    const native = globalThis[name] as (f: unknown, ...more: unknown[]) => number;
    Object.defineProperty(globalThis, name, {
      value: (f: unknown, ...more: unknown[]) =>
        native(typeof f === "string" ? () => void evaluated(f) : f, ...more),
      writable: false,
      configurable: false
    });
  }
  return {
    check,
    compile: (expression, name) =>
      nativeEval(`"use strict";(${expression}\n)\n//# sourceURL=${name}.js`) as unknown,
    trusted: script => (NativeFunction(`${script}\nreturn library;`) as () => unknown)()
  };
}
