/** Hands over how this paper is checked. */
import {paperChecks} from "../claims/paper.js";
import {THEMES} from "./checks/index.js";
import {reasonNot} from "./coverage.js";
import {DEFINITIONS} from "./definitions.js";
import {KINDS} from "./quantities.js";
import {DATA} from "./queries/index.js";
import {RESTATED} from "./restated.js";

paperChecks.put({
  themes: THEMES,
  data: DATA,
  definitions: DEFINITIONS,
  restated: RESTATED,
  kinds: KINDS,
  reasonNot
});
