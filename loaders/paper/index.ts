/** Hands over everything of this paper that the build asks for. */
import {PAGES} from "../../src/paper/pages.js";
import "../../src/paper/checks.js";
import "../../src/paper/claims.js";
import "../../src/paper/reading.js";
import {render} from "../../src/lib/element.js";
import {paperSite} from "../registry.js";
import {made} from "../site/made.js";
import {collectors} from "./collectors.js";
import {crossSection} from "./cross-section.js";
import {rankingTable} from "./ranking-table.js";

paperSite.put({
  pages: PAGES,
  opening: crossSection,
  parts: {
    "cross-section": collectors,
    rankings: () => render(rankingTable([...made().ledger.values()]))
  },
  writeFiles: async (...what) => (await import("./reconstruct/write-files.js")).writeFiles(...what)
});
