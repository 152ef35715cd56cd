/**
 * `model NAME --parameter value-with-unit …`: the results of one run; with `--json` one JSON object. `--spread printed`
 * or `--spread 10%`, or an interval in place of a value, `--D 5e-11..7e-11cm2/s`, adds the band that follows and the
 * share each input has in it.
 */
import {readFile} from "node:fs/promises";
import {runCorrosion, type Readings} from "../../src/models/corrosion/index.js";
import type {LawId} from "../../src/models/corrosion/laws.js";
import {CORROSION} from "../../src/models/corrosion/parameters.js";
import {corrosionUncertainty} from "../../src/models/corrosion/uncertainty.js";
import {runDiffusion, type Variant} from "../../src/models/diffusion/index.js";
import {DIFFUSION, readSlab, VARIANT} from "../../src/models/diffusion/parameters.js";
import * as slab from "../../src/models/diffusion/uncertainty.js";
import {unusedBy as unusedByDiffusion} from "../../src/models/diffusion/usage.js";
import {isRange, readSpan, readSpread, type Spread} from "../../src/models/intervals.js";
import {runInventory} from "../../src/models/inventory/index.js";
import {INVENTORY} from "../../src/models/inventory/parameters.js";
import * as store from "../../src/models/inventory/uncertainty.js";
import {readParameters, type Parameter} from "../../src/models/parameters.js";
import {CHOICES, PLATE} from "../../src/models/plate/parameters.js";
import {unusedBy as unusedByPlate} from "../../src/models/plate/usage.js";
import type {Uncertainty} from "../../src/models/uncertain.js";
import type {Span} from "../../src/models/uncertainty.js";
import {checkGiven, type Unused} from "../../src/models/usage.js";
import {Refusal} from "../../src/lib/refusal.js";
import {parseCsv} from "../../src/lib/csv.js";
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
  uncertain?: {
    /** Inputs that may be intervals. */
    inputs: readonly string[];
    band(options: Options, spread: Spread, spans: Record<string, Span>): Uncertainty | Promise<Uncertainty>;
  };
}

const MODELS: Record<string, Model> = {
  diffusion: {
    about: "lithium enters an alloy slab at constant current",
    parameters: {...DIFFUSION, ...VARIANT},
    words: {variant: "series, numeric, graded, swelling"},
    unused: unusedByDiffusion,
    run: options => runDiffusion(options),
    uncertain: {
      inputs: slab.UNCERTAIN,
      band({variant = "series", D, i, L, c0, cmax, ...more}, spread, spans) {
        const values = readSlab({D, i, L, c0, cmax});
        return slab.diffusionUncertainty(
          values,
          slab.slabBox(values, spread, spans),
          variant as Variant,
          more
        );
      }
    }
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
    run: async options => runCorrosion(await printedThickness(), options),
    uncertain: {
      inputs: [],
      band: async ({law = "linear", ...rest}, spread) =>
        corrosionUncertainty(law as LawId, await printedThickness(), readParameters(CORROSION, rest), spread)
    }
  },
  inventory: {
    about: "capacity kept by a store of lithium",
    parameters: INVENTORY,
    words: {retention: "a share such as 76%, in place of ce"},
    run: options => runInventory(options),
    uncertain: {
      inputs: store.UNCERTAIN,
      band(options, spread, spans) {
        const {retention: _, ...rest} = options;
        const values = {...readParameters(INVENTORY, rest), ce: runInventory(options).ce_mean};
        return store.inventoryUncertainty(values, store.inventoryBox(values, spread, spans));
      }
    }
  }
};

export async function run(args: string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  const found = name !== undefined && Object.hasOwn(MODELS, name) ? MODELS[name] : undefined;
  if (!found) throw new WrongUse(`model takes one of ${Object.keys(MODELS).join(", ")}`);
  const words = {...found.words, ...(found.uncertain ? {spread: SPREAD} : {})};
  const keys = [...Object.keys(found.parameters), ...Object.keys(words)];
  const {rest: strays, flags, values} = parseArguments(rest, ["json", "parameters"], keys);
  if (strays.length > 0) throw new WrongUse(`model ${name} takes no "${strays[0]}"`);
  if (flags.has("parameters")) {
    io.out(flags.has("json") ? `${JSON.stringify(found.parameters)}\n` : parameterText({...found, words}));
    return 0;
  }
  const {spread, ...written} = Object.fromEntries(
    [...values].map(([key, given]) => [key, once(key, given)])
  ) as Options & {spread?: string};
  const {options, spans} = middles(written, found);
  checkGiven(options, found.parameters, found.unused?.(options) ?? []);
  const run = await found.run(options);
  const uncertain = spread !== undefined || Object.keys(spans).length > 0;
  const result = uncertain
    ? {...run, uncertainty: await found.uncertain!.band(options, readSpread(spread ?? "exact"), spans)}
    : run;
  io.out(flags.has("json") ? `${JSON.stringify(result)}\n` : readable(result));
  return 0;
}

const SPREAD =
  "printed, or a share such as 10%: how well the printed inputs are known; adds the band that follows and its shares";

/** Intervals that were written in place of values, and options with their middles instead. */
function middles(
  written: Options,
  {parameters, uncertain}: Model
): {options: Options; spans: Record<string, Span>} {
  const spans: Record<string, Span> = {};
  const options = {...written};
  for (const [name, given] of Object.entries(written)) {
    const expected = parameters[name];
    if (!expected || !isRange(given)) continue;
    if (!uncertain?.inputs.includes(name))
      throw new Refusal(
        "parameter",
        `${name} = ${given} is an interval, and this model takes one number for it`,
        null,
        uncertain?.inputs.length ? `intervals are for ${uncertain.inputs.join(", ")}` : "give one number"
      );
    const span = readSpan(given, expected);
    spans[name] = span;
    options[name] = `${(span.low + span.high) / 2}${expected.unit === "1" ? "" : expected.unit}`;
  }
  return {options, spans};
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
