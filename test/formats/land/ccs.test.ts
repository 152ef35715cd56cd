import {describe, expect, it} from "vitest";
import {landheCcs} from "../../../src/formats/land/index.js";
import {clockText, facts} from "../fixtures/land/protocol.js";
import {ccs} from "../fixtures/land/ccs.js";
import {codes, numbers, read, refusal, strings} from "./expect.js";

const PAGE = 128;
const readNow = (bytes: Uint8Array) => landheCcs.read(bytes, "small");

describe("LANHE .ccs", () => {
  it("reads records, steps and cycles from pages", async () => {
    const table = await read(ccs(), "landhe-ccs");
    const wanted = facts();
    expect(numbers(table, "record_index")).toEqual(wanted.map(f => f.record));
    expect(numbers(table, "test_time_second")).toEqual(wanted.map(f => f.testSecond));
    expect(numbers(table, "step_time_second")).toEqual(wanted.map(f => f.stepSecond));
    expect(numbers(table, "cycle_count")).toEqual(wanted.map(f => f.cycle));
    expect(numbers(table, "step_count")).toEqual(wanted.map(f => f.step));
    expect(numbers(table, "current_ampere")).toEqual(
      wanted.map(f => Math.fround(f.currentMilliampere / 1000))
    );
    expect(numbers(table, "voltage_volt")).toEqual(wanted.map(f => Math.fround(f.voltageVolt)));
    expect(strings(table, "step_state").slice(0, 20).at(-1)).toBe("C_CRATE");
    expect(table.metadata).toMatchObject({
      group_name: "DefaultGroup",
      test_name: "small test",
      head_clock_utc: `${clockText(0).replace(" ", "T")}.000Z`
    });
  });

  it("sums capacity from 0 where the direction turns, on through the hold", async () => {
    const table = await read(ccs(), "landhe-ccs");
    const wanted = facts();
    numbers(table, "capacity_ah").forEach((ah, i) =>
      expect(ah).toBeCloseTo(wanted[i]!.capacityMilliampereHour / 1000, 8)
    );
  });

  it("names a mode it does not know", async () => {
    const table = await read(ccs(), "landhe-ccs");
    expect(table.warnings.filter(w => w.code === "unknown-state").map(w => w.message)).toEqual([
      expect.stringContaining("0x63")
    ]);
    expect(new Set(strings(table, "step_type"))).toEqual(new Set(["REST", "CC_CHG", "CC_DCH", null]));
  });

  it("warns of a test without finish mark", async () => {
    expect(codes(await read(ccs(), "landhe-ccs"))).not.toContain("no-finish-mark");
    expect(codes(await read(ccs({finished: false}), "landhe-ccs"))).toContain("no-finish-mark");
  });

  it("refuses what is cut off or broken, with the byte", async () => {
    const whole = ccs();
    expect(await refusal(() => readNow(whole.slice(0, -5)))).toMatchObject({
      category: "shape",
      where: `small, byte ${whole.length - PAGE}`
    });
    const kind = whole.slice();
    kind[24 * PAGE] = 9;
    expect(await refusal(() => readNow(kind))).toMatchObject({
      category: "shape",
      where: `small, byte ${24 * PAGE}`
    });
    const owner = whole.slice();
    owner[23 * PAGE + 4] = 1;
    expect(await refusal(() => readNow(owner))).toMatchObject({
      category: "shape",
      where: `small, byte ${23 * PAGE}`
    });
    const nan = whole.slice();
    new DataView(nan.buffer).setFloat32(23 * PAGE + 12, NaN, true);
    expect(await refusal(() => readNow(nan))).toMatchObject({
      category: "value",
      where: `small, byte ${23 * PAGE + 8}`
    });
    expect(await refusal(() => readNow(whole.slice(0, 22 * PAGE)))).toMatchObject({category: "shape"});
    expect(await refusal(() => readNow(whole.slice(0, 23 * PAGE)))).toMatchObject({category: "content"});
  });

  it("recognises .cex by its first bytes and asks for an export (no real file behind it)", async () => {
    const cex = new Uint8Array([0x10, 0x11, 0x09, 0x88, 7, 0, 0, 0]);
    expect(landheCcs.recognise(cex)).toBe(true);
    expect(await refusal(() => readNow(cex))).toMatchObject({
      category: "format",
      hint: expect.stringContaining("export")
    });
  });
});
