import {describe, expect, it} from "vitest";
import {landtCsv} from "../../../src/formats/land/index.js";
import {encoded, landt, LANDT_ROWS, landtText} from "../fixtures/land/texts.js";
import {codes, numbers, read, refusal, strings} from "./expect.js";

const csv = (text = landt()): Uint8Array => encoded(text, "utf-8");
const column = <K extends keyof (typeof LANDT_ROWS)[number]>(key: K) => LANDT_ROWS.map(row => row[key]);

describe("Landt CSV", () => {
  it("reads columns in A, Ah and Wh, and what stands above the header", async () => {
    const table = await read(csv(), "landt-csv");
    expect(numbers(table, "record_index")).toEqual(column("record"));
    expect(numbers(table, "test_time_second")).toEqual(column("second"));
    expect(numbers(table, "step_time_second")).toEqual(column("stepSecond"));
    expect(numbers(table, "current_ampere")).toEqual(column("currentAmpere"));
    expect(numbers(table, "step_id")).toEqual(column("step"));
    expect(numbers(table, "step_charging_capacity_ah")[14]).toBeCloseTo((0.25 * 2400) / 3600, 4);
    expect(strings(table, "step_type")).toEqual(
      LANDT_ROWS.map(r => ({rest: "REST", "discharge CC": "CC_DCH", "charge CC": "CC_CHG"})[r.name])
    );
    expect(strings(table, "system_time")[0]).toBe("07/27/2022 13:46:02");
    expect(table.metadata).toMatchObject({cell_id: null, cell_model: null, test: "ageing"});
  });

  it("seeks its header in the first forty lines", async () => {
    const header = landt()
      .split(/\r?\n/)
      .findIndex(line => line.startsWith("channel_index"));
    expect(header).toBeGreaterThanOrEqual(0);
    expect(landtCsv.recognise(csv("title,own\n".repeat(39 - header) + landt()))).toBe(true);
    expect(
      (await refusal(() => landtCsv.read(csv("title,own\n".repeat(40 - header) + landt()), "small"))).category
    ).toBe("header");
  });

  it("counts the steps that ran where the step number returns", async () => {
    const table = await read(csv(), "landt-csv");
    expect(numbers(table, "step_count")).toEqual(LANDT_ROWS.map((_, i) => Math.floor(i / 5) + 1));
    const warning = table.warnings.find(w => w.code === "step-index-order");
    expect(warning).toMatchObject({where: "small, line 23", message: expect.stringContaining("from 3 to 2")});
  });

  it("remarks the comma too many and sensors that read nothing", async () => {
    const table = await read(csv(), "landt-csv");
    expect(codes(table)).toContain("extra-trailing-field");
    const sensors = table.warnings.find(w => w.code === "unconnected-channel")!.message;
    expect(sensors).toContain("temperature_t2_celsius");
    expect(sensors).not.toContain("temperature_t1_celsius");
    expect(codes(table)).not.toContain("current-resolution");
    const small = landt().replaceAll("0.2500", "0.0002");
    expect(codes(await read(csv(small), "landt-csv"))).toContain("current-resolution");
  });

  it("takes the month first", async () => {
    const table = await read(csv(), "landt-csv", {time_zone: "+02:00"});
    expect(numbers(table, "unix_time_second")[1]).toBe(Date.UTC(2022, 6, 27, 11, 56, 2) / 1000);
  });

  it("reads the companion text form (no real file behind it)", async () => {
    const table = await read(csv(landtText()), "landt-csv");
    expect(numbers(table, "current_ampere")).toEqual(column("currentAmpere"));
    expect(numbers(table, "step_count").at(-1)).toBe(4);
    expect(numbers(table, "step_cumulative_capacity_ah")[9]).toBeCloseTo((0.25 * 2400) / 3600, 9);
    expect(codes(await read(csv(landtText().replaceAll("-0.25", "0.25")), "landt-csv"))).toContain(
      "unsigned-current"
    );
  });

  it("refuses a row that is too narrow or no number, with its line", async () => {
    const lines = landt().split("\n");
    lines[15] = lines[15]!.slice(0, -20);
    expect(await refusal(() => landtCsv.read(csv(lines.join("\n")), "small"))).toMatchObject({
      category: "shape",
      where: "small, line 16"
    });
    const worse = landt().replace("600.000,600.000", "600.000,6x0");
    expect(await refusal(() => landtCsv.read(csv(worse), "small"))).toMatchObject({
      where: "small, line 9, column 6"
    });
  });
});
