import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  formatMapping,
  parseMapping,
  QUANTITIES,
  readMapped,
  type Mapping,
  type Quantity
} from "../../src/formats/mapping.js";
import {offeredMapping} from "../../src/formats/mapping-offer.js";
import {unitOfName} from "../../src/formats/named.js";
import {readFileBytes} from "../../src/formats/recognise.js";
import {tableIn} from "../../src/formats/table-in.js";
import {cellRecords} from "../../src/formats/cell/records.js";
import {xlsx} from "./fixtures/land/xlsx.js";
import {bytesOf, codes, column, refusal, values} from "./fixture.js";

const read = (text: string, map: string) => readFileBytes(bytesOf(text), "own.csv", {map});
const GERMAN =
  "Messung 7\nZeit;Spannung;Strom, gemessen;Zyklus\n0;3700,5;0;1\n1,5;3701,5;-2,5;1\n3;3699;2,5;2\n";

describe("a mapping of columns", () => {
  it("names any table's columns, with units", async () => {
    const table = await read(
      GERMAN,
      "time=Zeit:min, voltage=Spannung:mV, current=Strom, gemessen:mA, cycle=Zyklus"
    );
    expect(table.format).toBe("mapped-table");
    expect(values(table, "test_time_second")).toEqual([0, 90, 180]);
    expect(values(table, "voltage_volt")).toEqual([3.7005, 3.7015, 3.699]);
    expect(values(table, "current_ampere")).toEqual([0, -0.0025, 0.0025]);
    expect(values(table, "cycle_count")).toEqual([1, 1, 2]);
    expect(codes(table)).toEqual(["mapped"]);
    expect(table.metadata["mapping"]).toBe(
      "time=Zeit:min, voltage=Spannung:mV, current=Strom, gemessen:mA, cycle=Zyklus"
    );
  });

  it("makes a cell, and says of it what was named and what was derived", async () => {
    const table = await read(GERMAN, "time=#1:min,voltage=#2:mV,minus-current=#3:mA");
    const {numbers, warnings} = cellRecords(table, {}, "own");
    expect([...numbers.current_ampere]).toEqual([0, 0.0025, -0.0025]);
    expect([...numbers.cycle_count]).toEqual([1, 1, 1]);
    expect(warnings.map(({code}) => code)).toEqual(["cycles-derived", "steps-counted", "capacity-derived"]);
  });

  it("reads columns without heads, times as h:mm:ss, spectra with −Z″, and sheets", async () => {
    const times = await read("0:00:00 3.7 1\n26:00:01 3.8 1\n", "time=#1,voltage=#2,current=#3:uA");
    expect(values(times, "test_time_second")).toEqual([0, 93_601]);
    const spectrum = await read("a,b,c\n1000,5,1\n10,6,2\n", "frequency=a:kHz,real=b,minus-imaginary=c");
    expect(values(spectrum, "frequency_hertz")).toEqual([1e6, 1e4]);
    expect(values(spectrum, "imaginary_impedance_ohm")).toEqual([-1, -2]);
    expect(values(spectrum, "sweep")).toEqual([1, 1]);
    const book = xlsx({
      Notes: [["hello"]],
      Daten: [
        ["t", "U", "I"],
        [0, 3, 0],
        [{time: 60}, 3.1, 0.5]
      ]
    });
    const sheet = await readFileBytes(book, "own.xlsx", {map: "time=t,voltage=U,current=I:mA"});
    expect(values(sheet, "test_time_second")).toEqual([0, 60]);
    expect(values(sheet, "current_ampere")).toEqual([0, 0.0005]);
    expect(sheet.metadata["sheet"]).toBe("Daten");
  });

  it("takes counts for whole numbers where all of them are", async () => {
    const typeOf = async (last: string) =>
      column(await read(`n,t,U\n1,0,3\n${last},1,3\n`, "record=n,time=t:s,voltage=U:V"), "record_index");
    expect(await typeOf("2")).toMatchObject({type: "integer", unit: "1"});
    expect(await typeOf("2.5")).toMatchObject({type: "number"});
    expect(await typeOf("")).toMatchObject({type: "integer"});
  });

  it("is read back from its text", () => {
    const column = fc.oneof(
      fc.integer({min: 1, max: 40}).map(n => `#${n}`),
      fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ()/.,_-]{0,12}[A-Za-z)]$/)
    );
    const entry = fc.constantFrom(...(Object.keys(QUANTITIES) as Quantity[])).chain(quantity =>
      fc.record({
        quantity: fc.constant(quantity),
        column,
        unit: fc.constantFrom(null, unitOfName(QUANTITIES[quantity]))
      })
    );
    fc.assert(
      fc.property(fc.uniqueArray(entry, {minLength: 1, maxLength: 6, selector: e => e.quantity}), entries => {
        const mapping: Mapping = Object.fromEntries(
          entries.map(({quantity, column, unit}) => [quantity, {column, unit}])
        );
        expect(parseMapping(formatMapping(mapping))).toEqual(mapping);
      })
    );
  });

  it.each([
    ["zeit=#1", /"zeit=#1" names no quantity; write quantity=column:unit; quantities are time,/],
    ["constructor=#1", /"constructor=#1" names no quantity/],
    ["time=#1,time=#2", /time is named twice/],
    ["time=#1:volt", /"volt" is no unit of time; write one of s, such as s, min or h/],
    ["time=#9:s", /no column "#9" \(own\.csv\); its columns are Zeit, Spannung,/],
    ["time=Uhr:s", /no column "Uhr"/],
    ["time=Zeit:s,voltage=Zeit:V", /named for two quantities/]
  ])("refuses %s", async (map, message) => {
    expect((await refusal(() => read(GERMAN, map))).message).toMatch(message);
  });

  it("refuses a field that is no number under a quantity, with its line", async () => {
    const {message} = await refusal(() => read("t,U\n0,3\n1,3\n2,x\n", "time=t:s,voltage=U:V"));
    expect(message).toContain('"x" is no number (own.csv, line 4, column "U")');
  });
});

