import {reported} from "./figure.js";
import {foilStates} from "./foil-states.js";

export default foilStates({
  id: "fig-s20",
  label: "S20",
  title: "Sections of copper, room temperature",
  page: "corrosion",
  rebuild: "partly",
  nanometres: 600,
  limits: "The micrographs cannot be rebuilt; the printed mean thickness of each is drawn to scale.",
  claims: [
    "figS20.panel",
    "figS23.thickness.cu.rt.d1",
    "figS23.thickness.cu.rt.d4",
    "figS23.thickness.cu.rt.d7"
  ],
  states: [
    {
      title: "1 d",
      under: "room temperature",
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.rt.d1"}],
      seen: () => "Section through the layer.",
      from: ["figS17.time.1d"]
    },
    {
      title: "4 d",
      under: "room temperature",
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.rt.d4"}],
      seen: () => "Section through the layer.",
      from: ["figS17.time.4d"]
    },
    {
      title: "7 d",
      under: "room temperature",
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.rt.d7"}],
      seen: () => "Section through the layer.",
      from: ["figS17.time.7d"]
    }
  ],
  finding: context =>
    `At room temperature the mean layer measures ${reported(context, "figS23.thickness.cu.rt.d1")}, ${reported(context, "figS23.thickness.cu.rt.d4")} and ${reported(context, "figS23.thickness.cu.rt.d7")} nm on days one, four and seven.`,
  caption: "Mean thickness as printed for S23; its spread is not printed."
});
