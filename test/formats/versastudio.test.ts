import {describe, expect, it} from "vitest";
import type {Table} from "../../src/formats/table.js";
import {versastudio} from "../../src/formats/versastudio.js";
import {bytesOf, codes, column, example, fixture, hasExamples, refusal, values} from "./fixture.js";

const read = async (bytes: Uint8Array): Promise<Table> => versastudio.read(bytes, "x.par");
const text = (name: string): string => new TextDecoder().decode(fixture(name));

/** A second way to the numbers: everything between Definition and the end tag, split at commas. */
function naive(bytes: Uint8Array): {names: string[]; rows: number[][]} {
  const [, definition = "", body = ""] =
    /Definition=([^\r\n]*)\r?\n([^]*?)<\/Segment1>/.exec(new TextDecoder().decode(bytes)) ?? [];
  const rows = body
    .trim()
    .split(/\r?\n/)
    .map(row => row.split(",").map(Number));
  return {names: definition.split(", ").slice(0, 24), rows};
}

describe("spectra", () => {
  it("gives the impedance of R0 + R‖C + L, signed", async () => {
    const table = await read(fixture("versastudio-spectra.par"));
    const f = values(table, "frequency_hertz") as number[];
    const [re, im] = [values(table, "real_impedance_ohm"), values(table, "imaginary_impedance_ohm")];
    expect(f.slice(0, 4)).toEqual([null, null, null, 1e5]);
    for (let i = 3; i < table.rows; i++) {
      const x = 2 * Math.PI * f[i]! * 100 * 1e-6;
      expect(re[i]).toBeCloseTo(20 + 100 / (1 + x * x), 4);
      expect(im[i]).toBeCloseTo((-100 * x) / (1 + x * x) + 2 * Math.PI * f[i]! * 1e-5, 4);
    }
    expect(im[3]).toBeGreaterThan(0);
    expect(im[7]).toBeLessThan(0);
  });

  it("keeps segments, points and steps apart and names the technique of each row", async () => {
    const table = await read(fixture("versastudio-spectra.par"));
    expect(values(table, "segment")).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect(values(table, "step_count")).toEqual([1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3]);
    expect(values(table, "record_index")).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(values(table, "step_type").slice(2, 4)).toEqual(["OCV", "EIS"]);
    expect(table.metadata).toMatchObject({
      segment_0: "Open Circuit",
      segment_1: "Potentiostatic EIS at 0.4 V vs Ref",
      segment_2: "Potentiostatic EIS at 0.5 V vs Ref"
    });
  });

  it("takes zeros in AC columns for missing, and an applied potential that was not recorded", async () => {
    const table = await read(fixture("versastudio-spectra.par"));
    for (const name of [
      "frequency_hertz",
      "real_impedance_ohm",
      "ac_current_real_ampere",
      "ac_amplitude_volt"
    ])
      expect(
        values(table, name)
          .map(v => v === null)
          .indexOf(false),
        name
      ).toBe(3);
    expect(values(table, "applied_voltage_volt")).toEqual(new Array(13).fill(null));
    expect(values(table, "e2_real_impedance_ohm")).toEqual(new Array(13).fill(null));
    expect(column(table, "ac_amplitude_volt").unit).toBe("V");
  });

  it("passes on the maker's caveat and that the area was not entered", async () => {
    const table = await read(fixture("versastudio-spectra.par"));
    expect(codes(table)).toEqual(["uncalibrated-impedance", "area-not-set"]);
    expect(table.metadata["area_cm2"]).toBeNull();
  });

  it("drops the stray name 0 and keeps a column that is really called so", async () => {
    const table = await read(fixture("versastudio-spectra.par"));
    expect(table.columns).toHaveLength(24 + 3);
    const filled = text("versastudio-spectra.par").replace(/^(\d+,\d+,.*?)\r$/gm, "$1,7\r");
    expect(values(await read(bytesOf(filled)), "0")).toEqual(new Array(13).fill(7));
  });

  it("reads text with = in values, commas in keys, µ and other scripts", async () => {
    const {metadata} = await read(fixture("versastudio-spectra.par"));
    expect(metadata["comment"]).toBe("Ag|LPSCl, f = 100 kHz … 10 Hz, 試料 3");
    expect(metadata["measured_open_circuit_volt"]).toBeCloseTo(-30.999e-6, 12);
    expect(metadata["instrument"]).toBe("PMC-200");
  });
});

