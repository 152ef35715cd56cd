import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {nyquist} from "../../../chart/spectrum.js";
import {h, type Element} from "../../../lib/element.js";
import type {Spectrum} from "../../../models/impedance/spectrum.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  reported,
  type Context,
  type State
} from "../../../figure/figure.js";
import {
  conductivity,
  crystalDensity,
  densityNeeded,
  printedSources,
  thicknessCm,
  type Source
} from "./pellet.js";
import {densityPanel, percent, type Pellet} from "./pellet-panel.js";
import {chosenSpectra, fitRowsOf, fittedCurve, spectraSql, type SpectrumRow} from "./spectra.js";

interface PelletState extends State {
  mass: number;
  pellet: number;
  contact: number;
  density: number;
}

const HEIGHT = 262;
const geometry = (state: PelletState): Pellet => ({
  massMg: state.mass,
  pelletMm: state.pellet,
  contactMm: state.contact,
  densityPercent: state.density
});

export default defineFigure<PelletState, SpectrumRow>({
  id: "fig-s36b",
  label: "S36b",
  title: "Conductivity of the electrolyte",
  page: "impedance",
  rebuild: "partly",
  limits: "The thickness of the pellet is not printed; it follows here from its mass and an assumed density.",
  claims: [
    "s36b.conductivity",
    "s36b.pressure",
    "figS36.panel",
    "exp.conductivity-formula",
    "exp.pellet.mass",
    "exp.pellet.diameter",
    "exp.li.diameter",
    "ts1.rb.mgw.c1",
    "ts1.rb.w.c1",
    "exp.eis.fmax",
    "exp.eis.fmin",
    "exp.eis.amplitude",
    "exp.collector.pressure"
  ],
  shows: ["data", "reported", "computed"],
  answer: "contact",
  controls: [
    {
      kind: "number",
      name: "mass",
      label: "Pellet mass",
      unit: "mg",
      min: 50,
      max: 300,
      step: 1,
      default: 150,
      published: [150]
    },
    {
      kind: "number",
      name: "pellet",
      label: "Pellet diameter",
      unit: "mm",
      min: 6,
      max: 16,
      step: 0.5,
      default: 12,
      published: [12]
    },
    {
      kind: "number",
      name: "contact",
      label: "Contact diameter",
      unit: "mm",
      min: 6,
      max: 16,
      step: 0.5,
      default: 12,
      published: [8, 12],
      why: "marked: lithium disk and collector"
    },
    {
      kind: "number",
      name: "density",
      label: "Density of the pellet",
      unit: "%",
      min: 50,
      max: 100,
      step: 1,
      default: 85,
      why: "relative to the crystal; not printed"
    }
  ],
  cells: (_state, context) => cellsFor(context, "S36").map(c => c.cell),
  rows: {tables: ["spectra", "fits"], sql: (_state, context) => spectraSql(context, "S36", 0, 0)},
  finding(_rows, state, context) {
    const [first] = printedSources(context) as [Source];
    const sigma = reported(context, "s36b.conductivity");
    const needed = densityNeeded(geometry(state), first.bulkOhm, sigma, crystalDensity(context));
    return `${sigma} mS cm<sup>−1</sup> and ${first.bulkOhm.toFixed(1)} Ω cannot belong to one pellet of ${state.mass} mg: its density would have to be ${percent(needed)} of the crystal’s.`.replace(
      needed <= 1 ? /cannot belong to one pellet of (\d+) mg: its density would have to be/ : /$^/,
      "can belong to one pellet of $1 mg: its density would be"
    );
  },
  caption: (state, context) =>
    `<b>Spectrum of a pellet near its intercept, and the conductivity that each bulk resistance means, against the density of the pellet.</b> ` +
    `σ = L/(R<sub>b</sub> A), L from ${state.mass} mg on a disk of ${state.pellet} mm, A of a contact of ${state.contact} mm; crystal density ${crystalDensity(context)} g cm<sup>−3</sup>.` +
    inFull(
      `That the electrodes block, as the spectrum is drawn, is our assumption. The text measures at ${reported(context, "s36b.pressure")} MPa; the pellets of the cells saw ${reported(context, "exp.collector.pressure")} MPa, so that the two may differ.`
    ),
  alternative(_rows, state, context) {
    const rho = crystalDensity(context);
    return printedSources(context)
      .map(
        s =>
          `${s.label}: ${s.bulkOhm} ohm means ${conductivity(thicknessCm(geometry(state), state.density / 100, rho), s.bulkOhm, state.contact).toFixed(2)} mS per cm at ${state.density} % density; ` +
          `${reported(context, "s36b.conductivity")} mS per cm would need ${percent(densityNeeded(geometry(state), s.bulkOhm, reported(context, "s36b.conductivity"), rho))}.`
      )
      .join(" ");
  },
  draw(rows, state, size, context) {
    const wide = !size.narrow;
    const leftWidth = wide ? size.width * 0.36 - 60 : size.width - 76;
    const left: Panel = {left: 48, top: 44, width: leftWidth, height: HEIGHT - 44};
    const right: Panel = wide
      ? {left: size.width * 0.36 + 70, top: 44, width: size.width * 0.64 - 70 - 190, height: HEIGHT - 44}
      : {left: 48, top: HEIGHT + FOOT + 70, width: size.width - 60, height: HEIGHT - 44};
    return picture(
      size.width,
      right.top + right.height + FOOT,
      "Pellet spectrum, and conductivity against pellet density",
      spectrumPanel(rows, left, context),
      densityPanel(
        right,
        sources(rows, context),
        geometry(state),
        reported(context, "s36b.conductivity"),
        crystalDensity(context),
        wide
      )
    );
  },
  table(rows, state, context) {
    const rho = crystalDensity(context);
    const thickness = thicknessCm(geometry(state), state.density / 100, rho);
    return {
      columns: [
        {name: "source", label: "bulk resistance of", unit: null},
        {name: "bulk_ohm", label: "R_b", unit: "Ω", digits: 1},
        {name: "provenance", label: "provenance", unit: null},
        {name: "density", label: "relative density", unit: "%", digits: 0},
        {name: "thickness_um", label: "thickness", unit: "µm", digits: 0},
        {name: "conductivity_mS_cm", label: "conductivity", unit: "mS cm-1", digits: 3},
        {name: "needed", label: "density for the printed conductivity", unit: "%", digits: 0}
      ],
      rows: sources(rows, context).map(s => [
        s.label,
        s.bulkOhm,
        s.from,
        state.density,
        1e4 * thickness,
        conductivity(thickness, s.bulkOhm, state.contact),
        100 * densityNeeded(geometry(state), s.bulkOhm, reported(context, "s36b.conductivity"), rho)
      ])
    };
  }
});

