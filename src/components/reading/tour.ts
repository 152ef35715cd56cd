/** What the walkthrough's page alone uses, in one piece. */
export {practice} from "./practice.js";
export {walk} from "./walk.js";
