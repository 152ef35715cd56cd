import {readFile} from "node:fs/promises";
import {Ajv2020, type ErrorObject, type ValidateFunction} from "ajv/dist/2020.js";
import formats, {type FormatsPlugin} from "ajv-formats";
import {load} from "js-yaml";
import {Refusal} from "../../src/lib/refusal.js";
import {isDoi, isOrcid, isVersion, type Issue, type Publication} from "../../src/publication/publication.js";
import {root} from "../paths.js";

const FILE = "data/publication.json";
/** Licence of data/LICENSE, as SPDX names it. */
const DATA_LICENCE = "CC-BY-4.0";

/** What each format asks for, as the reader of a refusal is told. */
const FORMATS: Readonly<Record<string, [holds: (text: string) => boolean, write: string]>> = {
  orcid: [isOrcid, "an ORCID whose last digit agrees with the others, such as 0000-0002-1825-0097"],
  doi: [isDoi, "a DOI without address, such as 10.5281/zenodo.1234567"],
  version: [isVersion, "a version of three numbers, such as 1.2.0"],
  "web-address": [text => isAddress(text), "an address that begins with https://"],
  "folder-address": [
    text => isAddress(text) && text.endsWith("/"),
    "the address of a folder: it begins with https:// and ends with /"
  ]
};

function isAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/**
 * The text of data/publication.json, held against its schema.
 * @throws Refusal naming the place in the file and what to write
 */
export async function parsePublication(text: string): Promise<Publication> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal(
      "publication",
      `not JSON: ${(error as Error).message}`,
      FILE,
      "mend the text, or remove the file for a draft"
    );
  }
  const validate = await (validator ??= compiled());
  if (validate(value)) return value;
  throw refusal(validate.errors![0]!);
}

let validator: Promise<ValidateFunction<Publication>> | null = null;

async function compiled(): Promise<ValidateFunction<Publication>> {
  const ajv = new Ajv2020({allErrors: false, verbose: true});
  (formats.default as FormatsPlugin)(ajv, ["date", "email"]);
  for (const [name, [validate]] of Object.entries(FORMATS)) ajv.addFormat(name, validate);
  const schema = JSON.parse(await readFile(`${root}/data/publication.schema.json`, "utf8")) as object;
  return ajv.compile<Publication>(schema);
}

function refusal({keyword, instancePath, params, data, message}: ErrorObject): Refusal {
  const at = instancePath === "" ? FILE : `${FILE}, ${instancePath.slice(1).replaceAll("/", " → ")}`;
  const said = JSON.stringify(data);
  switch (keyword) {
    case "required":
      return new Refusal("publication", `"${params["missingProperty"]}" is missing`, at, "add it");
    case "additionalProperties":
      return new Refusal(
        "publication",
        `"${params["additionalProperty"]}" is not known`,
        at,
        "correct the name; data/publication.schema.json lists those there are"
      );
    case "format": {
      const format = String(params["format"]);
      const [, write = format === "date" ? "a day such as 2027-01-31" : "an e-mail address"] =
        FORMATS[format] ?? [];
      return new Refusal("publication", `${said} is not ${write}`, at, "correct it");
    }
    default:
      return new Refusal("publication", `${said} ${message}`, at, "see data/publication.schema.json");
  }
}

/** What CITATION.cff says of a workbook that is not published. */
interface Cff {
  title: string;
  version: string;
  license: string;
  authors: {name: string}[];
}

/** The publication, or the draft that CITATION.cff describes. @throws Refusal as parsePublication */
export async function readIssue(folder = `${root}/data`): Promise<Issue> {
  const text = await readFile(`${folder}/publication.json`, "utf8").catch(() => null);
  if (text !== null) return {published: true, ...(await parsePublication(text))};
  const {title, version, license, authors} = load(await readFile(`${root}/CITATION.cff`, "utf8")) as Cff;
  return {
    published: false,
    title: title.split(":")[0]!,
    group: authors.map(({name}) => name).join(", "),
    version,
    licences: {code: license, data: DATA_LICENCE}
  };
}
