import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {parseCsv} from "../../src/lib/csv.js";
import {START} from "../../src/paper/figures/full-cells/model-inventory.js";
import {
  FARADAY_C_MOL,
  GAS_CONSTANT_J_MOL_K,
  LITHIUM_MOLAR_VOLUME_CM3_MOL,
  ROOM_TEMPERATURE_K,
  ZERO_CELSIUS_K
} from "../../src/models/constants.js";

const table = (name: string): Map<string, number> =>
  new Map(parseCsv(readFileSync(`data/${name}.csv`, "utf8"), name).map(r => [r.id!, Number(r.value)]));

it("the models and the table of constants hold the same numbers", () => {
  const constants = table("constants");
  const pairs: [string, number][] = [
    ["faraday", FARADAY_C_MOL],
    ["gas_constant", GAS_CONSTANT_J_MOL_K],
    ["zero_celsius", ZERO_CELSIUS_K],
    ["temperature_room", ROOM_TEMPERATURE_K],
    ["molar_volume_li", LITHIUM_MOLAR_VOLUME_CM3_MOL]
  ];
  for (const [id, value] of pairs) expect(Math.abs(constants.get(id)! / value - 1), id).toBeLessThan(1e-9);
});

it("the sliders of the inventory start where the printed fades put them", () => {
  const claims = table("claims");
  expect(START.early).toBeCloseTo(1 - claims.get("fig6a.decay.mgw.early")! / 100, 12);
  expect(START.late).toBeCloseTo(1 - claims.get("fig6a.decay.mgw.late")! / 100, 12);
});
