const PEER = /^(?:webkit|moz)?RTC/;

/**
 * Takes from a page what connects it to a peer. A policy bars requests, but no released browser lets it bar these: a
 * peer's address alone is asked for over the network, with a name of the asker's choice.
 */
export function withoutPeers(page: object = globalThis): void {
  for (const name of Object.getOwnPropertyNames(page))
    if (PEER.test(name)) Reflect.deleteProperty(page, name);
}
