/** `model NAME --parameter value-with-unit …`: the results of one run; with `--json` one JSON object. */
import {readFile} from "node:fs/promises";
import {runCorrosion, type Readings} from "../../src/models/corrosion/index.js";
import {CORROSION} from "../../src/models/corrosion/parameters.js";
import {runDiffusion} from "../../src/models/diffusion/index.js";
import {DIFFUSION, VARIANT} from "../../src/models/diffusion/parameters.js";
import {unusedBy as unusedByDiffusion} from "../../src/models/diffusion/usage.js";
import {runInventory} from "../../src/models/inventory/index.js";
import {INVENTORY} from "../../src/models/inventory/parameters.js";
import type {Parameter} from "../../src/models/parameters.js";
import {CHOICES, PLATE} from "../../src/models/plate/parameters.js";
import {unusedBy as unusedByPlate} from "../../src/models/plate/usage.js";
import {checkGiven, type Unused} from "../../src/models/usage.js";
import {parseCsv} from "../csv.js";
import {data} from "../paths.js";
import {parseArguments, WrongUse, type Io} from "./verb.js";

type Options = Record<string, string>;

interface Model {
  about: string;
  parameters: Record<string, Parameter>;
  /** Options that are words, each with what it may be. */
  words: Record<string, string>;
  /** Parameters the run would pass over with these options. */
  unused?(options: Options): Unused[];
  run(options: Options): object | Promise<object>;
}

const MODELS: Record<string, Model> = {
  diffusion: {
    about: "lithium enters an alloy slab at constant current",
    parameters: {...DIFFUSION, ...VARIANT},
    words: {variant: "series, numeric, graded, swelling"},
    unused: unusedByDiffusion,
    run: options => runDiffusion(options)
  },
  plate: {
    about: "composition, stress and potential of a lithiated plate",
    parameters: PLATE,
    words: {
      case: "L1, P1, C1, C2, Cf, B1",
      mesh: "radial x axial elements, such as 8x12 or 16x24, each 2 to 64",
      ...Object.fromEntries(Object.entries(CHOICES).map(([name, words]) => [name, words.join(", ")]))
    },
    unused: unusedByPlate,
    run: async options => (await import("../../src/models/plate/index.js")).runCase(options)
  },
  corrosion: {
    about: "growth of the corrosion layer on copper",
    parameters: CORROSION,
    words: {law: "linear, parabolic, power, logistic, avrami"},
    run: async options => runCorrosion(await printedThickness(), options)
  },
  inventory: {
    about: "capacity kept by a store of lithium",
    parameters: INVENTORY,
    words: {retention: "a share such as 76%, in place of ce"},
    run: options => runInventory(options)
  }
};

export async function run(args: string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  const found = name !== undefined && Object.hasOwn(MODELS, name) ? MODELS[name] : undefined;
  if (!found) throw new WrongUse(`model takes one of ${Object.keys(MODELS).join(", ")}`);
  const keys = [...Object.keys(found.parameters), ...Object.keys(found.words)];
  const {rest: strays, flags, values} = parseArguments(rest, ["json", "parameters"], keys);
  if (strays.length > 0) throw new WrongUse(`model ${name} takes no "${strays[0]}"`);
  if (flags.has("parameters")) {
    io.out(flags.has("json") ? `${JSON.stringify(found.parameters)}\n` : parameterText(found));
    return 0;
  }
  const options = Object.fromEntries([...values].map(([key, given]) => [key, once(key, given)]));
  checkGiven(options, found.parameters, found.unused?.(options) ?? []);
  const result = await found.run(options);
  io.out(flags.has("json") ? `${JSON.stringify(result)}\n` : readable(result));
  return 0;
}

function once(key: string, given: string[]): string {
  if (given.length > 1) throw new WrongUse(`--${key} is given twice`);
  return given[0]!;
}

function parameterText({about, parameters, words}: Model): string {
  const lines = Object.values(parameters).map(p => {
    const unit = p.unit === "1" ? "" : ` ${p.unit}`;
    return `  --${p.name} ${p.default}${unit}\n      ${p.label}, ${p.min} to ${p.max}${unit}; ${p.tag}: ${p.source}`;
  });
  return [
    about,
    ...lines,
    ...Object.entries(words).map(([name, allowed]) => `  --${name}\n      ${allowed}`),
    ""
  ].join("\n");
}

const readable = (result: object): string =>
  Object.entries(result)
    .map(
      ([key, value]) =>
        `${key}: ${typeof value === "object" && value !== null ? JSON.stringify(value) : value}\n`
    )
    .join("");

/** The six thicknesses of figure S23 as the paper prints them. */
async function printedThickness(): Promise<Readings> {
  const claims = parseCsv(await readFile(`${data}/claims.csv`, "utf8"), "data/claims.csv");
  const series = (id: string) =>
    claims.flatMap(({id: claim, value}) => {
      const [, day] = new RegExp(`^figS23\\.thickness\\.cu\\.${id}\\.d(\\d+)$`).exec(claim ?? "") ?? [];
      return day ? [{day: Number(day), thicknessNm: Number(value)}] : [];
    });
  return {rt: series("rt"), "60c": series("60c")};
}
