/** Texts of a column whose length is not known when its first text comes. */
export class GrowingTexts {
  private values: (string | null)[] = [];
  length = 0;

  push(text: string | null): void {
    this.values[this.length++] = text;
  }

  /** Room for so many texts in all: growing step by step would leave an array behind at each. */
  reserve(room: number): void {
    if (room <= this.values.length) return;
    const wider = new Array<string | null>(room);
    for (let i = 0; i < this.length; i++) wider[i] = this.values[i]!;
    this.values = wider;
  }

  done(): (string | null)[] {
    this.values.length = this.length;
    return this.values;
  }
}
