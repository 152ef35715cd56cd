/** Two pictures of one element, compared. */
interface Compared {
  /** Share of pixels that differ by more than rounding at the edges of lines and letters. */
  differing: number;
  /** Share of pixels of the first that are not of its commonest colour. */
  drawn: number;
}

/** In the page, which can read PNG: compares two pictures in base64. */
export async function compared([before, after]: readonly [string, string]): Promise<Compared> {
  const read = async (png: string): Promise<ImageData> => {
    const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], {type: "image/png"}));
    const canvas = Object.assign(document.createElement("canvas"), {
      width: bitmap.width,
      height: bitmap.height
    });
    const context = canvas.getContext("2d")!;
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const one = await read(before);
  const other = before === after ? one : await read(after);
  if (one.width !== other.width || one.height !== other.height) return {differing: 1, drawn: 1};
  const far = (at: number): boolean => Math.abs(one.data[at]! - other.data[at]!) > 16;
  const [own, others] = [new Uint32Array(one.data.buffer), new Uint32Array(other.data.buffer)];
  const colours = new Map<number, number>();
  let differing = 0;
  // A row has few changes of colour: a stretch of one is counted at once.
  for (let from = 0, i = 0; i < own.length; from = i) {
    const colour = own[from]!;
    for (; i < own.length && own[i] === colour; i++)
      if (others[i] !== colour && (far(4 * i) || far(4 * i + 1) || far(4 * i + 2))) differing++;
    colours.set(colour, (colours.get(colour) ?? 0) + i - from);
  }
  const pixels = one.width * one.height;
  return {differing: differing / pixels, drawn: 1 - Math.max(...colours.values()) / pixels};
}

/** In the page: an element stands at whole pixels in the middle of the window, so that edges are painted alike. @returns whether it is seen */
export function standsOnPixels(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)!;
  element.scrollIntoView({block: "center", behavior: "instant"});
  const {x, y, height} = element.getBoundingClientRect();
  Object.assign(element.style, {
    position: "relative",
    left: `${Math.round(x) - x}px`,
    top: `${Math.round(y) - y}px`
  });
  return height > 0;
}
