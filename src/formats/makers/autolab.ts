/** Autolab Nova text of time curves: heads such as `WE(1).Current (A)`. Its spectra are plain spectra with heads. */
import {headOf} from "../head.js";
import {entryOf, labelOf} from "../heads.js";
import {Lines} from "../lines.js";
import type {Meaning} from "../named.js";
import {Refusal, type Reader, type Table} from "../table.js";
import {headsOf, openText, OXIDATION, readLayout, splitIn, tableOf} from "./layout.js";

const COLUMNS: Readonly<Record<string, string>> = {
  "Corrected time": "test_time_second",
  Time: "own_time_second",
  "WE(1).Potential": "voltage_volt",
  "WE(1).Current": "current_ampere"
};
const isFit = (line: string): boolean => /Error Z'/.test(line) && /χ|Frequency/.test(line);

export const autolabText: Reader = {
  id: "autolab-text",
  recognise: bytes => {
    const line = new Lines(headOf(bytes).slice(0, 4000)).at(0)!;
    return /WE\(1\)\.(?:Potential|Current)/.test(line) || isFit(line);
  },
  read
};

/** @throws Refusal for a fit, which is a simulation, and for a row of another width */
function read(bytes: Uint8Array, name: string): Table {
  const opened = openText(bytes, name);
  const line = opened.lines.at(0)!;
  if (isFit(line))
    throw new Refusal(
      "format",
      "a fit exported from Nova: its impedance is computed, not measured",
      name,
      "export the measured signals"
    );
  const split = splitIn(line);
  const header = headsOf(line, split);
  const corrected = header.some(head => labelOf(head).label === "Corrected time");
  const layout = {header, lines: opened.lines, from: 1, to: opened.lines.length, split};
  const found = readLayout(opened, layout, head => meaning(head, corrected), name);
  return tableOf("autolab-text", found, {encoding: opened.encoding, decimal_mark: found.mark}, [OXIDATION]);
}

function meaning(head: string, corrected: boolean): Meaning | null {
  const {label, unit} = labelOf(head);
  if (label === "Index" || label === "Scan")
    return {name: label === "Index" ? "record_index" : "cycle_count", from: null, kind: "count"};
  const name = label === "Time" && !corrected ? "test_time_second" : entryOf(COLUMNS, label);
  return name ? {name, from: unit} : null;
}
