import type {SitePaper} from "../components/site-paper.js";

export const paper: SitePaper = {
  name: "another-workbook",
  reading: () => import("./reading.js"),
  claims: () => import("./claims.js"),
  checks: () => import("./checks.js")
};
