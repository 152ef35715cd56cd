import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {logSpace} from "../../../models/diffusion/map.js";
import {utilisation} from "../../../models/diffusion/fast.js";
import {loading} from "../../../models/diffusion/read.js";
import {defineFigure, reported, type Control} from "../../../figure/figure.js";
import {readOuts, readOutsHeight} from "../../../chart/read-outs.js";
import {raised, significant, slabControls, slabOf, stopSecond, timeText, type SlabState} from "../slab.js";
import {collapsePanel, curvesPanel, mapPanel, type Utilised} from "./utilisation-panels.js";

interface Sweep extends SlabState {
  beside: string;
}

const CURRENTS = ["fig4b.current.0.1", "fig4b.current.0.5", "fig4b.current.1"];
/** Diffusivities the text names: for Li in Mg, for this model, for Li in Li. */
const NAMED = [
  {claim: "text.diffusivity.li-in-mg", name: "Li in Mg"},
  {claim: "fig4a.diffusivity", name: "used here"},
  {claim: "text.diffusivity.li-self", name: "Li in Li"}
];
const HEIGHT = 270;
const CONTROLS: Control[] = [
  ...slabControls("D", "i", "L", "c0", "cmax"),
  {
    kind: "choice",
    name: "beside",
    label: "Beside it",
    default: "map",
    options: [
      {value: "map", label: "Map over D and i"},
      {value: "collapse", label: "One curve in P"}
    ]
  }
];

export default defineFigure<Sweep, Utilised>({
  id: "fig-4c",
  label: "4c",
  title: "Utilisation against diffusivity and current density",
  page: "diffusion",
  rebuild: "live",
  claims: ["fig4c.trend", "fig4c.panel", ...CURRENTS, ...NAMED.map(n => n.claim)],
  shows: ["computed"],
  answer: "D",
  controls: CONTROLS,
  cells: () => [],
  rows: {
    compute(state, context) {
      const at = (series: string, name: string, D: number, i: number): Utilised => {
        const P = loading(slabOf({...state, D, i}));
        return {series, name, D_cm2_s: D, i_mA_cm2: i, P, theta: utilisation(P)};
      };
      const currents = CURRENTS.map(id => reported(context, id));
      return [
        at("probe", "chosen", state.D, state.i),
        ...currents.flatMap(i =>
          NAMED.map(({claim, name}) => at("named", name, reported(context, claim), i))
        ),
        ...currents.flatMap(i => [...logSpace(1e-12, 1e-8, 81)].map(D => at("curve", String(i), D, i)))
      ];
    }
  },
  finding(rows, _state, context) {
    const i = reported(context, CURRENTS[2]!);
    const [low, used, high] = NAMED.map(({name}) => rows.find(r => r.name === name && r.i_mA_cm2 === i)!) as [
      Utilised,
      Utilised,
      Utilised
    ];
    const percent = (r: Utilised): string => significant(100 * r.theta, 3);
    return `At ${i}\u00a0mA\u00a0cm<sup>−2</sup> the slab is used to ${percent(low)}, ${percent(used)} or ${percent(high)}\u00a0%, depending on which of three diffusivities in the paper one takes.`;
  },
  caption: (_state, context) =>
    `<b>Utilisation θ: lithium taken up until the surface is full, over the room there was.</b> Vertical lines: ${NAMED.map(({claim, name}) => `${raised(significant(reported(context, claim), 1))} (${name})`).join(", ")} cm<sup>2</sup> s<sup>−1</sup>, all three printed in the paper. Ring: the chosen <i>D</i> and <i>i</i>.` +
    inFull(
      `The paper does not print the range of its sweep; ours is assumed. θ depends on <i>P</i> = <i>iL</i>/(<i>FD</i>(<i>c</i><sub>max</sub> − <i>c</i><sub>0</sub>)) alone, so its contours on the map are straight lines of slope one and all curves fall on one in <i>P</i>.`
    ),
  alternative: rows =>
    `Utilisation grows with diffusivity and falls with current density. ` +
    rows
      .filter(r => r.series === "named")
      .map(
        r =>
          `At D = ${significant(r.D_cm2_s, 1)} and ${r.i_mA_cm2} mA per square centimetre it is ${significant(r.theta, 3)}.`
      )
      .join(" "),
  draw(rows, state, size) {
    const beside = state.beside === "map" ? mapPanel : collapsePanel;
    const slab = slabOf(state);
    const list = probe(rows, state);
    if (size.narrow) {
      const panel = (k: number): Panel => ({
        left: 40,
        top: 40 + k * (220 + FOOT + 44),
        width: size.width - 40 - 44,
        height: 220
      });
      const top = panel(2).top - 8;
      return picture(
        size.width,
        top + readOutsHeight(list.length, 2),
        NAME,
        curvesPanel(rows, slab, panel(0)),
        beside(rows, slab, panel(1)),
        readOuts(list, 0, top, 2)
      );
    }
    const width = size.width - 150 - 44 - 70 - 60;
    const left: Panel = {left: 44, top: 40, width: width / 2, height: HEIGHT - 40};
    const right: Panel = {...left, left: left.left + left.width + 108};
    return picture(
      size.width,
      HEIGHT + FOOT,
      NAME,
      curvesPanel(rows, slab, left),
      beside(rows, slab, {...right, width: width / 2 - 20}),
      readOuts(list, size.width - 118, 28)
    );
  },
  table: rows => ({
    columns: [
      {name: "series", label: "series", unit: null},
      {name: "D_cm2_s", label: "diffusivity", unit: "cm2 s-1"},
      {name: "i_mA_cm2", label: "current density", unit: "mA cm-2"},
      {name: "P", label: "P", unit: "1", digits: 5},
      {name: "utilisation", label: "utilisation", unit: "1", digits: 4}
    ],
    rows: rows.map(r => [r.series === "named" ? r.name : r.series, r.D_cm2_s, r.i_mA_cm2, r.P, r.theta])
  })
});

const NAME = "Utilisation against diffusivity for three current densities, and over both";

function probe(rows: Utilised[], state: SlabState) {
  const {theta, P} = rows.find(r => r.series === "probe")!;
  return [
    {name: "Utilisation θ", value: significant(theta, 3)},
    {name: "P", value: significant(P, 3)},
    {name: "Surface full after", value: timeText(stopSecond(slabOf(state)))}
  ];
}
