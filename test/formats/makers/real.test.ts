/**
 * Files of other projects, when they lie beside the checkout: every row of every column that counts, against a
 * plain split of the text at hand-given places, which shares nothing with the readers.
 */
import {strFromU8, unzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readFileBytes} from "../../../src/formats/recognise.js";
import {codes, example, hasExamples, refusal, values} from "../fixture.js";

type Value = number | string | null;
interface Plain {
  file: string;
  format: string;
  /** Lines above the first row. */
  skip: number;
  separator: string | RegExp;
  /** First line behind the rows; the end of the file when left out. */
  to?: number;
  decimal?: ",";
  /** Our name → column from 0, and what its text becomes. */
  columns: Record<string, [column: number, of?: (text: string) => Value]>;
  keep?: (fields: string[]) => boolean;
}

const number = (text: string): number => Number(text.trim());
const times = (factor: number) => (text: string) => number(text) * factor;
const hms = (text: string): number => {
  const [h, m, s] = text.split(":").map(Number) as [number, number, number];
  return h * 3600 + m * 60 + s;
};
const words = (text: string): string | null => text.trim() || null;

const FILES: Plain[] = [
  {
    file: "biologic-mpt/gcpl_cycles_point_80header_cut.mpt",
    format: "biologic-mpt",
    skip: 80,
    separator: "\t",
    columns: {
      step_id: [6],
      test_time_second: [7],
      net_capacity_ah: [9, times(1e-3)],
      voltage_volt: [11],
      current_ampere: [23, times(1e-3)],
      capacity_ah: [27, times(1e-3)],
      cycle_count: [31]
    }
  },
  {
    file: "biologic-mpt/gcpl_point_86header_cut.mpt",
    format: "biologic-mpt",
    skip: 86,
    separator: "\t",
    columns: {test_time_second: [7], voltage_volt: [11], current_ampere: [21, times(1e-3)], cycle_count: [29]}
  },
  {
    file: "biologic-mpt/mb_comma_94header.mpt",
    format: "biologic-mpt",
    skip: 94,
    separator: "\t",
    decimal: ",",
    columns: {
      step_id: [6],
      test_time_second: [8],
      voltage_volt: [10],
      current_ampere: [11, times(1e-3)],
      net_capacity_ah: [13, times(1e-3)],
      capacity_ah: [24, times(1e-3)],
      cycle_count: [26]
    }
  },
  {
    file: "biologic-mpt/peis_point_61header.mpt",
    format: "biologic-mpt",
    skip: 61,
    separator: "\t",
    columns: {
      frequency_hertz: [0],
      real_impedance_ohm: [1],
      imaginary_impedance_ohm: [2, times(-1)],
      absolute_impedance_ohm: [3],
      phase_degree: [4],
      test_time_second: [5],
      voltage_volt: [6],
      current_ampere: [7, times(1e-3)],
      cycle_count: [10]
    }
  },
  {
    file: "biologic-mpt/peis_three_loops.mpt",
    format: "biologic-mpt",
    skip: 68,
    separator: "\t",
    columns: {frequency_hertz: [0], real_impedance_ohm: [1], imaginary_impedance_ohm: [2, times(-1)]}
  },
  {
    file: "gamry-dta/eispot_with_ocvcurve.DTA",
    format: "gamry-dta",
    skip: 0,
    separator: "\t",
    keep: fields => fields.length === 12 && /^\d+$/.test(fields[1]!) && fields[5] !== "",
    columns: {
      record_index: [1],
      test_time_second: [2],
      frequency_hertz: [3],
      real_impedance_ohm: [4],
      imaginary_impedance_ohm: [5],
      phase_degree: [8],
      dc_voltage_volt: [10]
    }
  },
  {
    file: "gamry-dta/chronoa_comma.dta",
    format: "gamry-dta",
    skip: 66,
    separator: "\t",
    decimal: ",",
    columns: {record_index: [1], test_time_second: [2], voltage_volt: [3], current_ampere: [4]}
  },
  {
    file: "scribner-z60/exampleDataAutolab.txt",
    format: "zview-z",
    skip: 11,
    separator: ",",
    columns: {frequency_hertz: [0], real_impedance_ohm: [4], imaginary_impedance_ohm: [5]}
  },
  {
    file: "autolab/data.P00",
    format: "spectrum-text",
    skip: 6,
    separator: "\t",
    columns: {frequency_hertz: [0], real_impedance_ohm: [1], imaginary_impedance_ohm: [2, times(-1)]}
  },
  {
    file: "ivium/data.idf",
    format: "ivium-data",
    skip: 168,
    to: 197,
    separator: /\s+/,
    columns: {real_impedance_ohm: [0], imaginary_impedance_ohm: [1], frequency_hertz: [2]}
  },
  {
    file: "neware/record_flat_cut.csv",
    format: "neware-csv",
    skip: 1,
    separator: ",",
    columns: {
      record_index: [0],
      cycle_count: [1],
      step_id: [2],
      step_type: [3, words],
      step_time_second: [4, hms],
      test_time_second: [5, hms],
      current_ampere: [6],
      voltage_volt: [7],
      step_cumulative_capacity_ah: [8],
      step_charging_capacity_ah: [10],
      step_discharging_capacity_ah: [12]
    }
  },
  {
    file: "neware/layered_cut.csv",
    format: "neware-csv",
    skip: 3,
    separator: ",",
    keep: fields => fields[0] === "" && fields[1] === "",
    columns: {
      record_index: [2],
      step_time_second: [3, hms],
      test_time_second: [4, hms],
      current_ampere: [5],
      voltage_volt: [6],
      step_cumulative_capacity_ah: [7]
    }
  },
  {
    file: "arbin/mits_csv_units.csv",
    format: "arbin-csv",
    skip: 1,
    separator: ",",
    columns: {
      record_index: [0],
      test_time_second: [2],
      step_time_second: [3],
      cycle_count: [4],
      step_id: [5],
      current_ampere: [9],
      voltage_volt: [10],
      schedule_charging_capacity_ah: [12],
      schedule_discharging_capacity_ah: [13]
    }
  },
  {
    file: "maccor/signed_seconds_cut.078",
    format: "maccor-text",
    skip: 2,
    separator: "\t",
    columns: {
      record_index: [0],
      cycle_count: [1],
      step_id: [2],
      test_time_second: [3],
      step_time_second: [4],
      step_cumulative_capacity_ah: [5],
      current_ampere: [7],
      voltage_volt: [8],
      step_state: [9, words]
    }
  },
  {
    file: "novonix/uhpc.csv",
    format: "novonix-csv",
    skip: 21,
    separator: ",",
    columns: {
      cycle_count: [1],
      test_time_second: [3, times(3600)],
      current_ampere: [5],
      voltage_volt: [6],
      net_capacity_ah: [7],
      temperature_t1_celsius: [8],
      step_count: [13]
    }
  },
  {
    file: "basytec/result.txt",
    format: "basytec-text",
    skip: 13,
    separator: "\t",
    columns: {
      test_time_second: [0],
      record_index: [1],
      step_time_second: [2],
      step_id: [5],
      step_type: [6, words],
      voltage_volt: [7],
      current_ampere: [8],
      net_capacity_ah: [10]
    }
  }
];

