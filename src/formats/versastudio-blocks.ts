/**
 * The frame of a VersaStudio file: blocks `<Tag>` … `</Tag>` of `key=value` lines. It looks like XML and is
 * not: bare `<` and `&` stand in values, and a layout block may hold a piece of real XML.
 */
import {Refusal} from "./table.js";

export interface Block {
  tag: string;
  /** The block's lines are `lines[from]` up to `lines[to]`, counted from 0, its two tags left out. */
  from: number;
  to: number;
}

const OPEN = /^<([A-Za-z]\w*)>\s*$/;

/** @throws Refusal for a block that is not closed: the file was cut off. */
export function blocksOf(lines: string[], name: string): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const tag = OPEN.exec(lines[i]!)?.[1];
    if (!tag) continue;
    const from = i + 1;
    const end = `</${tag}>`;
    while (++i < lines.length && lines[i]!.trimEnd() !== end);
    if (i === lines.length)
      throw new Refusal(
        "truncated",
        `block <${tag}> is never closed`,
        `${name}, line ${from}`,
        "the file was cut off; copy it again from the instrument's computer"
      );
    blocks.push({tag, from, to: i});
  }
  return blocks;
}

export type Settings = ReadonlyMap<string, string>;

/** Settings of a block; keys may hold commas, values may hold `=`. */
export function settingsOf(lines: string[], block: Block | undefined): Settings {
  const settings = new Map<string, string>();
  if (!block) return settings;
  for (const line of lines.slice(block.from, block.to)) {
    const cut = line.indexOf("=");
    if (cut > 0) settings.set(line.slice(0, cut).trim(), line.slice(cut + 1).trim());
  }
  return settings;
}

/** What one action of the file plans to measure: the segments `first` up to `first + count`. */
export interface Planned {
  technique: string;
  settings: Settings;
  first: number;
  count: number;
}

/** `Action1` … `ActionN` in order; `Common` and `DAC Control` measure nothing and have no segment. */
export function plannedSegments(lines: string[], blocks: Block[]): Planned[] {
  const actions = blocks
    .filter(({tag}) => /^Action[1-9]\d*$/.test(tag))
    .sort((a, b) => Number(a.tag.slice(6)) - Number(b.tag.slice(6)));
  const plan: Planned[] = [];
  let first = 0;
  for (const block of actions) {
    const settings = settingsOf(lines, block);
    const technique = settings.get("Name") ?? "unnamed";
    if (technique === "DAC Control") continue;
    // Open Circuit measures although its block may lack the count.
    const count = Number(settings.get("Segments") ?? (technique === "Open Circuit" ? 1 : 0));
    if (!Number.isInteger(count) || count <= 0) continue;
    plan.push({technique, settings, first, count});
    first += count;
  }
  return plan;
}
