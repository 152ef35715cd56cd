import "../checks.js";
import "../claims.js";

export {open} from "../../notebook/library/open-claims.js";
