import {reported} from "./figure.js";
import {foilStates} from "./foil-states.js";

export default foilStates({
  id: "fig-s21",
  label: "S21",
  title: "Sections of copper, 60 °C",
  page: "corrosion",
  rebuild: "partly",
  nanometres: 2600,
  limits: "The micrographs cannot be rebuilt; the printed mean thickness of each is drawn to scale.",
  claims: [
    "figS21.panel",
    "figS23.thickness.cu.60c.d1",
    "figS23.thickness.cu.60c.d4",
    "figS23.thickness.cu.60c.d7"
  ],
  states: [
    {
      title: "1 d",
      under: "60 °C",
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.60c.d1"}],
      seen: () => "Section through the layer.",
      from: ["figS17.time.1d"]
    },
    {
      title: "4 d",
      under: "60 °C",
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.60c.d4"}],
      seen: () => "Section; several bands of contrast.",
      from: ["figS17.time.4d"]
    },
    {
      title: "7 d",
      under: "60 °C",
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.60c.d7"}],
      seen: () => "Section; several bands of contrast.",
      from: ["figS17.time.7d"]
    }
  ],
  finding: context =>
    `In the heat the mean layer measures ${reported(context, "figS23.thickness.cu.60c.d1")}, ${reported(context, "figS23.thickness.cu.60c.d4")} and ${reported(context, "figS23.thickness.cu.60c.d7")} nm.`,
  caption: "Mean thickness as printed for S23; its spread is not printed."
});
