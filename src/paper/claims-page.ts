import {claimsPage} from "../components/claims/page.js";
import {paper} from "./index.js";

/** Wakes the page of claims for this paper. */
export const wakeClaims = (): void => claimsPage(paper);
