/** Hands over everything of this paper that the build asks for. */
import {PAGES} from "../../src/paper/pages.js";
import "../../src/paper/checks.js";
import "../../src/paper/claims.js";
import "../../src/paper/reading.js";
import {shell} from "../../src/components/compare/shell.js";
import {comparePaper} from "../../src/paper/compare.js";
import {render} from "../../src/lib/element.js";
import {paperSite} from "../registry.js";
import {made} from "../site/made.js";
import {argument} from "./argument.js";
import {collectors} from "./collectors.js";
import {filesOpen, filesStatus} from "./files-status.js";
import {keyFigure} from "./key/figure.js";
import {locator} from "./key/locator.js";
import {tensionBars} from "./widest.js";
import {crossSection} from "./cross-section.js";
import {rankingTable} from "./ranking-table.js";

paperSite.put({
  pages: PAGES,
  says: "a workbook for an anode-free cell",
  opening: (page, path) => ({key: keyFigure(page, path), locator: locator(page)}),
  measured: async (...what) => (await import("./key/measured.js")).measuredKeys(...what),
  parts: {
    "cross-section": collectors,
    "half-cell-section": () => render(crossSection()),
    argument,
    compare: () => render(shell(comparePaper.examples)),
    "tension-bars": tensionBars,
    "files-status": filesStatus,
    "files-open": filesOpen,
    rankings: () => render(rankingTable([...made().ledger.values()]))
  },
  checkFiles: async () => (await import("./check-files.js")).checkFiles(),
  writeFiles: async (...what) => (await import("./reconstruct/write-files.js")).writeFiles(...what)
});
