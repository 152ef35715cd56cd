/** A maker's text that is too long to be read at once gives the same cell as one that is not. */
import {describe, expect, it} from "vitest";
import {pieces} from "../../src/compare/pieces.js";
import type {Part} from "../../src/compare/part.js";
import {Tail} from "../../src/compare/tail.js";
import {cellRecords} from "../../src/formats/cell/records.js";
import {readFileBytes, recognise} from "../../src/formats/recognise.js";
import {delimited, indexType} from "../formats/fixtures/land/texts.js";
import {indented, repeated} from "../formats/fixtures/land/levels.js";
import * as made from "../formats/fixtures/makers.js";
import {bytesOf} from "../formats/fixture.js";
import {all, ranges} from "./files.js";

const TEXTS: readonly [name: string, text: string][] = [
  ["EC-Lab text", made.mptCycling()],
  ["Neware, flat", made.newareFlat()],
  ["Neware, layered", made.newareLayered()],
  ["LAND, header again", indexType()],
  ["LAND, three levels indented", delimited(indented())],
  ["LAND, three levels repeated", delimited(repeated(), "\t")],
  ["Arbin CSV", made.arbinCsv()],
  ["Arbin database export", made.arbinDatabase()],
  ["Maccor with a date above", made.maccorDate()],
  ["Novonix", made.novonix()],
  ["Basytec in hours", made.basytec()]
];

describe.each(TEXTS)("%s in pieces", (_, text) => {
  it.each([0.4, 0.55, 0.8])("cut at %f of it", async share => {
    const bytes = bytesOf(text);
    const whole = cellRecords(await readFileBytes(bytes, "own"), {}, "own").numbers;
    const tail = new Tail({}, "own");
    const parts: Part[] = [];
    const size = Math.ceil(share * bytes.length);
    for await (const {table, last} of pieces(ranges("own", text), recognise(bytes)!, {}, size))
      parts.push(...tail.add(table, last));
    for (const name of ["cycle_count", "step_count"] as const)
      expect(all(parts, name)).toEqual([...whole[name]]);
    for (const name of ["test_time_second", "voltage_volt", "current_ampere", "step_capacity_ah"] as const) {
      const found = all(parts, name);
      expect(found).toHaveLength(whole[name].length);
      // At rest a half cycle is over: what it passed is no value of the record.
      const told = name === "step_capacity_ah" ? whole.current_ampere : null;
      whole[name].forEach((value, i) => {
        if (told?.[i] !== 0) expect(found[i]).toBeCloseTo(value, 10);
      });
    }
  });
});
