/**
 * A policy bars requests, but no released browser lets it bar a peer: its address alone is asked for over the network,
 * with a name of the asker's choice. And no time check can be put into WebAssembly, so an endless loop there would end
 * with its page where both share a process.
 */
const TAKEN = /^(?:(?:webkit|moz)?RTC|WebAssembly$)/;

/** Takes from a page what connects it to a peer, and what runs without a clock. */
export function withoutPeersAndAssembly(page: object = globalThis): void {
  for (const name of Object.getOwnPropertyNames(page))
    if (TAKEN.test(name)) Reflect.deleteProperty(page, name);
}
