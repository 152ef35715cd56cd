/** Lines of a text that have to stand above a later part of it, for that part to be read as it is within the whole. */

const LF = 10;

/** Some lines of a text, counted from 0, as they are written there. @param wanted in their order */
export function linesOf(bytes: Uint8Array, wanted: readonly number[]): Uint8Array {
  const found: Uint8Array[] = [];
  let [line, from] = [0, 0];
  for (const number of wanted) {
    for (; line < number; line++) from = endOf(bytes, from);
    found.push(bytes.subarray(from, endOf(bytes, from)));
  }
  const lead = new Uint8Array(found.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of found) {
    lead.set(part, at);
    at += part.length;
  }
  return lead;
}

function endOf(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(LF, from);
  return end < 0 ? bytes.length : end + 1;
}

export const upTo = (line: number): number[] => Array.from({length: line + 1}, (_, i) => i);
