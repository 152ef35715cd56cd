/** The argument in steps. Each drives one figure to the state it talks about; without scripts it is a plain page. */
import type {Note, Step} from "../../reading/step.js";
import {derivedValue} from "./derived.js";
import {FOUR} from "../specimens.js";

/** A note at the first text of the picture that fits a pattern. */
const by = (text: string, says: string): Note => ({says, at: () => ({text})});

export const STEPS: readonly Step[] = [
  {
    id: "anode-free",
    title: "What an anode-free cell is",
    question: "Where does the lithium of a cell come from, if its negative side starts as a bare foil?",
    text: "A lithium cell usually starts with lithium on both sides. An {{term:anode-free-cell|anode-free cell}} starts with a bare {{term:current-collector|current collector}} on the negative side. All lithium sits in the cathode and plates onto the collector at the first charge. This saves weight and volume, but leaves nothing spare. A foil of {{claim:intro.li-foil.thickness}}, as in other solid cells, holds {{claim:intro.li-foil.capacity}}; a commercial cathode holds {{claim:intro.cathode.commercial}}. In the anode-free cell each atom that reacts or loses contact is gone for good. And at the end of every discharge the electrolyte lies on the collector itself.",
    figure: "fig-1a",
    state: {},
    anchor: "collector#fig-1a",
    notes: [
      by(
        "^W\\s",
        "Both films together are {{computed:bilayer-thickness-share}} of the thickness of the foil."
      ),
      by(
        "^Cu\\s",
        "The copper below them. Where the films are missing, this is what the electrolyte touches."
      )
    ]
  },
  {
    id: "two-interphases",
    title: "Two interphases, not one",
    question: "How many contacts does a current collector have to keep in order?",
    text: "Where lithium meets the sulfide electrolyte, the two react. The product layer is well known; here it is called {{term:sei-1|SEI-1}}. The paper adds a second one. Where the copper collector meets the electrolyte, copper sulfides grow: {{term:sei-2|SEI-2}}. Under a lithium foil that contact does not exist. In an anode-free cell it opens whenever the lithium has been dissolved. So {{claim:intro.interface-count}} contacts have to be kept in order: lithium on electrolyte, lithium on collector, collector on electrolyte. The paper's claim is that one film cannot serve all of them, and that two can.",
    figure: "fig-5",
    state: {specimens: ["Mg/W-Cu", "Cu"]},
    anchor: "microstructure#fig-5",
    notes: [
      by(
        "^inactive",
        "Bare copper after {{claim:fig5.cycles.cu}}: reaction products rich in copper, and lithium that no longer takes part."
      ),
      by("^Even", "Both films after {{claim:fig5.cycles.mgw}}: nothing loose is seen.")
    ]
  },
  {
    id: "sei-1",
    title: "SEI-1: lithium reduces the electrolyte",
    question: "What happens where lithium meets the electrolyte, and how could magnesium help?",
    text: "Sulfide electrolytes are not stable at the potential of lithium. {{chem:Li6PS5Cl}} breaks down to {{chem:Li2S}}, {{chem:LiCl}} and compounds of phosphorus {{cite:banerjee2020}}. That would be harmless if the layer stopped its own growth, but earlier work found that it goes on {{cite:hao2023}}. Magnesium helps in an indirect way. Lithium dissolved in magnesium is bound more tightly, so less energy is gained when it reacts: the {{term:reaction-energy|reaction energy}} becomes {{claim:figS28.trend}}. No number is printed for it. This help is greatest while the film is rich in magnesium. After one full deposit, film and deposit together hold {{computed:lithium-share-charged}} lithium.",
    figure: "fig-s28",
    state: {},
    anchor: "chemistry#fig-s28",
    ask: "copper-week",
    notes: [
      by(
        "^less",
        "Toward magnesium less is gained. The paper gives the direction only, so the arrow has no scale."
      )
    ]
  },
  {
    id: "sei-2",
    title: "SEI-2: copper corrodes without a current",
    question: "Does copper need a current to corrode?",
    text: "Press copper against the electrolyte and wait. No current flows and no lithium is near. After {{claim:figS17.time.7d}} the product layer is {{claim:figS23.thickness.cu.rt.d7}} thick at room temperature and {{claim:figS23.thickness.cu.60c.d7}} at {{claim:figS17.temperature.high}}. It consists of {{claim:figS22.elements.cu}}. Copper sulfides conduct electrons, {{claim:text.cus.conductivity}} by the literature, so they do not insulate as a protective layer would. Copper coated with tungsten shows no visible corrosion at the higher temperature, for {{claim:figS18.no-corrosion.w}}. Tungsten, too, can form a sulfide; by the paper its atoms hardly move at these temperatures.",
    figure: "fig-s23",
    state: {},
    anchor: "corrosion#fig-s23",
    notes: [
      {
        says: "At room temperature most of the layer comes in the last three days.",
        at: f => ({
          panel: 0,
          x: f.claim("figS17.time.7d", "d"),
          y: f.claim("figS23.thickness.cu.rt.d7", "nm")
        })
      },
      {
        says: "In the heat it is there by the second reading, and little is added after it.",
        at: f => ({
          panel: 0,
          x: f.claim("figS17.time.4d", "d"),
          y: f.claim("figS23.thickness.cu.60c.d4", "nm")
        })
      }
    ]
  },
  {
    id: "nucleation",
    title: "The price of the first crystals",
    question: "What does it cost to begin a deposit on a foreign metal?",
    text: "Now pass a current. On copper and on tungsten the voltage dips at once and then settles on a {{term:plateau}}. The {{term:nucleation-dip|dip}} is the price of the first crystallites on a foreign surface: {{claim:fig2.nucleation.cu.cycle1}} on copper, {{claim:fig2.nucleation.w.cycle1}} on tungsten. On magnesium it is {{claim:fig2.nucleation.mgw.cycle1}} with tungsten below and {{claim:fig2.nucleation.mg.cycle1}} without. The paper takes the lower price on magnesium for easier nucleation and better {{term:wetting}}. It does not say how many crystallites form; by the textbook a smaller overpotential alone would make fewer. The paper does not say against which level the dip is read. Read from zero it would be mostly ohmic: on the disk, the bilayer’s electrolyte takes {{computed:eta-mgw-bulk}}.",
    figure: "fig-2a",
    state: {specimens: [...FOUR], zoom: "nucleation"},
    anchor: "half-cells#fig-2a",
    ask: "second-cycle",
    notes: [
      by("^Cu", "Bare copper dips deepest, tungsten nearly as deep."),
      by("^Mg/W-Cu", "With magnesium on top it is about half of that.")
    ]
  },
  {
    id: "alloying",
    title: "Magnesium takes lithium up",
    question: "Why is that cost gone in the second cycle, and only where there is magnesium?",
    text: "On magnesium a broad rise follows the dip of the first cycle. The paper reads it as the difficulty of {{term:alloying}}: lithium enters the film, and the film swells. In the second cycle dip and rise are gone. By the paper’s account some alloy has stayed behind, and new lithium continues its crystals. At low current the film of the bilayer takes up {{claim:figS7b.capacity.mgw}} reversibly. The paper makes that {{claim:figS7b.stoichiometry.mgw}} lithium atoms per magnesium atom. The number follows if the charge counts per lithium disk and the magnesium over the whole collector ({{computed:stoichiometry-disk}}), not on equal areas ({{computed:stoichiometry-equal}}).",
    figure: "fig-2b",
    state: {specimens: [...FOUR]},
    anchor: "half-cells#fig-2b",
    ask: "tungsten-alone",
    notes: [
      by("^Mg/W-Cu", "On magnesium no dip is left."),
      by("^Cu", "On tungsten and on copper it is there again.")
    ]
  },
  {
    id: "drift",
    title: "What the voltage tells over many cycles",
    question: "What does the voltage say on the way to the end of a cell?",
    text: "With both films the {{term:overpotential}} falls until {{claim:fig2i.minimum.mgw}} and then rises by {{claim:fig2i.slope.mgw}} to the end of the test. With magnesium alone it rises by {{claim:fig2i.slope.mg}}, until a short circuit after {{claim:fig2g.cycles.mg}}. The two cells differ mainly below the magnesium, and the paper takes the drift for a mark of the copper. Tungsten alone lowers the overpotential against copper but not the risk of a short: {{claim:fig2f.cycles.w}}, bare copper {{claim:fig2f.cycles.cu}}. If one cell gave both, the impedance means the same level, {{computed:eta-mgw-c1}} at the first cycle, and a slower drift, {{computed:drift-mgw}}. Each curve is one cell.",
    figure: "fig-2i",
    state: {specimens: ["Mg/W-Cu", "Mg-Cu"], cycles: [1, 300]},
    anchor: "half-cells#fig-2i",
    notes: [
      by("^Mg/W-Cu(?:,|$)", "A slow rise, to the end of the test."),
      by(
        "^\\d+ Mg-Cu",
        "A faster one, to the short circuit. Switch the other two cells on under Explore and see where they end."
      )
    ]
  },
  {
    id: "diffusion",
    title: "Can lithium get in fast enough?",
    question: "Can lithium get into the alloy as fast as the current brings it?",
    text: "Lithium enters the alloy at the electrolyte side and has to diffuse inward. If that is slow, the surface fills while the far side stays empty; lithium then plates on top, and the alloy is of little use. A model without stress shows this for a layer of {{claim:fig4a.thickness}} at {{claim:fig4a.current}}, with a {{term:diffusivity}} of {{claim:fig4a.diffusivity}}. Elsewhere the paper takes {{claim:fig4e.diffusivity}}, and then far less of the layer would fill. The real film is {{claim:fig4d.h0}} thick and evens out in about {{computed:film-diffusion-time}}. Either way diffusion puts most lithium at the electrolyte side. The element maps are read the other way round.",
    figure: "fig-4c",
    state: {beside: "collapse"},
    anchor: "diffusion#fig-4c",
    notes: [
      {
        says: "The diffusivity of this model: a good half of the slab fills.",
        at: f => ({
          panel: 0,
          x: f.claim("fig4a.diffusivity", "cm2 s-1"),
          y: derivedValue("utilisation-fast", f)! / 100
        })
      },
      {
        says: "The one the paper takes for its stress model: hardly any of it does.",
        at: f => ({
          panel: 0,
          x: f.claim("fig4e.diffusivity", "cm2 s-1"),
          y: derivedValue("utilisation-li-in-mg", f)! / 100
        })
      }
    ]
  },
  {
    id: "stress",
    title: "Why stress may drive segregation",
    question: "Which force could turn the profile of lithium round?",
    text: "What could push lithium away from where it enters? As the alloy takes it up, it wants to widen. In the paper's model the electrolyte holds it through the interphase, and the tungsten lets it slide. Stress builds up on one side, up to {{claim:fig4f.stress.max}}, and stress changes the energy of lithium. The model gives {{claim:fig4g.mech.difference}} across the film from mechanics and {{claim:figS15.ocp.difference}} from composition. Of the latter, {{computed:ideal-difference}} is the ordinary pull of any concentration difference. The printed compositions agree with plain diffusion as we compute it. So stress is a driving force here, not yet an observed profile.",
    figure: "fig-4g",
    state: {},
    anchor: "stress#fig-4g",
    notes: [
      {
        says: "What the difference in composition gives, as printed.",
        at: f => ({panel: 0, x: f.claim("fig4d.h0", "nm"), y: f.claim("figS15.ocp.difference", "mV")})
      },
      by("^\\d+ sum", "With what the stress adds: both push lithium away from the electrolyte.")
    ]
  },
  {
    id: "both-films",
    title: "Why magnesium alone is not enough",
    question: "If magnesium shields the copper, why is a second film needed?",
    text: "Without cycling, the paper finds magnesium alone no worse: held at {{claim:figS26.voltage}}, its cell passes {{claim:figS26.current.mg.h90}} at the last printed time, bare copper {{claim:figS26.current.cu.h90}}. But alloying swells the film, by a factor of about {{computed:swelling}} at the printed composition, and dissolution shrinks it again. The paper concludes that it cracks and lets the electrolyte through. After {{claim:fig5.cycles.mg}} the section of Mg-Cu shows loose particles rich in copper; that of Mg/W-Cu does not. Tungsten takes up no lithium and stays whole. With molybdenum or niobium in its place the cells run as long, {{claim:figS29a.cycles.mgmo}} each, while with tin, which alloys, the efficiency gets worse after {{claim:figS29c.cycles.mgsn}}.",
    figure: "fig-s26",
    state: {specimens: [...FOUR]},
    anchor: "corrosion#fig-s26",
    notes: [
      by("^\\d+ Cu", "Bare copper stands an order of magnitude above the rest."),
      by("^\\d+ Mg-Cu", "Magnesium alone passes no more than both films. But these cells were never cycled.")
    ]
  },
  {
    id: "full-cells",
    title: "The test without spare lithium",
    question: "What is left of the difference when there is no lithium to spare?",
    text: "Last, a cell with no lithium but that of its cathode. Bare copper fades quickly after {{claim:fig6a.decay-onset.cu}}, tungsten alone after {{claim:fig6a.decay-onset.w}}, magnesium alone after {{claim:fig6a.decay-onset.mg}}. With both films {{claim:fig6a.retention.mgw.c150}} is left after {{claim:abs.cycles.mgw}}. If all of that loss were lithium, the mean {{term:coulombic-efficiency|efficiency}} would be {{computed:mean-ce}}, in line with the {{claim:abs.ce.mgw}} of the abstract; the late fade alone would mean {{computed:late-ce}}. The first cycle tells little, since all four lose about the same. A thick cathode, charged to {{claim:abs.loading.mgw}}, kept {{claim:fig6d.retention.mgw}} at the end of its test.",
    figure: "fig-6a",
    state: {specimens: [...FOUR], cycles: [1, 150]},
    anchor: "full-cells#fig-6a",
    notes: [
      by("^Cu", "Bare copper falls first, then tungsten, then magnesium."),
      by("^Mg/W-Cu", "The best cell holds longest and falls more steeply near its end.")
    ]
  },
  {
    id: "open",
    title: "What remains open",
    question: "Which of the printed numbers do not fit one another, and why can no one say from outside?",
    text: 'So the paper\'s case for two films is this: magnesium for even plating and stripping, tungsten for a collector that stays intact. {{computed:rank-same}} tests rank the four in this order, which speaks for it; {{computed:rank-other}} do not, and the <a href="./index.html#rankings">Overview</a> says which. Not everything closes. Most results rest on one cell of each kind. The printed resistances of W-Cu would give {{computed:eta-w-c1}}, its printed overpotential is {{claim:fig2i.eta.dep.w.c1}}; whether one cell gave both is not said. The copper layer follows no single growth law. Whether stress turns the lithium profile is not decided. The raw files would settle several of these points; the page Claims lists them all.',
    figure: "model-eta",
    formerly: "table-s1",
    state: {},
    anchor: "impedance#model-eta",
    notes: [
      by(
        "^W-Cu cycle",
        "The resistances of W-Cu ask for {{computed:eta-w-c1}}; {{claim:fig2i.eta.dep.w.c1}} is printed."
      ),
      by("^Cu cycle", "For bare copper no bulk resistance is printed, so only a least value can be formed.")
    ]
  }
];
