/** `claims [--figure 2i] [--json]`: the paper's statements and what our checks say of them. */
import {tally} from "../../src/components/claims/counts.js";
import {VERDICTS} from "../../src/claims/verdict.js";
import type {ClaimEntry, Range} from "../../src/claims/entry.js";
import {ledger} from "../claims.js";
import {query} from "../database.js";
import {openTables} from "../open-tables.js";
import {parseArguments, WrongUse, type Io} from "./verb.js";

export async function run(args: string[], io: Io): Promise<number> {
  const {rest, flags, values} = parseArguments(args, ["json"], ["figure"]);
  if (rest.length) throw new WrongUse(`claims takes no "${rest[0]}"`);
  const wanted = values.get("figure");
  const database = await openTables(line => io.err(`${line}\n`));
  const all = await ledger(
    sql => query(database, sql),
    ({figure}) => flags.has("json") && (wanted?.includes(figure) ?? true)
  );
  database.closeSync();
  const figures = new Set(all.map(entry => entry.figure));
  for (const figure of wanted ?? [])
    if (!figures.has(figure))
      throw new WrongUse(`no claim of figure "${figure}"; there are ${[...figures].join(", ")}`);
  const chosen = wanted ? all.filter(entry => wanted.includes(entry.figure)) : all;
  io.out(flags.has("json") ? `${JSON.stringify(chosen, null, 1)}\n` : readable(chosen));
  return 0;
}

function readable(list: readonly ClaimEntry[]): string {
  const lines = list.map(
    ({id, quantity, specimen, place, paper, computed, verdict, basis, reason, checks}) => {
      const printed = "text" in paper ? paper.text : `${paper.printed} ${paper.unit}`.trim();
      const ours = computed ? `; computed ${interval(computed)}` : "";
      const ground = basis === "none" ? "" : ` (${basis}, ${checks[0]?.premise ?? "computed"})`;
      const why = reason ? `, because ${reason}` : ground;
      return `${id} (${place})\n  ${[specimen, quantity].filter(Boolean).join(", ")}: ${printed}${ours}\n  ${verdict}${why}\n`;
    }
  );
  return `${lines.join("\n")}\n${list.length} claims: ${countsOf(list).join(", ")}\n`;
}

/** Statements of each verdict and what they say counted once; tensions and questions by their number. */
function countsOf(list: readonly ClaimEntry[]): string[] {
  const {claims, once} = tally(list);
  const some = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
  return VERDICTS.map(verdict => {
    switch (verdict) {
      case "tension":
      case "open question":
        return `${some(once[verdict], verdict)} (${some(claims[verdict], "member")})`;
      case "not checkable":
      case "by construction":
        return `${verdict} ${claims[verdict]}`;
      default:
        return `${verdict} ${claims[verdict]} (${some(once[verdict], "relation")})`;
    }
  });
}

const digits = (value: number): string => String(Number(value.toPrecision(5)));
function interval({low, high, value, unit}: Range): string {
  if (low === high) return `${digits(value)} ${unit}`.trim();
  return `${digits(value)} ${unit} (${low === null ? "−∞" : digits(low)} to ${high === null ? "∞" : digits(high)})`.replace(
    "  ",
    " "
  );
}
