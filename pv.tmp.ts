import {readContext} from "./loaders/context.js";
import {parseManifest} from "./loaders/manifest.js";
import {section} from "./src/components/shell/section.js";
import {defaults, plainSql} from "./src/figures/figure.js";
import {render} from "./src/lib/element.js";
import {openDatabase, query} from "./loaders/database.js";
import {readFileSync, writeFileSync, existsSync} from "node:fs";
const [id, extra] = process.argv.slice(2);
const context = await readContext(
  "data",
  parseManifest(readFileSync("data/manifest.csv", "utf8")) as never,
  new Map()
);
const {default: figure} = await import(`./src/figures/${id}.js`);
const state = {...defaults(figure), ...(extra ? JSON.parse(extra) : {})};
let rows;
if ("sql" in figure.rows) {
  const db = await openDatabase();
  for (const t of figure.rows.tables)
    await query(
      db,
      `create view ${t} as select * from '${existsSync("/tmp/pv/" + t + ".parquet") ? "/tmp/pv/" : ".workbook/tables/"}${t}.parquet'`
    );
  rows = await query(db, plainSql(figure.rows.sql(state, context)));
} else rows = await figure.rows.compute(state, context);
const t0 = performance.now();
for (let k = 0; k < 20; k++) {
  const r = "sql" in figure.rows ? rows : await figure.rows.compute(state, context);
  render(figure.draw(r, state, {width: 990, narrow: false}, context));
  figure.finding(r, state, context);
}
console.error("rows+draw ms", (performance.now() - t0) / 20, "rows", rows.length);
const css = ["tokens", "base", "frame", "text", "figure", "widths"]
  .map(f => (existsSync(`src/styles/${f}.css`) ? readFileSync(`src/styles/${f}.css`, "utf8") : ""))
  .join("\n");
const html = render(
  section(figure, rows, state, context, {
    root: "./",
    claims: figure.claims.map((c: string) => {
      if (!context.claims[c]) throw new Error("no claim " + c);
      return {id: c, quantity: "", specimen: "", value: context.claims[c].value, sign: ""};
    })
  })
);
writeFileSync(
  `/tmp/pv/${id}.html`,
  `<!doctype html><html class="js"><meta name=viewport content="width=device-width"><style>${css}</style><body><main style="margin:20px auto;max-width:990px;padding:0 18px">${html}</main>`
);
console.error("html kB", html.length / 1000);
