import {afterEach, beforeEach} from "vitest";

/** Beside every test of a marked copy: which functions ran before it and in it, told in the `meta` of file and test. */
declare module "vitest" {
  interface TaskMeta {
    ran?: number[];
  }
}

const shared = globalThis as unknown as {ran: Uint8Array};
shared.ran ??= new Uint8Array(1 << 16);

function taken(): number[] {
  const numbers: number[] = [];
  shared.ran.forEach((mark, i) => mark && numbers.push(i));
  shared.ran.fill(0);
  return numbers;
}

beforeEach(({task}) => {
  task.file.meta.ran = [...new Set([...(task.file.meta.ran ?? []), ...taken()])];
});
afterEach(({task}) => {
  task.meta.ran = taken();
});
