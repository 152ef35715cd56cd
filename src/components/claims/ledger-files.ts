import type {Choices} from "../../claims/assumption.js";
import type {ClaimEntry, Range} from "../../claims/entry.js";
import type {Edition} from "./edition.js";
import type {Notes} from "./notes.js";
import {csvFormatRows} from "d3-dsv";
import {csvCell} from "../../lib/csv-cell.js";
import {printed} from "./printed.js";
import {PLAIN} from "../../words/number.js";

/** The ledger as a reader takes it away: entries as they stand under the assumptions chosen, and the reader's notes. */
export interface Review {
  edition: Edition;
  choices: Choices;
  entries: readonly ClaimEntry[];
  notes: Notes;
}

export const reviewJson = ({edition, choices, entries, notes}: Review): string =>
  `${JSON.stringify({edition, assumptions: choices, notes, claims: entries}, null, 1)}\n`;

const COLUMNS = [
  "id",
  "figure",
  "specimen",
  "quantity",
  "condition",
  "printed",
  "paper_low",
  "paper_high",
  "paper_unit",
  "computed",
  "computes",
  "computed_low",
  "computed_high",
  "computed_unit",
  "verdict",
  "basis",
  "provenance",
  "check",
  "reason",
  "checked",
  "note",
  "assumptions_changed",
  "workbook",
  "claims_csv_sha256"
] as const;

/** One row per claim; empty cells stand for no bound and nothing computed; `computes` names a computed
 * quantity that is not the claim's. */
export function reviewCsv({edition, choices, entries, notes}: Review): string {
  const sum = edition.files.find(file => file.path === "data/claims.csv")?.sha256 ?? "";
  const changed = Object.entries(choices)
    .map(([id, choice]) => `${id}=${choice}`)
    .join("; ");
  const rows = entries.map(entry => {
    const note = notes[entry.id];
    return [
      entry.id,
      entry.figure,
      entry.specimen,
      entry.quantity,
      entry.condition,
      printed(entry, PLAIN),
      ...ends(entry.paper),
      text(entry.computed?.value),
      entry.computes ?? "",
      ...ends(entry.computed),
      entry.verdict,
      entry.basis,
      entry.provenance,
      entry.basis === "none" ? "" : (entry.checks[0]?.id ?? ""),
      entry.reason ?? "",
      note?.checked ? "yes" : "",
      note?.text ?? "",
      changed,
      edition.workbook,
      sum
    ];
  });
  return `${csvFormatRows([[...COLUMNS], ...rows.map(row => row.map(csvCell))])}\n`;
}

const text = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value);
const ends = (range: Pick<Range, "low" | "high" | "unit"> | null): string[] => [
  text(range?.low),
  text(range?.high),
  range?.unit ?? ""
];