describe("potentiostatic hold", () => {
  it("gives time, voltage and current as the file has them", async () => {
    const table = await read(fixture("versastudio-hold.par"));
    const {names, rows} = naive(fixture("versastudio-hold.par"));
    const raw = (name: string): number[] => rows.map(row => row[names.indexOf(name)]!);
    expect(values(table, "test_time_second")).toEqual(raw("Elapsed Time(s)"));
    expect(values(table, "voltage_volt")).toEqual(raw("E(V)"));
    expect(values(table, "current_ampere")).toEqual(raw("I(A)"));
    expect(values(table, "applied_voltage_volt")).toEqual(new Array(8).fill(4.2));
    expect(values(table, "frequency_hertz")).toEqual(new Array(8).fill(null));
  });

  it("uses an entered area, and says that the plan was not finished", async () => {
    const table = await read(fixture("versastudio-hold.par"));
    expect(table.metadata["area_cm2"]).toBe(0.503);
    for (const none of ["0", "1", "-2"]) {
      const unset = text("versastudio-hold.par").replace("(cm2)=0.503", `(cm2)=${none}`);
      const found = await read(bytesOf(unset));
      expect(found.metadata["area_cm2"]).toBeNull();
      expect(codes(found)).toContain("area-not-set");
    }
    expect(codes(table)).toEqual(["unfinished-run"]);
  });

  it("falls back on the action list for an action number it does not know", async () => {
    const odd = text("versastudio-hold.par")
      .replaceAll(",3,0\r", ",99,0\r")
      .replaceAll("Name=Chronoamp", "Name=Fast chronoamp");
    expect(values(await read(bytesOf(odd)), "technique")[0]).toBe("Fast chronoamperometry");
  });

  it("warns when action number and action list disagree, and when time runs backwards", async () => {
    const odd = text("versastudio-hold.par").replaceAll(",3,0\r", ",41,0\r").replace(",0.250,", ",0.050,");
    const still = text("versastudio-hold.par").replace(",0.250,", ",0.125,");
    expect(codes(await read(bytesOf(still)))).not.toContain("time-not-monotonic");
    const table = await read(bytesOf(odd));
    expect(codes(table)).toEqual(["unfinished-run", "segment-action-mismatch", "time-not-monotonic"]);
    expect(table.warnings.at(-1)!.where).toBe(
      `x.par, line ${odd.split("\n").findIndex(l => l.includes(",0.050,")) + 1}`
    );
  });
});

it("reads an aborted run as no rows, with a warning", async () => {
  const table = await read(fixture("versastudio-empty.par"));
  expect(table.rows).toBe(0);
  expect(codes(table)).toContain("empty-segment");
});

it("counts a second segment block as a further step", async () => {
  const table = await read(fixture("versastudio-two-blocks.par"));
  expect(values(table, "step_count")).toEqual([1, 1, 2, 2]);
  expect(values(table, "test_time_second")).toEqual([0.125, 0.25, 0.375, 0.5]);
});

it("says of values that are missing and of columns that it misses", async () => {
  const hold = text("versastudio-hold.par");
  const blank = await read(bytesOf(hold.replace(/^(0,2,)[^,]*,/m, "$1,")));
  expect(codes(blank)).toEqual(["unfinished-run", "missing-values"]);
  expect(blank.warnings.at(-1)!.where).toMatch(/^x\.par, line \d+$/);
  const other = await read(bytesOf(hold.replace("E(V)", "E(mV)")));
  expect(other.warnings.find(({code}) => code === "missing-column")!.message).toContain("voltage_volt");
});

