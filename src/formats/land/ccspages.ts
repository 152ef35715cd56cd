/**
 * Framing of native LANHE files: pages of 128 bytes, little-endian. Behind the head of the file stand control
 * pages (kind 2: a step begins) and data pages (kind 3: up to six records of 20 bytes, and the offset of the
 * control page they belong to). Every control page names the one before it, so a gap shows.
 * Checked on one real file: the intervals of every step add up to the start of the next one.
 */
import {Refusal} from "../table.js";

const PAGE = 128;
export const RECORD = 20;
const CONTROL = 2;
const DATA = 3;
const PER_PAGE = 6;
const AGAIN = "the file is cut off or damaged; copy it again, or export a workbook from the LANHE client";

export interface CcsStep {
  /** Mode number: 0 finished, 1 rest, 0x24 charge and 0x44 discharge at a rate. */
  mode: number;
  /** Cycle from 1. */
  cycle: number;
  /** Place in the programme from 1. */
  process: number;
  /** Time of the test at the start of the step. */
  startMs: number;
  /** Counter of the instrument, which runs on through pauses. */
  counterMs: number;
  /** Byte offsets of its data pages. */
  pages: number[];
}

/** @throws Refusal naming the byte where the framing breaks. */
export function readSteps(view: DataView, file: string): CcsStep[] {
  const bytes = view.byteLength;
  if (bytes % PAGE !== 0)
    throw new Refusal(
      "shape",
      `${bytes % PAGE} bytes behind the last whole page`,
      `${file}, byte ${bytes - (bytes % PAGE)}`,
      AGAIN
    );
  const steps = new Map<number, CcsStep>();
  let last = 0;
  for (let at = firstControl(view, file); at < bytes; at += PAGE) {
    if (view.getUint8(at) === CONTROL) {
      if (view.getUint32(at + 4, true) !== last)
        throw new Refusal("shape", "a step does not name the one before it", `${file}, byte ${at}`, AGAIN);
      last = at;
      steps.set(at, stepAt(view, at));
      continue;
    }
    const owner = view.getUint32(at + 4, true);
    if (owner !== last)
      throw new Refusal(
        "shape",
        `a page of records belongs to no step (byte ${owner})`,
        `${file}, byte ${at}`,
        AGAIN
      );
    steps.get(owner)!.pages.push(at);
  }
  return [...steps.values()];
}

/** The pages of a test run to the end of the file; the first of them is a step with none before it. */
function firstControl(view: DataView, file: string): number {
  let at = view.byteLength;
  while (at >= PAGE && isTestPage(view, at - PAGE)) at -= PAGE;
  for (let first = at; first < view.byteLength; first += PAGE)
    if (view.getUint8(first) === CONTROL && view.getUint32(first + 4, true) === 0) return first;
  throw new Refusal(
    "shape",
    "a page is neither step nor records",
    `${file}, byte ${Math.max(0, at - PAGE)}`,
    AGAIN
  );
}

function isTestPage(view: DataView, at: number): boolean {
  const word = view.getUint32(at, true);
  const records = word >>> 8;
  return word === CONTROL || ((word & 255) === DATA && records >= 1 && records <= PER_PAGE);
}

const stepAt = (view: DataView, at: number): CcsStep => ({
  mode: view.getUint32(at + 8, true),
  cycle: view.getUint32(at + 12, true) + 1,
  process: view.getUint32(at + 16, true) + 1,
  startMs: longAt(view, at + 24),
  counterMs: longAt(view, at + 56),
  pages: []
});

export const longAt = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

export const recordsOn = (view: DataView, page: number): number => view.getUint8(page + 1);