const same = (found: Value, expected: Value): boolean =>
  typeof found === "number" && typeof expected === "number"
    ? Math.abs(found - expected) <= 1e-12 * Math.max(1e-3, Math.abs(expected))
    : found === expected;

describe.skipIf(!hasExamples)("files of other projects", () => {
  it.each(FILES)("$file", async ({file, format, skip, separator, decimal, columns, keep, to}) => {
    const bytes = example(file);
    const table = await readFileBytes(bytes, file);
    expect(table.format).toBe(format);
    const plain = new TextDecoder("latin1")
      .decode(bytes)
      .split(/\r?\n/)
      .slice(skip, to)
      .filter(line => line.trim() !== "" && line.trim() !== "\0")
      .map(line => (decimal ? line.replaceAll(",", ".") : line).split(separator))
      .filter(fields => (keep ? keep(fields) : true));
    expect(table.rows).toBe(plain.length);
    for (const [name, [column, of = number]] of Object.entries(columns)) {
      const found = values(table, name);
      const wrong = plain.findIndex((fields, i) => !same(found[i]!, of(fields[column]!)));
      expect(
        wrong < 0 ? null : {name, row: wrong, found: found[wrong], plain: plain[wrong]![column]}
      ).toBeNull();
    }
  });

  it("maccor/kit_comma_minutes.txt is read up to its last line, which is cut off", async () => {
    const bytes = example("maccor/kit_comma_minutes.txt");
    const lines = new TextDecoder("latin1").decode(bytes).split(/\r?\n/).slice(0, 228);
    const table = await readFileBytes(bytes, "kit");
    expect(table.warnings).toContainEqual({
      code: "cut-line",
      message: expect.stringMatching(/"214 0 1 1 .*9 fields where the header has 28/),
      where: "kit, line 229"
    });
    const plain = lines
      .slice(14)
      .filter(line => line !== "")
      .map(line => line.replaceAll(",", ".").split("\t"));
    expect(table.rows).toBe(plain.length);
    expect(values(table, "test_time_second")).toEqual(plain.map(row => Number(row[4]) * 60));
    expect(values(table, "voltage_volt")).toEqual(plain.map(row => Number(row[9])));
    expect(codes(table)).toContain("unit-from-clock");
  });

  it("arbin/workbook_channel_sheet.xlsx, against the numbers in its sheet's own text", async () => {
    const bytes = example("arbin/workbook_channel_sheet.xlsx");
    const table = await readFileBytes(bytes, "x.xlsx");
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"]!);
    const cells = (column: string): number[] =>
      [...sheet.matchAll(new RegExp(`<c r="${column}(\\d+)"[^>]*><v>([^<]*)</v>`, "g"))]
        .filter(m => m[1] !== "1")
        .map(m => Number(m[2]));
    expect(table.rows).toBe(cells("B").length);
    expect(values(table, "test_time_second")).toEqual(cells("B"));
    expect(values(table, "step_id")).toEqual(cells("D"));
    expect(values(table, "cycle_count")).toEqual(cells("E"));
    expect(values(table, "voltage_volt")).toEqual(cells("F"));
    expect(values(table, "current_ampere")).toEqual(cells("G"));
    expect(values(table, "schedule_charging_capacity_ah")).toEqual(cells("H"));
    expect(values(table, "schedule_discharging_capacity_ah")).toEqual(cells("I"));
  });

  it.each([
    ["binary/biologic.mpr", /Export as text/],
    ["binary/neware_head.nda", /BTSDA/],
    ["binary/neware.ndax", /\.ndax.*no workbook.*BTSDA/],
    ["binary/arbin_head.res", /Data Watcher/]
  ])("%s is refused with the way out", async (file, way) => {
    expect((await refusal(() => readFileBytes(example(file), file))).message).toMatch(way);
  });

  /** The file's own counter against the integral of its own current: a wrong unit, sign or time base would show. */
  it.each([
    ["biologic-mpt/gcpl_cycles_point_80header_cut.mpt", "net_capacity_ah"],
    ["novonix/uhpc.csv", "net_capacity_ah"]
  ])("%s passes the charge its counter says", async (file, counter) => {
    const table = await readFileBytes(example(file), file);
    const [time, current, net] = ["test_time_second", "current_ampere", counter].map(
      name => values(table, name) as number[]
    );
    let charge = 0;
    for (let i = 1; i < time!.length; i++) charge += ((time![i]! - time![i - 1]!) * current![i]!) / 3600;
    const passed = net!.at(-1)! - net![0]!;
    expect(Math.abs(charge / passed - 1)).toBeLessThan(2e-3);
  });
});
