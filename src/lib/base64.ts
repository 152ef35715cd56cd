const CHUNK = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(Array.from(bytes.subarray(at, at + CHUNK), byte => String.fromCharCode(byte)).join(""));
  return btoa(parts.join(""));
}
