import {expect, it} from "vitest";
import {writeCsv} from "../../src/lib/csv.js";
import {parseManifest} from "../../loaders/manifest.js";
import {checkRows} from "../../loaders/manifest/rows.js";

const SPECIMENS = new Map([
  ["Mg/W-Cu", "mgw"],
  ["Mg-Cu", "mg"],
  ["Cu", "cu"]
]);
const known = {specimens: SPECIMENS, figures: new Set(["2a", "S7"])};
const HEAD =
  "cell,file,sha256,instrument,format,family,protocol,specimen,area_cm2,active_mass_mg,temperature_celsius,provenance,figures,side,note";
const row = (over: Record<string, string> = {}): string => {
  const base: Record<string, string> = {
    cell: "a",
    file: "half-cells/a.xlsx",
    sha256: "0",
    instrument: "LAND",
    format: "",
    family: "half-cell",
    protocol: "cycling",
    specimen: "Cu",
    area_cm2: "0.5",
    active_mass_mg: "",
    temperature_celsius: "23",
    provenance: "reconstructed",
    figures: "2a",
    side: "",
    note: ""
  };
  return writeCsv(HEAD.split(","), [{...base, ...over}]);
};

it("reads a row with its side facts", () => {
  const [entry] = parseManifest(row({side: "unit=nm; cycles=1 2 3"}));
  expect(entry).toMatchObject({
    cell: "a",
    area_cm2: 0.5,
    active_mass_mg: null,
    provenance: "reconstructed",
    side: {unit: "nm", cycles: "1 2 3"}
  });
});

it.each([
  [
    {provenance: "guessed"},
    'manifest: data/manifest.csv line 2 has provenance "guessed"; it must be measured or reconstructed'
  ],
  [{area_cm2: "half"}, 'manifest: data/manifest.csv line 2 has area_cm2 "half", which is not a number'],
  [{cell: ".."}, 'manifest: data/manifest.csv line 2 has cell ".."; use letters, digits, dots and hyphens'],
  [{cell: "a b"}, 'manifest: data/manifest.csv line 2 has cell "a b"; use letters, digits, dots and hyphens'],
  [{file: ""}, "manifest: data/manifest.csv line 2 has no file"],
  [{side: "unit"}, 'manifest: data/manifest.csv line 2 has side "unit"; write key=value']
])("refuses %o", (over, message) => expect(() => parseManifest(row(over))).toThrow(message));

it("refuses a repeated cell", () =>
  expect(() => parseManifest(row() + row().split("\n")[1])).toThrow(
    'manifest: data/manifest.csv line 3 repeats cell "a"'
  ));

it("counts the lines that quoted cells hold", () => {
  const table = `${HEAD}\n${row({note: "two\nlines"}).split("\n").slice(1).join("\n")}${row({cell: "b", area_cm2: "x"}).split("\n")[1]}\n`;
  expect(() => parseManifest(table)).toThrow("data/manifest.csv line 4 has area_cm2");
});

const check = (...rows: Record<string, string>[]): void =>
  checkRows(parseManifest([HEAD, ...rows.map(over => row(over).split("\n")[1])].join("\n")), known);

it("accepts rows that name what is known, with and without a format", () =>
  expect(() =>
    check(
      {},
      {cell: "b", file: "half-cells/b.xlsx", sha256: "1", format: "land-workbook", figures: "2a S7"},
      {cell: "c", file: "corrosion/c.csv", sha256: "2", family: "corrosion-thickness", area_cm2: ""}
    )
  ).not.toThrow());

it.each([
  ...[
    "../../../etc/a.txt",
    "/etc/a.txt",
    "half-cells/../../a.txt",
    "C:\\a.txt",
    "half-cells//a.txt",
    "a\0.txt"
  ].map((file): [Record<string, string>, string] => [
    {file},
    `has file ${JSON.stringify(file)}, which is no place below data/raw`
  ]),
  ...["constructor", "__proto__"].map((family): [Record<string, string>, string] => [
    {family},
    `has family "${family}"; known are`
  ]),
  [{family: "pouch-cell"}, 'has family "pouch-cell"; known are half-cell, full-cell, impedance,'],
  [
    {specimen: "Ag-Cu"},
    'has specimen "Ag-Cu", which data/specimens.csv does not list; known are Mg/W-Cu, Mg-Cu, Cu'
  ],
  [{figures: "2a 9z"}, 'names figure "9z", to which data/claims.csv has no statement'],
  [{format: "arbin"}, 'has format "arbin"; known are bdf-parquet,'],
  [{area_cm2: "0"}, "has area_cm2 0; it must be above zero or empty"],
  [{area_cm2: "-0.5"}, "has area_cm2 -0.5; it must be above zero or empty"],
  [{area_cm2: ""}, "has no area_cm2, to which its current density refers"],
  [{active_mass_mg: "-1"}, "has active_mass_mg -1; it must be above zero or empty"],
  [{family: "full-cell", file: "full-cells/a.xlsx"}, "has no active_mass_mg"],
  [{temperature_celsius: "-300"}, "has temperature_celsius -300, below absolute zero"],
  [
    {instrument: "PARSTAT MC", format: "land-workbook"},
    'has format "land-workbook", which only programs of LAND write'
  ],
  [
    {instrument: "LAND CT2001A", format: "versastudio-par"},
    'has format "versastudio-par", which only programs of Princeton Applied Research write, and instrument "LAND CT2001A"'
  ],
  [
    {file: "full-cells/a.xlsx"},
    'puts a file of family "half-cell" into data/raw/full-cells; move the file to half-cells'
  ],
  [{cell: "mgw-cycling"}, 'has specimen "Cu", but its cell "mgw-cycling" is named after Mg/W-Cu'],
  [
    {file: "half-cells/mg_3.xlsx"},
    'has specimen "Cu", but its file "half-cells/mg_3.xlsx" is named after Mg-Cu'
  ]
])("stops at a row that contradicts what is known: %o", (over, message) =>
  expect(() => check(over)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(
        new RegExp(
          `^manifest: data/manifest\\.csv line 2 \\(cell "[^"]+"\\) ${message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`
        )
      ) as string
    })
  )
);

it("stops at the same bytes or the same file under two cells and names both", () => {
  expect(() => check({sha256: "e"}, {cell: "b", file: "half-cells/b.xlsx", sha256: "e"})).toThrow(
    'manifest: data/manifest.csv line 3 (cell "b") has the bytes of cell "a" (line 2)'
  );
  expect(() => check({}, {cell: "b", sha256: "1"})).toThrow(
    'manifest: data/manifest.csv line 3 (cell "b") has the file of cell "a" (line 2)'
  );
});
