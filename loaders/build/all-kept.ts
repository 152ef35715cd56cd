import type {Kept} from "../kept.js";
import {keptInlined} from "../site/frame.js";
import {keptPlain} from "../notebook/models.js";
import {keptWeights} from "../notebook/weights.js";
import {keptAddresses} from "./kept-addresses.js";
import {keptClient} from "./kept-client.js";
import {keptHtml} from "./kept-html.js";
import {keptModules} from "./kept-modules.js";
import {keptParsed} from "./kept-parsed.js";

/** What is kept of Framework's work; a whole build has asked for all that is still of use. */
export const allKept: readonly Kept[] = [
  keptAddresses,
  keptClient,
  keptHtml,
  keptInlined,
  keptModules,
  keptParsed,
  keptPlain,
  keptWeights
];