it("reads settings with a decimal comma", async () => {
  const comma = text("versastudio-hold.par").replace("(cm2)=0.503", "(cm2)=0,503");
  expect((await read(bytesOf(comma))).metadata["area_cm2"]).toBe(0.503);
});

describe("refuses", () => {
  it("a row without a segment number", async () => {
    const {where} = await refusal(() => read(bytesOf(text("versastudio-hold.par").replace(/^0,2,/m, ",2,"))));
    expect(where).toMatch(/^x\.par, line \d+, column "Segment #"$/);
  });

  it("binary rows, with a way out", async () => {
    const {category, hint} = await refusal(() => read(fixture("versastudio-binary.par")));
    expect(category).toBe("binary");
    expect(hint).toContain("Save New Data to Binary File");
  });

  it("a file cut off anywhere", async () => {
    const whole = text("versastudio-hold.par");
    for (let cut = 40; cut < whole.trimEnd().length; cut += 97) {
      const bytes = bytesOf(whole.slice(0, cut));
      if (versastudio.recognise(bytes))
        expect((await refusal(() => read(bytes))).category).toMatch(/truncated|no data/);
    }
  });

  it("a row that is too short or holds no number, naming the line", async () => {
    const hold = text("versastudio-hold.par");
    const line = hold.split("\n").findIndex(l => l.startsWith("0,2,")) + 1;
    const short = await refusal(() => read(bytesOf(hold.replace(/^(0,2,.*),0\r$/m, "$1\r"))));
    expect(short.where).toBe(`x.par, line ${line}`);
    const word = await refusal(() => read(bytesOf(hold.replace(",0.375,", ",OVER,"))));
    expect(word.message).toContain('"OVER"');
    expect(word.where).toBe(`x.par, line ${line}, column "Elapsed Time(s)"`);
  });

  it("segment blocks with different columns, and one without a definition", async () => {
    const two = text("versastudio-two-blocks.par");
    const at = two.lastIndexOf("Point #");
    expect(
      (await refusal(() => read(bytesOf(`${two.slice(0, at)}Dot #${two.slice(at + 7)}`)))).category
    ).toBe("shape");
    expect((await refusal(() => read(bytesOf(two.replace("Definition=", "Def="))))).category).toBe("shape");
  });
});

describe.runIf(hasExamples)("real files (outside the project, when present)", () => {
  it.each([
    ["N2_EIS_JOSxx_14spectra.par", 714, 14],
    ["OCP_RHE_AgAgCl4.par", 120, 1],
    ["ring_chronoamperometry_DW25.par", 10200, 10]
  ])("%s: %i rows in %i segments, every number as the file has it", async (name, rows, segments) => {
    const bytes = example(`versastudio-par/${name}`);
    const table = await read(bytes);
    const raw = naive(bytes);
    expect(table.rows).toBe(rows);
    expect(new Set(values(table, "segment")).size).toBe(segments);
    const acs = [9, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 23];
    raw.names.forEach((header, k) => {
      const ours = table.columns[k]!.values as Float64Array;
      raw.rows.forEach((row, i) => {
        const missing = Number.isNaN(ours[i]);
        if (ours[i] !== row[k] && !(missing && row[k] === 0 && (acs.includes(k) || k === 8)))
          throw new Error(`${header}, row ${i}: ${ours[i]} for ${row[k]}`);
      });
    });
  });

  it("tells the techniques apart", async () => {
    const techniques = async (name: string): Promise<unknown[]> => [
      ...new Set(values(await read(example(`versastudio-par/${name}`)), "technique"))
    ];
    expect(await techniques("N2_EIS_JOSxx_14spectra.par")).toEqual(["Potentiostatic EIS"]);
    expect(await techniques("OCP_RHE_AgAgCl4.par")).toEqual(["Open Circuit"]);
    expect(await techniques("ring_chronoamperometry_DW25.par")).toEqual(["Chronoamperometry"]);
  });
});
