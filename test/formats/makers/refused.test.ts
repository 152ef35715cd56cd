import {describe, expect, it} from "vitest";
import {readFileBytes} from "../../../src/formats/recognise.js";
import * as made from "../fixtures/makers.js";
import {bytesOf, refusal} from "../fixture.js";
import {read} from "./own.js";

describe("refuses", () => {
  const cut = (text: string): string => text.slice(0, text.lastIndexOf("\t", text.length - 12));
  it.each<[string, () => string | Uint8Array, RegExp]>([
    [
      "EC-Lab settings",
      () => "EC-LAB SETTING FILE\r\n\r\nNumber of linked techniques : 1\r\n",
      /without records.*give the \.mpt/
    ],
    [
      "an EC-Lab head that states too many lines",
      () => made.mptCycling().replace(/(?<=Nb header lines : )\d+/, n => String(Number(n) + 2)),
      /its head says 13 lines, but there is no line of column names \(own, line 13\)/
    ],
    ["an EC-Lab head cut off", () => made.mptCycling().slice(0, 200), /no line of column names/],
    [
      "an EC-Lab date that is none",
      () => made.mptWithoutHead().replace("\t0\t0\t3", "\t0\t31/28/2025\t3"),
      /"31\/28\/2025" is no date \(own, record 1\)/
    ],
    [
      "a Gamry row with blanks for tabs",
      () => made.dtaSpectrum().replace("\t3\t9\t", "  3  9  "),
      /fields where the header has 11 \(own, line \d+\)/
    ],
    ["a Gamry fuel-cell monitor", () => "VFP600\n1\t2\n", /VFP600/],
    [
      "a Maccor line cut off among others",
      () => `${cut(made.maccorDate())}\n${made.maccorDate().trimEnd().split("\n").at(-1)}\n`,
      /fields? where the header has 12 \(own, line \d+\)/
    ],
    [
      "Maccor times no clock tells",
      () => made.maccorKit().replaceAll(/06\/05\/2021 \S+/g, "?"),
      /names no unit, and the clock.*map the column/
    ],
    [
      "several Arbin channels",
      () => made.arbinWorkbook(["Channel_3_1", "Channel_4_1"]),
      /channels 3, 4, which are several cells/
    ],
    [
      "two tests on two Arbin sheets",
      () => made.arbinSheets(true),
      /starts anew in "Channel-3_2": two tests/
    ],
    ["Arbin metadata", () => "Test_ID,Device_ID,Schedule_File_Name\n1,2,own.sdu\n", /without records/],
    ["Novonix without data", () => made.novonix().replace(/\[Data\][^]*$/, ""), /no section \[Data\]/],
    ["Basytec time without unit", () => made.basytec().replace("Time[h]", "Time"), /names no unit/],
    [
      "a fit from Nova",
      () => "Z' (Ω);-Z'' (Ω);Error Z' (%);Frequency (Hz);χ²\n1;2;3;4;5\n",
      /computed, not measured/
    ],
    ["Ivium data cut off", () => made.idf().slice(0, -200), /13 points are announced, \d+ are there/],
    ["ZView admittances", () => made.z60().replace("Z'(a)    Z''(b)", "Y'(a)    Y''(b)"), /admittances/]
  ])("%s", async (_, content, message) => {
    expect((await refusal(() => read(content()))).message).toMatch(message);
  });

  const magic = (...parts: (string | number)[]): Uint8Array =>
    new Uint8Array([
      ...parts.flatMap(part => (typeof part === "string" ? [...part].map(c => c.charCodeAt(0)) : [part])),
      ...new Array<number>(99).fill(1)
    ]);
  it.each<[string, Uint8Array, RegExp]>([
    [".mpr", magic("BIO-LOGIC MODULAR FILE\x1a"), /BioLogic raw file.*Export as text/],
    [".nda", magic("NEWARE20200325"), /\.nda.*BTSDA/],
    [".res", magic(0, 1, 0, 0, "Standard Jet DB"), /Access database.*Data Watcher/],
    ["Maccor raw", magic(0, 0, 0xa1, 1, 0, 0), /Maccor raw file.*MIMS/],
    [
      ".mgr",
      bytesOf('<?xml version="1.0"?>\n<Configuration><graphConfiguration/></Configuration>'),
      /graph or settings file of EC-Lab/
    ],
    ...["BioLogic", "Bio-Logic", "EC-Lab", "ECLab", "BT-Lab", "BTLab", "<MGR>"].map(
      (word): [string, Uint8Array, RegExp] => [
        `settings that say ${word}`,
        bytesOf(`<?xml version="1.0"?>\n<Own>${word}</Own>`),
        /graph or settings file of EC-Lab/
      ]
    )
  ])("%s, which is no table of records, with the way out", async (_, content, message) => {
    expect((await refusal(() => readFileBytes(content, "own"))).message).toMatch(message);
  });
});
