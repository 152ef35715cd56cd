import type {SitePaper} from "../components/site-paper.js";

/** What the pages ask this paper for, fetched when it is first needed. */
export const paper: SitePaper = {
  reading: () => import("./reading.js"),
  claims: () => import("./claims.js"),
  checks: () => import("./checks.js")
};
