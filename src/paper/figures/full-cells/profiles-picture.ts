/** Charge and discharge profiles of full cells as a picture: all in one panel, or one panel for each collector. */
import {FOOT, picture, xAxis, xScale, yAxis, yScale, type Panel, type Scale} from "../../../chart/panel.js";
import {groundOf, line, rails, type Ground, type Point} from "../../../chart/series.js";
import {assumedNote, bold, dodge, labels, note, type Label} from "../../../chart/labels.js";
import {provenanceOf, provenancesOf, type Context, type Size, type State} from "../../../figure/figure.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import {largest, least} from "../../../lib/extremes.js";
import {below, beside, group, type Sample} from "./half-cycles.js";

export interface Profiles extends State {
  specimens: string[];
  cycles: [number, number];
  zoom: string;
}

/** What of the profiles is drawn, and how. */
interface View {
  /** Collectors with a panel each; one panel for all otherwise. */
  facets: readonly string[] | null;
  /** The first part of the charge alone, enlarged. */
  onset: boolean;
  /** Where a half cycle begins and ends is printed. */
  endsPrinted: boolean;
  /** Whether the figure has more than one collector. */
  several: boolean;
}

/** Room for the panels: as many as the figure can have, so that its height stays. */
const SLOTS = 4;
const GAP = 24;
const LEFT = 46;
/** Part of the charge that the enlarged onset shows. */
const ONSET_SHARE = 0.06;
const VOLTS: [number, number] = [2.5, 4.5];

export function profilesPicture(rows: Sample[], view: View, size: Size, context: Context): Element {
  const facets = view.facets ?? [null];
  const slots = view.facets ? SLOTS : 1;
  const columns = size.narrow ? 1 : Math.max(1, Math.min(2, facets.length));
  const width = (size.width - (columns - 1) * GAP) / columns;
  const alone = size.narrow ? 270 : 340;
  const facet = size.narrow ? 190 : 146;
  const height = slots > 1 ? facet : alone;
  const pitch = height + FOOT + 40;
  const full = Math.max(10, largest(rows.map(r => r.capacity_mah_g)));
  const capacity: [number, number] = view.onset ? [0, full * ONSET_SHARE] : [0, Math.ceil(full / 50) * 50];
  const panelAt = (i: number): Panel => ({
    left: (i % columns) * (width + GAP) + LEFT,
    top: Math.floor(i / columns) * pitch + 46,
    width: width - LEFT - (size.narrow ? 70 : 100),
    height
  });
  const seen = (r: Sample): boolean =>
    !view.onset || (r.direction === "charge" && r.capacity_mah_g <= capacity[1]);
  return picture(
    size.width,
    (size.narrow ? slots : Math.ceil(slots / 2)) * pitch,
    "Cell voltage against specific capacity",
    facets.map((specimen, i) => {
      const own = rows.filter(r => (specimen === null || r.specimen === specimen) && seen(r));
      return panelOf(own, specimen, panelAt(i), capacity, view, size.narrow, context);
    })
  );
}

/** @param specimen whose panel it is; null for all in one */
function panelOf(
  own: Sample[],
  specimen: string | null,
  panel: Panel,
  capacity: [number, number],
  view: View,
  narrow: boolean,
  context: Context
): Element {
  const xOf = {domain: capacity, label: "Specific capacity (mAh g^{−1})"};
  const yOf = {domain: voltsOf(own, view), label: "Cell voltage (V)"};
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const groups = group(own);
  // Of the onset of a charge only an order is printed.
  const printed = view.endsPrinted && !view.onset ? 2 : 0;
  const ground = (cell: string): Ground => groundOf(provenanceOf(context, cell), printed);
  const unprinted = specimen ? "" : "no profile is printed";
  return h(
    "g",
    {},
    specimen ? h("text", {class: "facet", x: panel.left - 44, y: panel.top - 30}, specimen) : null,
    yAxis(panel, yOf),
    xAxis(panel, xOf, narrow ? 4 : 5),
    groups.map(g =>
      line(
        g.samples.map((s): Point => [s.capacity_mah_g, s.voltage_volt]),
        x,
        y,
        g.specimen,
        ground(g.cell),
        true
      )
    ),
    named(groups, specimen, panel, x, y, view, narrow),
    groups.some(g => ground(g.cell) === "assumed")
      ? assumedNote(
          panel.left + 4,
          panel.top + panel.height - 8,
          view.onset ? "only the order is printed" : unprinted
        )
      : null,
    rails(panel, provenancesOf(context, own))
  );
}

/** The window of a full cell, or what the enlarged onset takes. */
function voltsOf(own: readonly Sample[], {onset}: View): [number, number] {
  if (!onset || !own.length) return VOLTS;
  const volts = own.map(r => r.voltage_volt);
  return [Math.floor(least(volts) * 20) / 20, Math.ceil(largest(volts) * 20) / 20];
}

/** Names of the lines: by cycle in a panel of one collector, by collector where several share it. */
function named(
  groups: ReturnType<typeof group>,
  specimen: string | null,
  panel: Panel,
  x: Scale,
  y: Scale,
  view: View,
  narrow: boolean
): Child {
  const right = panel.left + panel.width + 8;
  const tags = groups
    .filter(g => g.direction === "discharge" || view.onset)
    .map((g): Label => {
      const last = g.samples.at(-1)!;
      const text = specimen === null && view.several ? g.specimen : `cycle ${g.cycle_count}`;
      return {
        x: view.onset ? right : x(last.capacity_mah_g),
        y: y(last.voltage_volt),
        specimen: g.specimen,
        text: [bold(text)]
      };
    });
  if (view.facets)
    return tags.length > 1
      ? note(right, panel.top + panel.height - 4, `to cycle ${groups.at(-1)!.cycle_count}`)
      : null;
  if (!tags.length) return null;
  if (view.onset) return labels(dodge(tags.slice(0, 8), panel));
  return labels(view.several ? dodge(beside(tags), panel) : below(groups, tags, narrow));
}
