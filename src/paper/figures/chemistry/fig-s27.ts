import {FOOT, picture, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {bold, note} from "../../../chart/labels.js";
import {FOUR} from "../../specimens.js";
import {h} from "../../../lib/element.js";
import {specimensControl} from "../../../figure/controls.js";
import {constant, defineFigure, reported, type State} from "../../../figure/figure.js";
import {sharesHeight, sulfideShares, type Line} from "./sulfide-shares.js";

interface Species extends State {
  specimens: string[];
  view: string;
}
const SHARE: Record<string, string> = {
  "Mg/W-Cu": "figS27.li2s.c10.mgw",
  "Mg-Cu": "figS27.li2s.c10.mg",
  "W-Cu": "figS27.li2s.c10.w",
  Cu: "figS27.li2s.c10.cu"
};
const PAIRS = [
  {key: "li2s", name: "Li₂S"},
  {key: "lpscl", name: "electrolyte"},
  {key: "sox", name: "oxidised sulfur"}
];

export default defineFigure<Species, Line>({
  id: "fig-s27",
  label: "S27",
  title: "Sulfur species by photoelectrons",
  page: "chemistry",
  rebuild: "partly",
  limits:
    "The spectra are not public: positions are drawn as sticks and shares as bars, never as a spectrum; heights of the sticks mean nothing.",
  claims: [
    "figS27.depth",
    "figS27.hold-time",
    "figS27.hold-time.text",
    ...PAIRS.flatMap(p => [`figS27.be.${p.key}.3`, `figS27.be.${p.key}.1`]),
    "figS27.pairs.cu",
    "figS27.li2s.48h.mgw",
    "figS27.li2s.48h.mg",
    "figS27.li2s.48h.w",
    "figS27.cycle.capacity",
    "figS27.cycle.current",
    "figS27.cycle.cutoff",
    "figS27.cycles.short",
    "figS27.cycles.long",
    ...Object.values(SHARE),
    "figS27.li1s.cu",
    "figS27.li1s.coated",
    "figS27.panel"
  ],
  shows: ["reported", "computed"],
  answer: "view",
  controls: [
    {
      kind: "choice",
      name: "view",
      label: "Show",
      default: "cycles",
      options: [
        {value: "cycles", label: "Lithium sulfide"},
        {value: "contact", label: "Positions of the lines"}
      ]
    },
    specimensControl(FOUR)
  ],
  cells: () => [],
  rows: {
    compute: (state, context) => [
      ...state.specimens.map(s => ({
        specimen: s,
        species: "Li₂S",
        lower_ev: null,
        upper_ev: null,
        splitting_ev: null,
        share_percent: reported(context, SHARE[s]!)
      })),
      ...PAIRS.map(p => {
        const [lower, upper] = [
          reported(context, `figS27.be.${p.key}.3`),
          reported(context, `figS27.be.${p.key}.1`)
        ];
        return {
          specimen: "Cu",
          species: p.name,
          lower_ev: lower,
          upper_ev: upper,
          splitting_ev: upper - lower,
          share_percent: null
        };
      })
    ]
  },
  finding: (_r, _s, context) =>
    `After ${reported(context, "figS27.cycles.long")} cycles the peak fraction of lithium sulfide is ${reported(context, SHARE["Mg/W-Cu"]!)} % with both films and ${reported(context, SHARE["Cu"]!)} % on copper. After contact alone only copper shows it.`,
  caption: (_s, context) =>
    `<b>S 2p lines after ${reported(context, "figS27.hold-time")} h of contact, and the share of lithium sulfide after ${reported(context, "figS27.cycles.long")} cycles.</b> The electrons come from the outer ${reported(context, "figS27.depth")} nm. ` +
    `Each species gives a pair; the usual distance is ${constant(context, "splitting_s2p")} eV. The paper calls the share a peak ratio; that it counts on the whole S 2p signal is our reading.`,
  alternative: rows =>
    rows
      .map(r =>
        r.share_percent !== null
          ? `${r.specimen}: ${r.share_percent} % lithium sulfide.`
          : `${r.species}: ${r.lower_ev} and ${r.upper_ev} eV, ${r.splitting_ev!.toFixed(1)} eV apart.`
      )
      .join(" "),
  draw(rows, state, size, context) {
    const height = sharesHeight(size.narrow) - FOOT;
    const panel: Panel = {left: 50, top: 40, width: size.width - 80, height: height - 40};
    if (state.view === "contact") {
      const pairs = rows.filter(r => r.lower_ev !== null);
      const axis = {domain: [170, 159] as [number, number], label: "Binding energy (eV)"};
      const x = xScale(panel, axis);
      const roomLeft = (p: Line): boolean => x(p.upper_ev!) > 230;
      return picture(
        size.width,
        height + FOOT,
        "Positions of the S 2p pairs on copper after contact",
        xAxis(panel, axis, 6),
        pairs.map((p, i) =>
          h(
            "g",
            {},
            [
              [p.lower_ev!, 1],
              [p.upper_ev!, 0.5]
            ].map(([at, part]) =>
              h("path", {
                class: "stick",
                d: `M${x(at!)},${panel.top + panel.height}v${-panel.height * 0.62 * part!}`
              })
            ),
            h("path", {
              class: "leadn",
              d: `M${x(p.lower_ev!)},${panel.top + 20 + i * 26}H${x(p.upper_ev!)}m0,-4v8M${x(p.lower_ev!)},${panel.top + 16 + i * 26}v8`
            }),
            h(
              "text",
              {
                class: "ink",
                x: roomLeft(p) ? x(p.upper_ev!) - 8 : x(p.lower_ev!) + 8,
                y: panel.top + 24 + i * 26,
                "text-anchor": roomLeft(p) ? "end" : "start"
              },
              bold(p.species),
              ` ${p.lower_ev} and ${p.upper_ev} eV${size.narrow ? "" : `, ${p.splitting_ev!.toFixed(1)} apart`}`
            )
          )
        ),
        size.narrow
          ? null
          : note(
              x(166.7),
              panel.top + panel.height - 8,
              `usual distance ${constant(context, "splitting_s2p")} eV; coated foils: no lithium sulfide`
            )
      );
    }
    return sulfideShares(rows, state.specimens, size, context);
  },
  table: rows => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "species", label: "species", unit: null},
      {name: "s2p32", label: "S 2p3/2", unit: "eV", digits: 1},
      {name: "s2p12", label: "S 2p1/2", unit: "eV", digits: 1},
      {name: "splitting", label: "distance", unit: "eV", digits: 1},
      {name: "share", label: "share after ten cycles", unit: "%", digits: 0}
    ],
    rows: rows.map(r => [r.specimen, r.species, r.lower_ev, r.upper_ev, r.splitting_ev, r.share_percent])
  })
});
