import type {SitePaper} from "../components/site-paper.js";
import {part} from "../lib/part.js";

/** What the pages ask this paper for, fetched when it is first needed. */
export const paper: SitePaper = {
  name: "two-interphases",
  reading: () => part(() => import("./reading.js")),
  claims: () => part(() => import("./claims.js")),
  checks: () => part(() => import("./checks.js"))
};
