import {expect, it} from "vitest";
import {parseCsv, writeCsv} from "../../loaders/csv.js";
import {parseManifest} from "../../loaders/manifest.js";

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
  [{cell: "a b"}, 'manifest: data/manifest.csv line 2 has cell "a b"; use letters, digits, dots and hyphens'],
  [{file: ""}, "manifest: data/manifest.csv line 2 has no file"],
  [{side: "unit"}, 'manifest: data/manifest.csv line 2 has side "unit"; write key=value']
])("refuses %o", (over, message) => expect(() => parseManifest(row(over))).toThrow(message));

it("refuses a repeated cell", () =>
  expect(() => parseManifest(row() + row().split("\n")[1])).toThrow(
    'manifest: data/manifest.csv line 3 repeats cell "a"'
  ));

it("names the line of a ragged table", () =>
  expect(() => parseCsv("a,b\n1,2\n3\n", "data/x.csv")).toThrow(
    "table: data/x.csv line 3 has 1 cells, the header has 2"
  ));
