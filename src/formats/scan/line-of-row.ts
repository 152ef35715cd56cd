/** Line of each row, kept where rows do not stand in lines one behind the other. */
export class LineOfRow {
  private readonly rows: number[] = [];
  private readonly lines: number[] = [];
  private count = 0;
  private next: number;

  /** @param first line of the first row, unless another is pushed */
  constructor(private readonly first: number) {
    this.next = first;
  }

  push(line: number): void {
    if (line !== this.next) {
      this.rows.push(this.count);
      this.lines.push(line);
    }
    this.next = line + 1;
    this.count++;
  }

  at(row: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rows[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? this.first + row : this.lines[low - 1]! + row - this.rows[low - 1]!;
  }
}
