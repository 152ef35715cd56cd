/**
 * Large parts of a page that are each one whole element: pictures with their tables. They are marked in its text, so that
 * what reads the whole of it can read each by itself, and need not read again those that are as they were.
 */
const MARKED = /<!--piece-->(<([a-z]+)[^]*?)<!--\/piece-->/g;
/** A picture, or a table of numbers, in which nothing names an address or is written anew. Those within others stay where they are. */
const PICTURE = /(<(svg|table)\b(?:(?!<(?:svg|table|pre|h[1-4])\b|<!--|\s(?:href|src|srcset)=)[^])*?<\/\2>)/g;
const STUB = /<([a-z]+) data-piece="(\d+)"><\/\1>/g;

/** @param html one element */
export const piece = (html: string): string => `<!--piece-->${html}<!--/piece-->`;

interface Parted {
  /** with an empty element of the same name in the place of each piece */
  text: string;
  pieces: string[];
}

/** A text and the pieces that are marked in it. */
export const apart = (html: string): Parted => parted(html, MARKED);

/** A piece and its pictures, of which nothing is to be read. */
export const withoutPictures = (piece: string): Parted => parted(piece, PICTURE);

function parted(html: string, form: RegExp): Parted {
  const pieces: string[] = [];
  const text = html.replace(form, (_, found: string, name: string) => {
    pieces.push(found);
    return `<${name} data-piece="${pieces.length - 1}"></${name}>`;
  });
  return {text, pieces};
}

/** The text with the pieces, or what was made of them, where they were. @throws Error when one has no place */
export function together(text: string, pieces: readonly string[]): string {
  let placed = 0;
  const whole = text.replace(STUB, (_, _name, at: string) => {
    placed++;
    return pieces[Number(at)]!;
  });
  if (placed !== pieces.length)
    throw new Error(`page: ${pieces.length - placed} of its pieces have no place`);
  return whole;
}
