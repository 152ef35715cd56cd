import {expect, it} from "vitest";
import {isNewareHead} from "../../../src/formats/makers/neware-columns.js";

it("a head is Neware's by its number of records beside voltage and current", () => {
  const rest = ["Voltage(V)", "Current(mA)"];
  for (const mark of ["DataPoint", " DataPoint ", "Record ID", "数据序号"])
    expect(isNewareHead([mark, ...rest]), mark).toBe(true);
  for (const mark of ["DataPoints", "My DataPoint", "Record", "Record ID 2", "数据序号2"])
    expect(isNewareHead([mark, ...rest]), mark).toBe(false);
  expect(isNewareHead(["DataPoint", "Voltage(V)"])).toBe(false);
  expect(isNewareHead(["DataPoint", "Current(mA)"])).toBe(false);
});
