import {picture} from "../../../chart/panel.js";
import {significant} from "../../../words/number.js";
import {columnsHeight, sectionColumns, type Columns, type SectionState} from "./deposit-columns.js";
import {depositControls, lithiumMicrometre, type Deposit} from "./deposit.js";
import {defineFigure, reported, type Context, type Row} from "../../../figure/figure.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {say} from "../../../figure/say.js";

interface Deposited extends Row {
  capacity_mah_cm2: number;
  computed_um: number;
  bilayer_um: number;
}

const SPECIMEN = "Mg-Cu";
const STATES = [
  ["figS13.capacity.3", "fig3.li-thickness.measured.q3"],
  ["figS13.capacity.5", "fig3.li-thickness.measured.q5"]
] as const;

export default defineFigure<Deposit, Deposited>({
  id: "fig-s13",
  label: "S13",
  title: "Deposits on Mg-Cu in section",
  page: "microstructure",
  rebuild: "schematic",
  limits:
    "Schematic, drawn from printed numbers: the pictures cannot be rebuilt and no thickness is printed for them; drawn is the thickness that Faraday’s law gives.",
  claims: [
    "figS13.capacity.3",
    "figS13.capacity.5",
    "figS13.cutoff",
    "figS13.panel",
    "figS2c.thickness.mg.mg",
    ...STATES.map(s => s[1]),
    "exp.li.diameter",
    "exp.foil.thickness",
    "fig3.scale-bar"
  ],
  shows: ["reported", "computed"],
  controls: depositControls,
  cells: () => [],
  rows: {
    compute: (state, context) =>
      STATES.map(([capacity, bilayer]) => ({
        capacity_mah_cm2: reported(context, capacity),
        computed_um: lithiumMicrometre(reported(context, capacity), state, context),
        bilayer_um: reported(context, bilayer)
      }))
  },
  finding(rows, state) {
    const [three, five] = rows.map(r => significant(r.computed_um, 3));
    return `On Mg-Cu the deposits are reported even and free of pores, without a thickness. At ${state.density}\u00a0g\u00a0cm<sup>−3</sup> they would be ${three} and ${five}\u00a0µm thick.`;
  },
  caption: (_state, context) =>
    `<b>Sections to one scale, thickness computed from the charge.</b> Dashed: what is reported for the bilayer after the same charge. ` +
    `Dissolved to ${say(context, "figS13.cutoff")}; the film of ${say(context, "figS2c.thickness.mg.mg")} is a hairline at this scale and is drawn as fresh.`,
  alternative: rows =>
    rows
      .map(
        r =>
          `${r.capacity_mah_cm2} mAh per square centimetre on Mg-Cu: computed ${r.computed_um.toFixed(2)} µm; the bilayer is reported at ${r.bilayer_um} µm.`
      )
      .join(" ") + " Reported: even deposits without pores or buried interphase.",
  draw(rows, state, size, context) {
    const list = outs(rows);
    const place: Columns = {
      left: 0,
      top: 0,
      width: size.width - (size.narrow ? 0 : 170),
      height: 230,
      foilMicrometre: reported(context, "exp.foil.thickness"),
      mostMicrometre: 28,
      barMicrometre: reported(context, "fig3.scale-bar"),
      textLines: 4
    };
    const end = columnsHeight(place);
    return picture(
      size.width,
      size.narrow ? end + 16 + readOutsHeight(list.length, 2) : end,
      "Deposits on Mg-Cu in section, thickness computed from the charge",
      sectionColumns(sections(rows, context), place),
      readOuts(list, size.narrow ? 0 : size.width - 146, size.narrow ? end + 16 : 50, size.narrow ? 2 : 1)
    );
  },
  table: rows => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "capacity", label: "areal capacity", unit: "mAh cm-2", digits: 0},
      {name: "reported", label: "thickness, reported", unit: null},
      {name: "computed", label: "thickness, computed", unit: "µm", digits: 2},
      {name: "bilayer", label: "bilayer, reported", unit: "µm", digits: 1}
    ],
    rows: rows.map(r => [SPECIMEN, r.capacity_mah_cm2, "not printed", r.computed_um, r.bilayer_um])
  })
});

function sections(rows: Deposited[], context: Context): SectionState[] {
  const film = {
    material: "mg" as const,
    name: "Mg",
    micrometre: reported(context, "figS2c.thickness.mg.mg") / 1000
  };
  return [
    ...rows.map((r): SectionState => ({
      title: `${significant(r.computed_um, 3)} µm`,
      under: `${r.capacity_mah_cm2} mAh cm^{−2}`,
      layers: [{material: "li", name: "Li–Mg", micrometre: r.computed_um}],
      ghost: {micrometre: r.bilayer_um, text: `bilayer ${r.bilayer_um}`},
      seen: "Uniform, no pores, no buried interphase"
    })),
    {
      title: "dissolved",
      under: `to ${reported(context, "figS13.cutoff")} V`,
      layers: [film],
      seen: "Shown, not described"
    }
  ];
}

const outs = (rows: Deposited[]): ReadOut[] =>
  rows.map(r => ({
    name: `${r.capacity_mah_cm2} mAh cm^{−2}, computed`,
    value: `${significant(r.computed_um, 4)} µm`,
    note: `bilayer ${r.bilayer_um} µm`
  }));
