import {reported} from "../../../figure/figure.js";
import {foilStates} from "../foil-states.js";
import {sayValue} from "../../../figure/say.js";

const DAYS = ["figS17.time.1d", "figS17.time.4d", "figS17.time.7d"];

export default foilStates({
  id: "fig-s20",
  label: "S20",
  title: "Sections of copper, room temperature",
  page: "corrosion",
  rebuild: "partly",
  nanometres: 600,
  limits: "The micrographs cannot be rebuilt; roughness and spread of the layer are not printed.",
  claims: [
    "figS20.panel",
    "figS23.thickness.cu.rt.d1",
    "figS23.thickness.cu.rt.d4",
    "figS23.thickness.cu.rt.d7",
    "figS17.time.1d",
    "figS17.time.4d",
    "figS17.time.7d"
  ],
  states: [
    {
      title: sayValue("figS17.time.1d"),
      under: "room temperature",
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.rt.d1"}],
      seen: () => "Section through the layer."
    },
    {
      title: sayValue("figS17.time.4d"),
      under: "room temperature",
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.rt.d4"}],
      seen: () => "Section through the layer."
    },
    {
      title: sayValue("figS17.time.7d"),
      under: "room temperature",
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.rt.d7"}],
      seen: () => "Section through the layer."
    }
  ],
  finding: context =>
    `At room temperature the mean layer is printed as ${reported(context, "figS23.thickness.cu.rt.d1")}, ${reported(context, "figS23.thickness.cu.rt.d4")} and ${reported(context, "figS23.thickness.cu.rt.d7")} nm on days ${DAYS.map(
      id => reported(context, id)
    )
      .join(", ")
      .replace(/, (?=\d+$)/, " and ")}.`,
  caption: () =>
    "<b>Corrosion layer on copper at its mean thickness, at true scale.</b> Means as printed for Figure S23. The platinum laid on before milling is left out."
});
