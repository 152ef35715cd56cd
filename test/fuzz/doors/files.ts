/** Instrument files: what a reader takes is whole, and every door but its own refuses in a sentence. */
import {readdirSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {formatMapping, parseMapping, readMapped} from "../../../src/formats/mapping.js";
import {offeredMapping} from "../../../src/formats/mapping-offer.js";
import {bytesOf, fixture} from "../../formats/fixture.js";
import {ccs} from "../../formats/fixtures/land/ccs.js";
import {
  chineseText,
  delimited,
  eightColumns,
  encoded,
  indexType,
  landt,
  landtText
} from "../../formats/fixtures/land/texts.js";
import {indented, repeated} from "../../formats/fixtures/land/levels.js";
import {threeSheetWorkbook} from "../../formats/fixtures/land/workbooks.js";
import * as made from "../../formats/fixtures/makers.js";
import {byText, hold, seedsOf, textOf, type Door} from "../door.js";
import {expectWhole, read} from "../file.js";
import {bytesOnly, changedArchive, changedBytes, changedText, toBytes, toText} from "../mutate.js";

const kept = readdirSync(fileURLToPath(new URL("../../formats/fixtures/", import.meta.url)));
/** Sound files that are refused for what they hold. */
const REFUSED = ["versastudio-binary.par", "thickness-um.csv", "nested.parquet"];
const texts: Record<string, Uint8Array> = Object.fromEntries([
  ...kept
    .filter(file => /\.(par|txt|z|csv)$/.test(file) && !REFUSED.includes(file))
    .map(file => [file, fixture(file)] as const),
  ...Object.entries({
    ...{mptCycling: made.mptCycling(), mptSpectrum: made.mptSpectrum(","), dtaSpectrum: made.dtaSpectrum()},
    ...{dtaCurves: made.dtaCurves(), idf: made.idf(), newareFlat: made.newareFlat()},
    ...{newareLayered: made.newareLayered(), arbinCsv: made.arbinCsv(), maccorDate: made.maccorDate()},
    ...{maccorKit: made.maccorKit(), novonix: made.novonix(), basytec: made.basytec(), nova: made.nova()},
    z60: made.z60()
  }).map(([name, content]) => [name, bytesOf(content)] as const),
  ["LAND indented", encoded(delimited(indented()), "utf-8")] as const,
  ["LAND repeated headers", encoded(delimited(repeated()), "utf-8")] as const,
  ["LAND eight columns", encoded(eightColumns(null), "utf-16le-bom")] as const,
  ["LAND index type", encoded(indexType(), "utf-8")] as const,
  ["LAND Chinese", encoded(chineseText(), "gb18030")] as const,
  ["Landt CSV", encoded(landt(), "utf-8")] as const,
  ["Landt text", encoded(landtText(), "utf-8")] as const
]);
const allTexts = Object.values(texts).map(toText);

const MAPPINGS = seedsOf(
  "time=Time:h, voltage=Ewe:V, minus-current=I:mA",
  "time=#1:s,voltage=#2:mV,current=#3:A",
  "frequency=Freq(Hz):Hz, real=Z':ohm, minus-imaginary=-Z'':kohm, phase=Phase, deg"
);
const TABLES = seedsOf(
  "t (h);U (V);I (mA)\n0;3,1;-0,1\n0,5;3,2;-0,1\n1;3,3;0,1\n",
  "Time/s,Ewe/V,I/mA\n0,3.1,0.1\n1,3.2,0.1\n2,3.3,-0.1\n"
);

export const FILE_DOORS: Door[] = [
  ...Object.entries(texts).map(([name, seed]): Door => ({
    name,
    seeds: [seed],
    weight: seed.length < 3000 ? 0.35 : 0.1,
    change: (bytes, draw) => toBytes(bytesOnly(changedText(toText(bytes), allTexts, draw))),
    open: read
  })),
  {
    name: "Parquet",
    seeds: kept.filter(file => file.endsWith(".parquet") && !REFUSED.includes(file)).map(fixture),
    weight: 1,
    change: changedBytes,
    open: read
  },
  {
    name: "workbooks",
    seeds: [made.newareWorkbook(), made.arbinWorkbook(), threeSheetWorkbook({}, {level: 0})],
    weight: 0.3,
    change: changedArchive,
    open: read
  },
  {name: "LAND native", seeds: [ccs()], weight: 0.35, change: changedBytes, open: read},
  {
    name: "mapping form",
    seeds: MAPPINGS,
    weight: 6,
    change: byText(MAPPINGS, changedText),
    open: input => {
      const mapping = parseMapping(textOf(input));
      hold(
        JSON.stringify(parseMapping(formatMapping(mapping))) === JSON.stringify(mapping),
        "a mapping that is written and read again"
      );
    }
  },
  {
    name: "mapped tables",
    seeds: TABLES,
    weight: 4,
    change: byText(TABLES, changedText),
    open: input => {
      offeredMapping(textOf(input).split(/[,;\n]/));
      expectWhole(readMapped(input, "x", parseMapping("time=#1:s,voltage=#2:V,current=#3:A")));
    }
  }
];
