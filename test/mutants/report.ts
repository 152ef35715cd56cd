import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import argued from "./argued.json" with {type: "json"};
import type {Tried} from "./record.js";

/** A mutant that no test can notice, and why. */
export interface Argued {
  id: string;
  file: string;
  change: string;
  reason: string;
}

const TABLE = fileURLToPath(new URL("README.md", import.meta.url));
const HEAD = [
  "# Mutants",
  "",
  "What `npm run mutants -- ROOM` found when it was last run: of the room's mutants a draw of 400, or all where there are fewer, of which those tried by then are counted: killed by a test, refused by the type checker, ended as they never came to an end, argued in `argued.json`, survived. Noticed are the first three, of those that are not argued. Minutes are of the processor. What became of each stands in `tried`, so that a run goes on where the last one stopped.",
  "",
  "| Room | Language | All | Tried | Killed | Refused by types | Timed out | Argued | Survived | Noticed | Minutes |",
  "|---|---|---|---|---|---|---|---|---|---|---|"
];

/** Lists what survived and keeps the counts of the room in README.md. */
export function report(
  language: string,
  room: string,
  tried: readonly Tried[],
  all: number,
  log: (line: string) => void
): void {
  const known = new Set((argued as Argued[]).map(({id}) => id));
  const survived = tried.filter(t => t.outcome === "survived");
  const open = survived.filter(t => !known.has(t.id));
  for (const {id, file, line, kind, from, to, tests} of open)
    log(`survived ${id} ${file}:${line} ${kind}, ${tests} tests: ${short(from)} → ${short(to)}`);
  const count = (outcome: Tried["outcome"]): number => tried.filter(t => t.outcome === outcome).length;
  const part = 1 - open.length / (tried.length - (survived.length - open.length));
  const minutes = tried.reduce((sum, t) => sum + t.processor_seconds, 0) / 60;
  const cells = [
    room,
    language,
    all,
    tried.length,
    count("killed"),
    count("refused by types"),
    count("timed out"),
    survived.length - open.length,
    open.length,
    `${(100 * part).toFixed(1)} %`,
    minutes.toFixed(0)
  ];
  const row = `| ${cells.join(" | ")} |`;
  log(row);
  const before = existsSync(TABLE)
    ? readFileSync(TABLE, "utf8")
        .split("\n")
        .filter(line => line.startsWith("| ") && !HEAD.includes(line))
    : [];
  const kept = before.filter(line => !line.startsWith(`| ${room} | ${language} |`));
  writeFileSync(TABLE, `${[...HEAD, ...[...kept, row].sort()].join("\n")}\n`);
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > 70 ? `${line.slice(0, 67)}…` : line;
};
