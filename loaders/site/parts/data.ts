import {readFileSync} from "node:fs";
import {SCHEMA, PARTED} from "../../../src/data/schema.js";
import {rawFile} from "../../../src/components/shell/raw-file.js";
import {remarks} from "../../../src/components/shell/remarks.js";
import {sqlElement} from "../../../src/components/shell/sql.js";
import {lineageOf} from "../../../src/components/map/lineage.js";
import {lineageList, lineagePicture} from "../../../src/components/map/picture.js";
import {recordCells} from "../../../src/database/site.js";
import {h, render, type Element} from "../../../src/lib/element.js";
import {piece} from "../../build/pieces.js";
import {root} from "../../paths.js";
import type {Make} from "../../registry.js";
import {layOut} from "../lineage-layout.js";
import {tableElement} from "../../../src/components/shell/table.js";
import type {DataTable} from "../../../src/figure/figure.js";
import {made} from "../made.js";

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** Reductions below src/reductions and what each defines. */
const REDUCTIONS = {
  "half-cycles": "a half cycle",
  cycles: "the table cycles: overpotential, nucleation, efficiency, rate",
  traces: "the table traces: long tests as a screen can show them"
};

/** The first rows of a raw file, as its reader took them; how many there are is not said of the first few. */
function preview(cell: string, rows: DataTable | undefined): Element | null {
  if (!rows?.rows.length) return null;
  const box = tableElement(rows, `First rows of ${cell}`);
  return h(
    "details",
    {class: "preview"},
    h("summary", {}, "First rows"),
    h("div", box.attributes, box.children[0])
  );
}

/** A table, or the part of a cell, in three forms: Parquet as it lies, the others made in the page. */
const files = (path: string, rows: string): (Element | string)[] => [
  h("a", {href: `./data/${path}.parquet`, download: ""}, "Parquet"),
  ...(["csv", "arrow"] as const).flatMap(form => [
    " ",
    h(
      "button",
      {type: "button", class: "btn needs-js", "data-rows": rows, "data-form": form},
      form === "csv" ? "CSV" : "Arrow"
    )
  ])
];

/** A large part of the page, which is read by itself. */
const whole = (element: Element): string => piece(render(element));

export const data: Record<string, Make> = {
  /** From raw files to statements, as a picture whose stations light up what they feed, and as a list. */
  "lineage-map"() {
    const {context, figures} = made();
    const lineage = lineageOf(context.cells, [...figures.values()]);
    const button = (step: number, text: string): Element =>
      h("button", {type: "button", class: "btn needs-js", "data-size": step, disabled: step < 0}, text);
    return whole(
      h(
        "div",
        {class: "wide lineage-map"},
        h("p", {class: "ui"}, button(1, "Larger"), " ", button(-1, "Smaller")),
        h(
          "div",
          {class: "scroll", tabindex: 0, role: "group", "aria-label": "Map"},
          lineagePicture(layOut(lineage))
        ),
        h("p", {class: "status count", role: "status"}),
        h("details", {}, h("summary", {}, "The same as a list"), lineageList(lineage))
      )
    );
  },

  /** Every raw file with its cell, specimen, area, provenance and checksum. */
  "raw-files"() {
    const {
      context: {cells},
      firstRows
    } = made();
    const measured = cells.filter(c => c.provenance === "measured").length;
    return whole(
      h(
        "div",
        {class: "wide index raw-files"},
        h(
          "p",
          {class: "count"},
          `${cells.length} files: ${measured} measured, ${cells.length - measured} reconstructed; ${kilobytes(cells.reduce((s, c) => s + c.bytes, 0))} in all.`
        ),
        h(
          "table",
          {},
          h("caption", {class: "vh"}, "Raw files"),
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              [
                "Cell",
                "Specimen",
                "Protocol",
                "Area (cm²)",
                "Figures",
                "Provenance",
                "File and checksum"
              ].map(t => h("th", {scope: "col"}, t))
            )
          ),
          h(
            "tbody",
            {},
            cells.map(c =>
              h(
                "tr",
                {id: c.cell},
                h("th", {scope: "row"}, c.cell),
                h("td", {}, c.specimen),
                h("td", {}, `${c.family}, ${c.protocol}`),
                h(
                  "td",
                  {class: "n", "data-label": "Area (cm²)"},
                  c.area_cm2 === null ? "–" : String(c.area_cm2)
                ),
                h("td", {"data-label": "Figures"}, c.figures),
                h("td", {}, c.provenance),
                h(
                  "td",
                  {},
                  rawFile(c, "./"),
                  `, ${kilobytes(c.bytes)}, ${c.instrument}, ${c.format}. `,
                  h("code", {class: "sum"}, c.sha256),
                  h("br"),
                  c.note ? h("span", {class: "index-finding"}, ` ${c.note}`) : null,
                  remarks(c),
                  preview(c.cell, firstRows[c.cell])
                )
              )
            )
          )
        )
      )
    );
  },

  /** Columns of every table with type and unit. */
  schema() {
    return whole(
      h(
        "div",
        {class: "wide index columns"},
        Object.entries(SCHEMA).map(([table, fields]) =>
          h(
            "details",
            {class: "schema", id: `table-${table}`},
            h(
              "summary",
              {},
              h("b", {}, table),
              ` ${fields.length} columns`,
              (PARTED as readonly string[]).includes(table) ? ", one file per cell" : ""
            ),
            (PARTED as readonly string[]).includes(table)
              ? h(
                  "ul",
                  {},
                  recordCells(made().context).map(cell =>
                    h(
                      "li",
                      {},
                      `${cell} `,
                      files(`${table}/cell=${cell}/part`, `${table} where cell = '${cell}'`)
                    )
                  )
                )
              : h("p", {}, files(table, table)),
            h("p", {class: "status", role: "status"}),
            h(
              "table",
              {},
              h("caption", {class: "vh"}, `Columns of ${table}`),
              h(
                "thead",
                {},
                h(
                  "tr",
                  {},
                  ["Column", "Type", "Unit", "What it is"].map(t => h("th", {scope: "col"}, t))
                )
              ),
              h(
                "tbody",
                {},
                fields.map(f =>
                  h(
                    "tr",
                    {},
                    h("th", {scope: "row"}, h("code", {}, f.name)),
                    h("td", {}, f.type),
                    h("td", {}, f.unit ?? ""),
                    h("td", {}, f.note)
                  )
                )
              )
            )
          )
        )
      )
    );
  },

  /** The reductions as they run, with their definitions in the comments. */
  definitions() {
    return render(
      h(
        "div",
        {class: "wide drawers"},
        Object.entries(REDUCTIONS).map(([name, defines]) =>
          h(
            "details",
            {open: true},
            h("summary", {}, `Definition of ${defines}`),
            h(
              "div",
              {class: "body"},
              sqlElement(readFileSync(`${root}/src/reductions/${name}.sql`, "utf8").trim())
            )
          )
        )
      )
    );
  }
};
