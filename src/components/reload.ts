import {flushAddress} from "./live/address.js";

/** Loads the page anew in the state it is in, which stands in its address. */
export function reload(): void {
  flushAddress();
  location.reload();
}
