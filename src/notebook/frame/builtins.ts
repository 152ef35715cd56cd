import {input, now} from "@observablehq/notebook-kit/generators";
import type {Param} from "../../database/answer.js";
import type {FigureHandle, Host} from "../library/figure-handle.js";
import type {ClaimHandle} from "../library/claim-handle.js";
import {compose, type Asked, type Rows} from "../query.js";
import {checked} from "./check.js";
import {explored, type PlotLibrary} from "./explore.js";
import {LIBRARIES} from "../words.js";
import {width} from "./width.js";

interface Outside {
  /** Rows of a query, from the page. */
  ask(id: number, asked: Asked): Promise<Rows>;
  /** A library or a piece of data, from the page; fetched once. */
  need(name: string): Promise<unknown>;
}

interface Parts {
  parts: readonly string[];
  values: unknown[];
}

/** What cells can name without defining it. Nothing of it is fetched before a cell does. */
export function builtins({ask, need}: Outside): Record<string, unknown> {
  const handles = async (id: string): Promise<Record<string, FigureHandle>> => {
    const host: Host = {
      context: (await need("context")) as Host["context"],
      ready: async key => (await need(`rows:${key}`).catch(() => null)) as never
    };
    const {default: open} = (await need(`figure:${id}`)) as {
      default: (h: Host) => Record<string, FigureHandle>;
    };
    return open(host);
  };
  const figure = async (id: string): Promise<FigureHandle> => {
    const found = (await handles(id))[id];
    if (!found) throw new Error(`figure: "${id}" is no figure of this workbook; figures.json lists them`);
    return found;
  };
  const model = async (name: string): Promise<unknown> => need(`model:${name}`);
  const claim = async (id: string): Promise<ClaimHandle> => {
    const [{open}, data] = await Promise.all([
      need("claims") as Promise<{open: (d: unknown) => (id: string) => ClaimHandle}>,
      need("claims-data")
    ]);
    claims ??= open(data);
    return claims(id);
  };
  let claims: ((id: string) => ClaimHandle) | null = null;
  const query = (id: number, others: Record<string, Rows>, {parts, values}: Parts): Promise<Rows> => {
    const named = new Map(Object.entries(others).map(([name, rows]) => [name, rows.query]));
    return ask(id, compose(parts, values, named));
  };
  const tag = (parts: readonly string[], ...values: unknown[]): Parts => ({parts: [...parts], values});
  return {
    ...Object.fromEntries(LIBRARIES.map(name => [name, () => need(name).then(exported)])),
    $query: () => query,
    $parts: () => tag,
    sql:
      () =>
      (parts: readonly string[], ...values: Param[]) =>
        query(0, {}, tag(parts, ...values)),
    figure: () => figure,
    model: () => model,
    claim: () => claim,
    check: () => checked,
    explore: () => async (rows: Rows) =>
      explored(rows, exported(await need("Plot")) as PlotLibrary, document.documentElement.clientWidth),
    width,
    now,
    Generators: () => ({input})
  };
}

const exported = (library: unknown): unknown => (library as {default?: unknown}).default ?? library;
