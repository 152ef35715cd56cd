/** What is on its way to this page: how much is there, of how much, and what travels of it when it is compressed. */
interface Arrival {
  loaded: number;
  bytes: number;
  sent: number;
}

const now = new Set<Arrival>();

/** Notes a file that is being fetched; `end` takes it off. */
export function arriving(bytes: number, sent = bytes): {at(loaded: number): void; end(): void} {
  const arrival: Arrival = {loaded: 0, bytes, sent};
  if (bytes > 0) now.add(arrival);
  return {
    at(loaded) {
      arrival.loaded = Math.min(loaded, bytes);
    },
    end() {
      now.delete(arrival);
    }
  };
}

/** All that is on its way, as a sentence; null when nothing is. */
export const arrivingNow = (): string | null => sentence([...now]);

/** Below this nothing is said: it is there before it is read. */
const WORTH_A_WORD_BYTES = 50_000;

export function sentence(arrivals: readonly Arrival[]): string | null {
  const sum = (of: (a: Arrival) => number): number => arrivals.reduce((total, a) => total + of(a), 0);
  const sent = sum(a => a.sent);
  if (sent < WORTH_A_WORD_BYTES) return null;
  const share = Math.floor((100 * sum(a => (a.loaded / a.bytes) * a.sent)) / sent);
  return `Fetching up to ${(sent / 1e6).toFixed(1)} MB, ${share} % is here …`;
}
