import {readForm, sliderMoved, syncSlider} from "../../components/live/form.js";
import {wholeForm, name} from "../../components/shell/controls.js";
import {alternativeOf, captionOf, findingOf} from "../../components/shell/said.js";
import {
  defaults,
  type Context,
  type DataTable,
  type Figure,
  type Row,
  type State
} from "../../figure/figure.js";
import {specimens} from "../../figure/specimens.js";
import {render} from "../../lib/element.js";
import {queryValues, valuesOf} from "../figure-values.js";

/** What stands around a figure in a notebook: what it knows, and rows made at build. */
export interface Host {
  context: Context;
  ready(key: string): Promise<Row[] | null>;
}

/** A figure of the workbook as cells use it. */
export interface FigureHandle {
  id: string;
  label: string;
  title: string;
  /** The published state with changes. */
  state(changes?: State): State;
  /** All controls as one input; its value is the state. */
  controls(changes?: State): HTMLElement & {value: State};
  /** What the query takes from the controls, in order. */
  values(state: State): ReturnType<typeof queryValues>;
  /** Rows of a figure that a model makes. @throws for a figure made by a query */
  rows(state: State): Promise<Row[]>;
  table(rows: readonly Row[], state: State): DataTable;
  draw(rows: readonly Row[], state: State, width?: number): HTMLElement;
  finding(rows: readonly Row[], state: State): string;
  caption(state: State): string;
  alternative(rows: readonly Row[], state: State): string;
}

/** The figures of one page, by id, once what they know has come. */
export const opened =
  (figures: readonly Figure[]) =>
  (host: Host): Record<string, FigureHandle> => {
    specimens.put(host.context.specimens);
    return Object.fromEntries(figures.map(figure => [figure.id, handle(figure, host)]));
  };

function handle(figure: Figure, {context, ready}: Host): FigureHandle {
  const whole = (state: State): State => ({...defaults(figure), ...state});
  return {
    id: figure.id,
    label: name(figure.label),
    title: figure.title,
    state: (changes = {}) => whole(changes),
    controls: (changes = {}) => controls(figure, whole(changes), context),
    values: state => valuesOf(figure, whole(state), context),
    async rows(state) {
      if ("sql" in figure.rows)
        throw new Error(`figure: ${figure.id} takes its rows from a query; write it in a cell of SQL`);
      const key = figure.rows.ready?.key(whole(state));
      return (key ? await ready(key) : null) ?? figure.rows.compute(whole(state), context);
    },
    table: (rows, state) => figure.table([...rows], whole(state), context),
    draw: (rows, state, width = 720) => drawn(figure, [...rows], whole(state), context, width),
    finding: (rows, state) => findingOf(figure, [...rows], whole(state), context),
    caption: state => captionOf(figure, whole(state), context),
    alternative: (rows, state) => alternativeOf(figure, [...rows], whole(state), context)
  };
}

function drawn(figure: Figure, rows: Row[], state: State, context: Context, width: number): HTMLElement {
  const size = {width: Math.round(width), narrow: width < 470};
  const box = document.createElement("figure");
  box.className = "fig drawn";
  box.id = figure.id;
  box.setAttribute("aria-label", `${name(figure.label)}, drawn from these rows`);
  const picture = document.createElement("div");
  picture.className = "picture";
  picture.innerHTML = render(figure.draw(rows, state, size, context));
  const words = document.createElement("p");
  words.className = "vh";
  words.textContent = alternativeOf(figure, rows, state, context);
  box.append(picture, words);
  return box;
}

function controls(figure: Figure, state: State, context: Context): HTMLElement & {value: State} {
  const row = wholeForm(figure, state, context);
  const box = document.createElement("div") as unknown as HTMLElement & {value: State};
  box.value = state;
  if (!row) {
    box.textContent = "This figure has no controls.";
    return box;
  }
  box.innerHTML = render(row);
  const form = box.querySelector("form")!;
  const said = document.createElement("p");
  said.className = "status";
  said.setAttribute("role", "status");
  box.append(said);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", event => {
    const target = event.target as HTMLInputElement;
    if (target.name.endsWith(".slider")) sliderMoved(form, figure, target);
    const read = readForm(form, figure, box.value);
    said.textContent = read.refused ?? "";
    if (read.refused) event.stopPropagation();
    else box.value = read.state;
    for (const c of figure.controls)
      if (c.kind === "number") syncSlider(form, c, box.value[c.name] as number);
  });
  return box;
}
