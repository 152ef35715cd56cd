type Tops = [id: number, top: number][];

/**
 * Keeps the frame of the sandbox over the rooms that cells leave for their outputs. What lies between them is cut out of
 * the frame, so that the page there is reached by the pointer.
 */
export class Layout {
  private rooms = new Map<number, HTMLElement>();
  private last = "";
  private readonly observer = new ResizeObserver(() => this.now());

  constructor(
    private readonly place: HTMLElement,
    private readonly told: (tops: Tops) => void
  ) {
    this.observer.observe(place);
  }

  watch(rooms: Map<number, HTMLElement>): void {
    for (const [id, room] of this.rooms)
      if (rooms.get(id) !== room) this.observer.unobserve(room.parentElement!);
    for (const [id, room] of rooms)
      if (this.rooms.get(id) !== room) this.observer.observe(room.parentElement!);
    this.rooms = rooms;
    this.now();
  }

  /** @param again tells the places even when they are the same, to a frame that is new */
  now(again = false): void {
    const frame = this.place.querySelector<HTMLElement>(".nb-frame");
    if (!frame) return;
    const origin = this.place.getBoundingClientRect();
    const tops: Tops = [];
    let shape = "";
    for (const [id, room] of this.rooms) {
      const box = room.getBoundingClientRect();
      const top = Math.round(box.top - origin.top);
      tops.push([id, top]);
      const [left, right] = [box.left - origin.left, box.right - origin.left];
      if (box.height > 0) shape += `M${left} ${top}H${right}V${top + box.height}H${left}Z`;
    }
    const first = this.rooms.values().next().value?.getBoundingClientRect();
    if (first) {
      frame.style.left = `${first.left - origin.left}px`;
      frame.style.width = `${first.width}px`;
    }
    const inFrame = first
      ? shape.replaceAll(
          /([MH])(-?[\d.]+)/g,
          (_, k: string, x: string) => `${k}${Number(x) - (first.left - origin.left)}`
        )
      : shape;
    frame.style.clipPath = `path("${inFrame || "M0 0Z"}")`;
    const text = JSON.stringify(tops);
    if (text === this.last && !again) return;
    this.last = text;
    this.told(tops);
  }

  end(): void {
    this.observer.disconnect();
  }
}
