/** What `fit` and `kk` share: files and options → the spectra meant. */
import {readSpectra} from "../../src/models/impedance/read.js";
import type {Spectrum} from "../../src/models/impedance/spectrum.js";
import {Refusal} from "../../src/lib/refusal.js";
import {type Arguments, type Io, mapOf, WrongUse} from "./verb.js";

export const SPECTRUM_FLAGS = ["json", "negate"];
export const SPECTRUM_KEYS = ["spectrum", "map"];

export interface Chosen {
  /** True for `--spectrum all`: the result is a list. */
  list: boolean;
  spectra: {name: string; spectrum: Spectrum}[];
}

/**
 * `--spectrum N` picks one of several in a file (the first, and says so, when left out), `--spectrum all` all;
 * `--negate` turns the sign of Z″ for files that hold −Z″.
 */
export async function chosenSpectra({rest, flags, values}: Arguments, verb: string, io: Io): Promise<Chosen> {
  const [file, ...more] = rest;
  if (file === undefined) throw new WrongUse(`${verb} needs a file`);
  if (more.length) throw new WrongUse(`${verb} takes one file, not ${rest.length}`);
  const {spectra, notes} = await readSpectra(await io.read(file), file, {
    negate: flags.has("negate"),
    ...mapOf(values)
  });
  for (const note of notes) io.err(`${note}\n`);
  const wanted = values.get("spectrum")?.at(-1);
  const list = wanted === "all";
  const number = Number(wanted ?? 1);
  if (!list && !(Number.isInteger(number) && number >= 1))
    throw new WrongUse(`--spectrum takes a number from 1 or "all", not "${wanted}"`);
  if (!list && number > spectra.length)
    throw new Refusal("spectrum", `there is no spectrum ${number}`, file, `the file holds ${spectra.length}`);
  if (wanted === undefined && spectra.length > 1)
    io.err(
      `${file} holds ${spectra.length} spectra; this is the first. --spectrum N takes another, --spectrum all all.\n`
    );
  const sign = flags.has("negate") ? -1 : 1;
  const turned = spectra.map(({name, spectrum}) => ({
    name: name || file,
    spectrum: {...spectrum, imaginaryOhm: spectrum.imaginaryOhm.map(x => sign * x)}
  }));
  return {list, spectra: list ? turned : [turned[number - 1]!]};
}

/** One result as an object, a list as a list. */
export const asJson = (list: boolean, results: unknown[]): string =>
  `${JSON.stringify(list ? results : results[0])}\n`;
