/** Exercises on materials: diffraction, diffusion, stress, corrosion. */
import type {Exercise} from "../../../reading/exercise.js";
import {derivedValue} from "../derived.js";
import {diskOverCollector, value} from "./slips.js";

export const MATERIALS: readonly Exercise[] = [
  {
    id: "bragg-magnesium",
    page: "collector",
    name: "Bragg angle of magnesium",
    question:
      "The lattice constant *c* of magnesium is printed as {{claim:figS3.lattice.mg.c}}. Read it in ångström. At which diffraction angle, twice the angle to the planes, does the first reflection of its basal planes stand for the wavelength {{claim:exp.xrd.wavelength}}?",
    answer: "bragg-mg002",
    unit: "deg",
    tolerance: 0.003,
    hints: [
      "Bragg's law ties wavelength, spacing and half the angle: $\\lambda=2d\\sin\\theta$.",
      "The spacing of the $(002)$ planes is half of *c*. The scale of a diffractometer shows twice *θ*."
    ],
    steps: [
      "The planes $(002)$ are half a lattice constant apart: $d=c/2$.",
      "$2\\theta=2\\arcsin(\\lambda/2d)$ gives {{computed:bragg-mg002}}.",
      "The paper reports {{claim:fig1e.peak.mg002.mgw}}. In nanometres, as printed, *c* would put the line at {{computed:bragg-mg002-nm}}, below the range of the scan."
    ],
    slips: [
      {
        value: value("bragg-mg002-nm"),
        says: "That is the angle with *c* in nanometres, as printed. No lattice of a metal is that wide."
      },
      {value: value("bragg-mg002", () => 0.5), says: "That is *θ*. Diffractometers show twice that angle."}
    ],
    next: {
      low: "Is your spacing too wide?",
      high: "Is your spacing too narrow?",
      right: "Why is no tungsten line seen from the bilayer, whose tungsten is thin?"
    }
  },
  {
    id: "slab-capacity",
    page: "diffusion",
    name: "Capacity of the slab",
    question:
      "A layer of {{claim:fig4a.thickness}} holds at most {{claim:fig4a.cmax}} of lithium. How much charge per area fills it?",
    answer: "slab-capacity",
    unit: "mAh cm-2",
    tolerance: 0.01,
    hints: [
      "Concentration times thickness is an amount per area.",
      "Faraday's constant turns mole into coulomb. A milliampere hour is a thousandth of an ampere for an hour."
    ],
    steps: [
      "Amount per area: $c_\\mathrm{max}L$.",
      "Charge per area: $c_\\mathrm{max}LF$, which is {{computed:slab-capacity}}.",
      "The model of the paper therefore fills about as much as one full deposit of the cycling tests, {{claim:fig2a.capacity}}."
    ],
    slips: [
      {
        value: value("slab-capacity", () => 3.6),
        says: "That is in coulomb per square centimetre. How many coulomb make a milliampere hour?"
      }
    ],
    next: {
      low: "Is the thickness in centimetres?",
      high: "Is the concentration in mole per cubic centimetre?",
      right: "The real film is far thinner. How fast does it fill at the same current?"
    }
  },
  {
    id: "ideal-potential",
    page: "stress",
    name: "Voltage of two compositions",
    question:
      "Lithium fractions of {{claim:fig4e.x.high}} and {{claim:fig4e.x.low}} face each other in one alloy. In an ideal solution, which voltage difference does that make at {{claim:exp.temperature}}?",
    answer: "ideal-difference",
    unit: "mV",
    tolerance: 0.01,
    hints: [
      "The chemical potential of a dilute ideal solution goes with the logarithm of the composition.",
      "Use $RT/F$ and the natural logarithm of the ratio."
    ],
    steps: [
      "$\\Delta E=(RT/F)\\ln(x_1/x_2)$.",
      "That is {{computed:ideal-difference}}.",
      "The paper gives {{claim:figS15.ocp.difference}}. Most of it is the ordinary pull of a concentration difference, which fades as the film evens out."
    ],
    slips: [
      {
        value: value("ideal-difference", () => 1 / Math.LN10),
        says: "That is the decadic logarithm. Nature uses the natural one."
      }
    ],
    next: {
      low: "Is the temperature in kelvin?",
      high: "Is the ratio right?",
      right: "Which of the two driving forces of the paper survives in an even film?"
    }
  },
  {
    id: "hold-copper",
    page: "corrosion",
    name: "Copper lost on hold",
    question:
      "At {{claim:figS26.voltage}} the copper cell carries {{claim:figS26.current.cu.h10}}, {{claim:figS26.current.cu.h50}} and {{claim:figS26.current.cu.h90}} after ten, fifty and ninety hours. Join the points by straight lines. If all of that charge dissolved copper as {{chem:Cu^+}} on {{claim:exp.collector.diameter}}, how thick a layer is gone?",
    answer: "hold-copper",
    unit: "µm",
    tolerance: 0.02,
    hints: [
      "Charge is the area under current against time, here two trapezoids.",
      "Divide by the area of the collector, then use Faraday's law with one electron per copper atom."
    ],
    steps: [
      "The charge is {{computed:hold-charge-cu}} on {{computed:area-collector}}.",
      "Faraday's law with copper ({{constant:molar_mass_cu}}, {{constant:density_cu}}) gives {{computed:hold-copper}}.",
      "The foil is {{claim:exp.foil.thickness}} thick. The diameter of these cells is not printed, and the electrolyte may have taken part of the charge."
    ],
    slips: [
      {
        value: value("hold-copper", () => 0.5),
        says: "That is two electrons per atom. The question asks for one."
      },
      {
        value: value("hold-copper", f => 1 / diskOverCollector(f)),
        says: "That is the area of the lithium disk. These cells hold no lithium."
      }
    ],
    next: {
      low: "Is the whole span in it, from the first to the last value?",
      high: "Did you take the first current for the whole time?",
      right: "What else in the cell could be oxidised at that voltage?"
    }
  },
  {
    id: "homologous-temperature",
    page: "corrosion",
    name: "Homologous temperature",
    question:
      "Tungsten melts at {{claim:text.tm.w}}. What is its homologous temperature at {{claim:figS17.temperature.high}}?",
    answer: "homologous-w",
    unit: "",
    tolerance: 0.002,
    hints: ["A ratio of temperatures needs absolute temperatures.", "Add {{constant:zero_celsius}} to both."],
    steps: [
      "$T/T_\\mathrm{m}$ with both temperatures in kelvin gives {{computed:homologous-w}}.",
      "The paper reports {{claim:text.homologous-temperature.w}}, which belongs to a higher melting point.",
      "Either number is small, so the argument that tungsten hardly moves stands."
    ],
    slips: [
      {
        value: f => f.claim("figS17.temperature.high", "°C") / f.claim("text.tm.w", "°C"),
        says: "That is a ratio of Celsius values. It would change with the zero of the scale."
      },
      {
        value: f => f.claim("text.homologous-temperature.w", ""),
        says: "That is the printed value. Does it follow from the printed melting point?"
      }
    ],
    next: {
      low: "Is the melting point too high?",
      high: "Is the melting point too low?",
      right: "Which melting point would give the printed value?"
    }
  },
  {
    id: "hop-ratio",
    page: "chemistry",
    name: "Hops on and inside",
    question:
      "A lithium atom meets a barrier of {{claim:ts3.barrier.bulk}} inside tungsten and {{claim:ts3.barrier.surface}} on its surface. By which factor does it hop more often on the surface at {{claim:exp.temperature}}?",
    answer: "hop-ratio",
    unit: "",
    tolerance: 0.05,
    hints: [
      "A hop rate goes with $\\exp(-E/kT)$.",
      "Only the difference of the barriers counts. $k$ is {{constant:boltzmann_ev}}."
    ],
    steps: [
      "$k_1/k_2=\\exp(\\Delta E/kT)$.",
      "That is {{computed:hop-ratio}}.",
      "Inside, an atom would still hop {{computed:hop-rate-bulk}}, with a usual attempt frequency. Something else than this barrier has to keep lithium out."
    ],
    slips: [
      {
        value: f => 1 / derivedValue("hop-ratio", f)!,
        says: "That is the inverse. The lower barrier is crossed more often."
      }
    ],
    next: {
      low: "Is the temperature in kelvin?",
      high: "Did you take the difference of the barriers, or one of them?",
      right: "If hopping inside is fast, what keeps lithium on the surface?"
    }
  }
];
