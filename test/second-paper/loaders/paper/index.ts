import {PAGES} from "../../src/paper/pages.js";
import "../../src/paper/checks.js";
import "../../src/paper/claims.js";
import "../../src/paper/reading.js";
import {paperSite} from "../registry.js";

paperSite.put({
  pages: PAGES,
  says: "a workbook for an oxide",
  opening: () => ({key: null, locator: null}),
  measured: () => Promise.resolve({}),
  parts: {},
  checkFiles: async () => {
    const {GROWTH} = await import("../../src/paper/checks.js");
    return new Map(GROWTH.checks.map(({id}) => [id, "src/paper/checks.ts"]));
  },
  writeFiles: () => Promise.resolve([])
});
