import {readFileSync} from "node:fs";
import {quantityOf} from "../../src/reading/derived-value.js";
import {derivedById} from "../../src/reading/paper.js";
import {expand, type Context as References} from "../../src/reading/inline.js";
import {factsFrom, type Facts} from "../../src/reading/facts.js";
import {parseGlossary, type Term} from "../../src/reading/glossary.js";
import {shortCitation, type Reference} from "../../src/reading/cite.js";
import {root} from "../paths.js";
import {made} from "./made.js";

interface Reading {
  facts: Facts;
  terms: Map<string, Term>;
  bibliography: Map<string, Reference>;
}
let cache: Reading | null = null;

/** Glossary, bibliography and the numbers texts may name. */
export function reading(): Reading {
  if (cache) return cache;
  const {context} = made();
  const references = JSON.parse(
    readFileSync(`${root}/src/paper/reading/bibliography.json`, "utf8")
  ) as Reference[];
  cache = {
    facts: factsFrom(context.claims, context.constants),
    terms: parseGlossary(readFileSync(`${root}/src/paper/reading/glossary.csv`, "utf8")),
    bibliography: new Map(references.map(r => [r.id, r]))
  };
  return cache;
}

export const up = (path: string): string => "../".repeat(path.split("/").length - 2) || "./";

/** Answers for `{{kind:id}}` in the text of a page. */
function answers(path: string): References {
  const {context, figures, ledger} = made();
  const {facts, terms, bibliography} = reading();
  return {
    root: up(path),
    claim: id => context.claims[id] && {...context.claims[id], verdict: ledger.get(id)?.verdict},
    computed(id) {
      const derived = derivedById(id);
      return derived && quantityOf(derived, facts);
    },
    constant: id =>
      context.constants[id] && {
        value: String(Number(context.constants[id].value.toPrecision(10))),
        unit: context.constants[id].unit
      },
    term: slug => terms.get(slug),
    cite: key => {
      const found = bibliography.get(key);
      return found && {short: shortCitation(found)};
    },
    input(path) {
      const [id, name] = path.split(".") as [string, string];
      return figures.get(id)?.numbers[name];
    },
    result(path) {
      const [id, name] = path.split(".") as [string, string];
      return figures.get(id)?.says?.[name];
    },
    figure: id => {
      const found = figures.get(id);
      return (
        found && {
          label: /^(Table|Model)/.test(found.label) ? found.label : `Figure ${found.label}`,
          href: `${found.page}.html#${id}`
        }
      );
    }
  };
}

/** `{{…}}` of a page as HTML; links carry the file ending so that they work on any host. */
export const expandPage = (text: string, path: string): string => {
  try {
    return expand(text, answers(path)).replace(
      /href="((?:\.\.?\/)+)(claims|glossary|methods)#/g,
      'href="$1$2.html#'
    );
  } catch (error) {
    throw new Error(`${(error as Error).message} (page ${path})`);
  }
};
