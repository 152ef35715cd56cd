/** Hands over everything of this paper that the build asks for. */
import {PAGES} from "../../src/paper/pages.js";
import "../../src/paper/reading.js";
import {paperSite} from "../registry.js";
import {collectors} from "./collectors.js";
import {crossSection} from "./cross-section.js";

paperSite.put({
  pages: PAGES,
  opening: crossSection,
  parts: {"cross-section": collectors},
  writeFiles: async (...what) => (await import("./reconstruct/write-files.js")).writeFiles(...what)
});
