import {reported} from "../../../figure/figure.js";
import {foilStates} from "../foil-states.js";
import {sayValue} from "../../../figure/say.js";

const HOT = "figS17.temperature.high";

export default foilStates({
  id: "fig-s21",
  label: "S21",
  title: "Sections of copper, 60 °C",
  page: "corrosion",
  rebuild: "partly",
  nanometres: 2600,
  limits: "The micrographs cannot be rebuilt; the borders between the bands of contrast are not printed.",
  claims: [
    "figS21.panel",
    "figS23.thickness.cu.60c.d1",
    "figS23.thickness.cu.60c.d4",
    "figS23.thickness.cu.60c.d7",
    "figS17.temperature.high",
    "figS17.time.1d",
    "figS17.time.4d",
    "figS17.time.7d"
  ],
  states: [
    {
      title: sayValue("figS17.time.1d"),
      under: sayValue(HOT),
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.60c.d1"}],
      seen: () => "Section through the layer."
    },
    {
      title: sayValue("figS17.time.4d"),
      under: sayValue(HOT),
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.60c.d4"}],
      seen: () => "Section; several bands of contrast."
    },
    {
      title: sayValue("figS17.time.7d"),
      under: sayValue(HOT),
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.60c.d7"}],
      seen: () => "Section; several bands of contrast."
    }
  ],
  finding: context =>
    `In the heat the mean layer is printed as ${reported(context, "figS23.thickness.cu.60c.d1")}, ${reported(context, "figS23.thickness.cu.60c.d4")} and ${reported(context, "figS23.thickness.cu.60c.d7")} nm.`,
  caption: () =>
    "<b>Corrosion layer on copper at its mean thickness, at true scale.</b> Means as printed for Figure S23. The picture is taller than that of room temperature, Figure S20."
});
