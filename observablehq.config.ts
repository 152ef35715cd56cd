import {existsSync, readdirSync} from "node:fs";
import {footer, head, masthead} from "./loaders/site/frame.js";
import {workbook} from "./loaders/site/markdown.js";
import {PARTED, SCHEMA} from "./src/data/schema.js";
import {FACES, MATH_FACE} from "./loaders/site/font.js";
import {made} from "./loaders/site/made.js";
import {loadEdition, SOURCE_LATER} from "./loaders/publication/site.js";
import {nameOf} from "./src/publication/publication.js";
import {notebookFolder} from "./loaders/paths.js";
import "./loaders/site/parts/index.js";
import "./loaders/paper/index.js";
import {chapters} from "./loaders/site/parts/notebook.js";

process.env["OBSERVABLE_TELEMETRY_DISABLE"] = "true";
const cited = {...(await loadEdition()), source: SOURCE_LATER};
const {context, figures} = made();
const parted = context.cells.filter(c => c.family === "half-cell" || c.family === "full-cell");
const notebookFiles = existsSync(notebookFolder) ? readdirSync(notebookFolder) : [];
const fonts = [...FACES, MATH_FACE].map(face => `/fonts/${face}.woff2`);

export default {
  root: "src",
  output: "dist",
  title: nameOf(cited.issue),
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  preserveExtension: true,
  globalStylesheets: [],
  style: "styles/index.css",
  typographer: false,
  markdownIt: workbook,
  head: ({path}: {path: string}) => head(path, cited),
  header: ({path}: {path: string}) => masthead(path, cited),
  footer: ({path}: {path: string}) => footer(path, cited),
  dynamicPaths: [
    ...Object.keys(SCHEMA)
      .filter(table => !(PARTED as readonly string[]).includes(table))
      .map(table => `/data/${table}.parquet`),
    ...parted.map(c => `/data/records/cell=${c.cell}/part.parquet`),
    "/data/context.json",
    "/data/reductions.json",
    "/data/claims.csv",
    "/data/constants.csv",
    "/data/engine/duckdb-eh.wasm",
    "/data/engine/duckdb-browser-eh.worker.js",
    ...notebookFiles.map(file => `/data/notebook/${file}`),
    ...fonts,
    ...chapters().map(({id}) => `/notebooks/${id}`),
    ...[...figures.keys()].map(id => `/figures/${id}`)
  ]
};
