/** What a verb of the command line is: a function of its arguments and of what it may touch. */
export interface Io {
  /** Standard output: results only. */
  out(text: string): void;
  /** Standard error: progress and complaints. */
  err(text: string): void;
  /** Bytes of a file. @throws Refusal when it is missing or no file. */
  read(path: string): Promise<Uint8Array>;
}

export interface Verb {
  /** @returns exit code: 0 done, 1 refused. @throws WrongUse for arguments it does not take. */
  run(args: string[], io: Io): Promise<number>;
}

/** Arguments a verb does not take: exit code 2 and the usage text. */
export class WrongUse extends Error {
  override name = "WrongUse";
}

export interface Arguments {
  /** Everything that is no option. */
  rest: string[];
  /** Options given as `--flag`. */
  flags: Set<string>;
  /** Options given as `--key value`, in order; a key may recur. */
  values: Map<string, string[]>;
}

/**
 * Sorts arguments; `--` ends the options.
 * @throws WrongUse for an option that is neither flag nor key, or a key without a value.
 */
export function parseArguments(args: string[], flags: string[], keys: string[]): Arguments {
  const parsed: Arguments = {rest: [], flags: new Set(), values: new Map()};
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === "--") {
      parsed.rest.push(...args.slice(i + 1));
      break;
    }
    const [, option = "", inline] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (flags.includes(option) && inline === undefined) parsed.flags.add(option);
    else if (keys.includes(option)) {
      const value = inline ?? args[++i];
      if (value === undefined) throw new WrongUse(`--${option} needs a value`);
      parsed.values.set(option, [...(parsed.values.get(option) ?? []), value]);
    } else if (/^-./.test(argument)) throw new WrongUse(`no option "${argument}"`);
    else parsed.rest.push(argument);
  }
  return parsed;
}

/** `--map quantity=column:unit`, once or several times, as side data of the file. */
export const mapOf = (values: Map<string, string[]>): {map?: string} => {
  const map = values.get("map");
  return map ? {map: map.join(", ")} : {};
};
