import type {PageEntry} from "../reading/page.js";

/** The pages in reading order: nine of content, then the tools. */
export const PAGES: readonly PageEntry[] = [
  {path: "index", name: "Overview"},
  {path: "collector", name: "Collector"},
  {path: "half-cells", name: "Half-cells"},
  {path: "impedance", name: "Impedance"},
  {path: "microstructure", name: "Microstructure"},
  {path: "diffusion", name: "Diffusion"},
  {path: "stress", name: "Stress"},
  {path: "corrosion", name: "Corrosion"},
  {path: "chemistry", name: "Chemistry"},
  {path: "full-cells", name: "Full cells"},
  {path: "claims", name: "Claims", tool: true},
  {path: "figures", name: "Figures", tool: true},
  {path: "compare", name: "Compare", tool: true},
  {path: "data", name: "Data", tool: true},
  {path: "notebook", name: "Notebook", tool: true},
  {path: "methods", name: "Methods", tool: true},
  {path: "walkthrough", name: "Walkthrough", tool: true},
  {path: "glossary", name: "Glossary", tool: true},
  {path: "publish", name: "Publish", tool: true, foot: true},
  {path: "updates", name: "Updates", tool: true, foot: true},
  {path: "speed", name: "Speed", tool: true, foot: true}
];