/** The printed resistances and the intercept fitted to the pellet's own spectrum. */
function sources(rows: SpectrumRow[], context: Context): Source[] {
  const fit = fitRowsOf(rows)[0];
  return [
    ...printedSources(context),
    ...(fit && allowsStatistics(context, [fit])
      ? [{label: "pellet spectrum", bulkOhm: fit.bulk_ohm, from: "computed" as const}]
      : [])
  ];
}

function spectrumPanel(rows: SpectrumRow[], panel: Panel, context: Context): Element | null {
  const [measured] = chosenSpectra(rows, [...new Set(rows.map(r => r.specimen))]);
  const fit = fitRowsOf(rows)[0];
  if (!measured || !fit) return null;
  const near = nearIntercept(measured.spectrum, fit.bulk_ohm);
  return h(
    "g",
    {},
    h(
      "text",
      {class: "facet", x: panel.left - 40, y: panel.top - 30},
      allowsStatistics(context, [fit])
        ? `Pellet, ${fit.bulk_ohm.toFixed(1)} Ω`
        : "Pellet, its thickness assumed"
    ),
    nyquist(panel, [{...fittedCurve(context, {...measured, spectrum: near}), label: ""}], {ticks: 3})
  );
}

/** The rise of blocking electrodes leaves the picture soon; points beyond the intercept's own size are left out. */
function nearIntercept({frequencyHertz, realOhm, imaginaryOhm}: Spectrum, bulkOhm: number): Spectrum {
  const keep = (values: Float64Array): Float64Array =>
    values.filter((_, i) => Math.abs(imaginaryOhm[i]!) < bulkOhm);
  return {frequencyHertz: keep(frequencyHertz), realOhm: keep(realOhm), imaginaryOhm: keep(imaginaryOhm)};
}
