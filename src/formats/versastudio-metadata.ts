/** What a VersaStudio file says about itself, and what a reader of its numbers must be told. */
import type {Column, Table, Warning} from "./table.js";
import {converter} from "./units.js";
import {parseNumber} from "./text.js";
import {settingsOf, type Block, type Planned, type Settings} from "./versastudio-blocks.js";
import {TECHNIQUES} from "./versastudio-columns.js";
import {numbers, plannedFor, techniqueOf} from "./versastudio-rows.js";

export function describe(
  lines: string[],
  blocks: Block[],
  columns: Column[],
  plan: Planned[]
): Pick<Table, "metadata" | "warnings"> {
  const block = (tag: string): Settings =>
    settingsOf(
      lines,
      blocks.find(b => b.tag === tag)
    );
  const [application, instrument, experiment, common] = [
    "Application",
    "Instrument",
    "Experiment",
    "Action0"
  ].map(block);
  const area = settingNumber(common!.get("Working Electrode Area (cm2)") ?? "");
  const areaIsSet = area > 0 && area !== 1;
  const segments = firstRows(numbers(columns, "segment"));
  return {
    metadata: {
      software: [application!.get("Name") ?? "VersaStudio", application!.get("Version")]
        .filter(Boolean)
        .join(" "),
      instrument: text(instrument!, "Type"),
      model: text(instrument!, "Model"),
      serial_number: text(instrument!, "SN"),
      firmware: text(instrument!, "Firmware"),
      date_acquired: text(experiment!, "DateAcquired"),
      time_acquired: text(experiment!, "TimeAcquired"),
      comment: text(common!, "Comment"),
      reference_electrode: text(common!, "Reference Electrode"),
      area_cm2: areaIsSet ? area : null,
      measured_open_circuit_volt: volts(common!.get("Measured Open Circuit")),
      current_sign: "as the instrument wires it, positive into the working electrode; the file does not say",
      ...Object.fromEntries(
        [...segments].map(([n, row]) => [`segment_${n}`, segmentText(n, row, columns, plan)])
      )
    },
    warnings: [
      ...impedanceWarnings(columns),
      ...(areaIsSet ? [] : [AREA_NOT_SET]),
      ...planWarnings(segments, columns, plan)
    ]
  };
}

const text = (settings: Settings, key: string): string | null => settings.get(key) || null;

const AREA_NOT_SET: Warning = {
  code: "area-not-set",
  message: "the electrode area was left at its default of 1 cm²; take the area from elsewhere",
  where: "Action0, Working Electrode Area (cm2)"
};

/** Settings follow the locale of the computer, whatever the rows do. */
const settingNumber = (text: string): number => parseNumber(text, text.includes(",") ? "," : ".");

/** `-298.424 mV` → V. */
function volts(given: string | undefined): number | null {
  const [, number = "", unit = ""] = /^(\S+)\s*(\S*)$/.exec(given ?? "") ?? [];
  const value = converter(unit, "V")?.(settingNumber(number));
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Segment → its first row, in the order of the rows. */
function firstRows(segment: Float64Array): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  segment.forEach((n, row) => {
    if (!rows.has(n)) rows.set(n, row);
  });
  return rows;
}

function segmentText(segment: number, row: number, columns: Column[], plan: Planned[]): string | null {
  const technique = techniqueOf(numbers(columns, "action_id")[row], segment, plan);
  const settings = plannedFor(segment, plan)?.settings;
  const potential = settings?.get("Potential (V),Value");
  const versus = settings?.get("Potential (V),Versus");
  return [technique, potential && `at ${potential} V`, potential && versus].filter(Boolean).join(" ") || null;
}

function impedanceWarnings(columns: Column[]): Warning[] {
  const first = numbers(columns, "frequency_hertz").findIndex(f => f > 0);
  if (first < 0) return [];
  return [
    {
      code: "uncalibrated-impedance",
      message:
        "the raw file holds impedance before calibration; the maker's manual asks to analyse only data copied out of VersaStudio",
      where: `segment ${numbers(columns, "segment")[first]}`
    }
  ];
}

function planWarnings(segments: ReadonlyMap<number, number>, columns: Column[], plan: Planned[]): Warning[] {
  const last = plan.at(-1);
  const planned = last ? last.first + last.count : 0;
  if (segments.size === 0)
    return [
      {code: "empty-segment", message: "the file defines columns and holds no rows; the run was aborted"}
    ];
  const warnings: Warning[] = [];
  if (segments.size < planned)
    warnings.push({
      code: "unfinished-run",
      message: `${segments.size} of ${planned} planned segments were measured`
    });
  const actions = numbers(columns, "action_id");
  const [odd] =
    [...segments].find(([segment, row]) => {
      const known = TECHNIQUES.get(actions[row] ?? NaN);
      return known !== undefined && plannedFor(segment, plan)?.technique !== known;
    }) ?? [];
  if (odd !== undefined)
    warnings.push({
      code: "segment-action-mismatch",
      message:
        "the rows' action number and the action list name different techniques; the row's number is followed",
      where: `segment ${odd}`
    });
  return warnings;
}
