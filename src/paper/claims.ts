/** Hands over what this paper leaves open and what is found in it. */
import {paperClaims} from "../claims/paper.js";
import {GROUPS} from "./assumptions/index.js";
import {QUESTIONS} from "./questions/index.js";
import {TENSIONS} from "./tensions.js";

paperClaims.put({assumptions: GROUPS, tensions: TENSIONS, questions: QUESTIONS});