describe("a preview of any table", () => {
  it("shows the rows of a sheet below its head, in their order", () => {
    const rows = [
      ["t", "U"],
      [0, 3],
      [1, 3.1],
      [2, 3.2]
    ];
    expect(tableIn(xlsx({Own: rows}), "own.xlsx").preview).toEqual([
      ["0", "3"],
      ["1", "3.1"],
      ["2", "3.2"]
    ]);
  });

  it("shows heads and first rows as written", () => {
    const {header, preview, separator} = tableIn(bytesOf(GERMAN), "own");
    expect(header).toEqual(["Zeit", "Spannung", "Strom, gemessen", "Zyklus"]);
    expect(preview[0]).toEqual(["0", "3700,5", "0", "1"]);
    expect(separator).toBe("semicolon");
  });

  it("answers any text with a table or a sentence", () => {
    const token = fc.constantFrom("1", "-2.5", "3,5", ",", ";", "\t", "\n", " ", "a", '"', "é", "#");
    fc.assert(
      fc.property(fc.array(token, {maxLength: 60}), tokens => {
        try {
          const {columns, rows} = readMapped(bytesOf(tokens.join("")), "x", {
            time: {column: "#1", unit: "s"}
          });
          for (const {values} of columns) expect(values.length).toBe(rows);
        } catch (error) {
          expect((error as Error).name).toBe("Refusal");
        }
      }),
      {numRuns: 500}
    );
  });
});

describe("the mapping offered for a table nobody knows", () => {
  it.each([
    ["Zeit;Spannung [mV];Strom", "time=Zeit, voltage=Spannung [mV]:mV, current=Strom"],
    ["freq [Hz];Zreal;foo;bar", "frequency=freq [Hz]:Hz, real=Zreal, imaginary=?"],
    ["Frequenz/kHz;|Z|;x", "frequency=Frequenz/kHz:kHz, modulus=|Z|, phase=?"],
    ["foo;TestTime/min;Cycle-Index;bar", "time=TestTime/min:min, cycle=Cycle-Index, voltage=?, current=?"],
    ["-Z'';Z';x", "minus-imaginary=-Z'', real=Z', frequency=?"],
    ["a;b;c", "time=#1:s,voltage=#2:V,current=#3:A, or for a spectrum"]
  ])("%s", async (heads, offer) => {
    const row = heads.replace(/[^;]+/g, "1.5");
    const {hint} = await refusal(() => readFileBytes(bytesOf(`${heads}\n${row}\n${row}\n`), "own"));
    expect(hint).toContain(`such as map=${offer}`);
  });

  it("is read back as it is written, where nothing is open", async () => {
    const {header} = tableIn(bytesOf(GERMAN), "own");
    const mapping = offeredMapping(header);
    expect(mapping).toEqual({
      time: {column: "Zeit", unit: null},
      voltage: {column: "Spannung", unit: null},
      cycle: {column: "Zyklus", unit: null}
    });
    expect(parseMapping(formatMapping(mapping))).toEqual(mapping);
  });
});
