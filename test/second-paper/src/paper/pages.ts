import type {PageEntry} from "../reading/page.js";

export const PAGES: readonly PageEntry[] = [
  {path: "index", name: "Overview"},
  {path: "claims", name: "Claims", tool: true},
  {path: "notebook", name: "Notebook", tool: true},
  {path: "methods", name: "Methods", tool: true}
];
