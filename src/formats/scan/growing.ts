/** Numbers of a column whose length is not known when its first value comes. */

/** Rows to begin with, before the first of them tell how many there may be. */
const FIRST_ROOM = 4096;
/** An array that is filled to this share is handed over as it is. */
const FULL = 0.75;

export class Growing {
  private values: Float64Array;
  length = 0;

  constructor(room = FIRST_ROOM) {
    this.values = new Float64Array(room);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(Math.ceil(this.length * 1.5) + 16);
    this.values[this.length++] = value;
  }

  /** Room for so many values in all. */
  reserve(room: number): void {
    if (room <= this.values.length) return;
    const wider = new Float64Array(room);
    wider.set(this.values.subarray(0, this.length));
    this.values = wider;
  }

  at(row: number): number {
    return this.values[row]!;
  }

  done(): Float64Array {
    const {values, length} = this;
    if (length === values.length) return values;
    return length > FULL * values.length ? values.subarray(0, length) : values.slice(0, length);
  }
}
