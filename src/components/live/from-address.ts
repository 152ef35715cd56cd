import {fromParameters} from "../shell/state.js";
import type {LiveFigure} from "./live-figure.js";

/** Gives a figure the state of the address, if it names one. */
export async function fromAddress(live: LiveFigure, parameters: URLSearchParams): Promise<void> {
  if (![...parameters.keys()].some(k => k.startsWith(`${live.id}.`))) return;
  try {
    await live.prepare();
  } catch (error) {
    return live.say(error, () => fromAddress(live, parameters));
  }
  const {state, ignored} = fromParameters(live.figure!, parameters);
  await live.set(state);
  if (ignored.length && !live.node.querySelector(".status.error"))
    live.status(
      `The address asks for ${ignored.join(", ")}, which fits no control of this figure and is ignored.`
    );
}
