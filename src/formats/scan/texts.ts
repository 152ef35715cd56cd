/** Texts that recur, such as the state of a step, are made once. */
import {textIn} from "./bytes.js";

const MOST = 1000;
const TABLE = 4096;

export class Texts {
  private readonly slots = new Int32Array(TABLE).fill(-1);
  private readonly bytes: Uint8Array[] = [];
  private readonly texts: string[] = [];
  private last = -1;

  /** @param seen called with each text when it is made */
  constructor(private readonly seen: (text: string) => void = () => {}) {}

  /** @throws NotQuick for bytes that are no UTF-8 */
  at(bytes: Uint8Array, from: number, to: number): string {
    if (this.last >= 0 && same(this.bytes[this.last]!, bytes, from, to)) return this.texts[this.last]!;
    let slot = hashOf(bytes, from, to);
    for (; this.slots[slot]! >= 0; slot = (slot + 1) & (TABLE - 1))
      if (same(this.bytes[this.slots[slot]!]!, bytes, from, to)) {
        this.last = this.slots[slot]!;
        return this.texts[this.last]!;
      }
    const text = textIn(bytes, from, to);
    this.seen(text);
    if (this.texts.length < MOST) {
      this.last = this.texts.push(text) - 1;
      this.bytes.push(bytes.slice(from, to));
      this.slots[slot] = this.last;
    }
    return text;
  }
}

function same(own: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (own.length !== to - from) return false;
  for (let i = 0; i < own.length; i++) if (own[i] !== bytes[from + i]) return false;
  return true;
}

/** Fowler, Noll and Vo. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash ^ (hash >>> 16)) & (TABLE - 1);
}
