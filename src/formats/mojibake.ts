/** Finds Chinese text that was decoded with the wrong code page and saved so. */

/** At least this share of the runs beyond ASCII must read as another encoding's text. */
const SHARE = 0.5;
/** Only the start is examined: headers stand there. */
export const SAMPLE = 65_536;

/** True when most of the non-ASCII runs are UTF-8 bytes read as GBK, or GBK bytes read as Latin-1. */
export function looksGarbled(text: string): boolean {
  const runs = text.slice(0, SAMPLE).match(/[^\0-\x7f]+/g);
  if (!runs) return false;
  const chinese = new Set(runs.filter(run => /[\u3400-\ue85f]/.test(run)));
  const latin = new Set(runs.filter(run => run.length >= 4 && /^[\u00a1-\u00fe]+$/.test(run)));
  return (
    [...latin].filter(latinIsGbk).length > latin.size * SHARE ||
    [...chinese].filter(gbkIsUtf8).length > chinese.size * SHARE
  );
}

/** 电压 in GBK, read as Latin-1, is µçÑ¹: pairs whose first byte opens a character of GB 2312. */
const latinIsGbk = (run: string): boolean =>
  run.length % 2 === 0 && [...run].every((c, i) => i % 2 === 1 || (c >= "\u00b0" && c <= "\u00f7"));

/** 搁置 in UTF-8, read as GBK, is 鎼佺疆: back in GBK its bytes are UTF-8 of Chinese again. */
function gbkIsUtf8(run: string): boolean {
  const bytes: number[] = [];
  for (const character of run) {
    const code = gbkCodes().get(character);
    if (code === undefined) break;
    bytes.push(code >> 8, code & 255);
  }
  // An odd number of Chinese characters has an odd number of bytes: the last one fell to its neighbour.
  const whole = bytes.slice(0, bytes.length - (bytes.length % 3));
  if (whole.length < 3) return false;
  try {
    return /^[\u2000-\u9fff\uff00-\uffef]+$/.test(
      new TextDecoder("utf-8", {fatal: true}).decode(new Uint8Array(whole))
    );
  } catch {
    return false;
  }
}

let codes: Map<string, number> | null = null;

/** Two-byte GBK code of each character, turned round from the platform's decoder; built when first needed. */
function gbkCodes(): Map<string, number> {
  if (codes) return codes;
  codes = new Map();
  const decoder = new TextDecoder("gbk");
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(new Uint8Array([lead, trail])), (lead << 8) | trail);
    }
  }
  return codes;
}
