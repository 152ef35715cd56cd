import {printed, reported} from "../../../figure/figure.js";
import {foilStates} from "../foil-states.js";

export default foilStates({
  id: "fig-s22",
  label: "S22",
  title: "Elements across the corrosion layer",
  page: "corrosion",
  rebuild: "partly",
  nanometres: 2600,
  limits:
    "The line scans cannot be rebuilt without their tables; which compounds the elements form is the reading of the paper.",
  claims: ["figS22.elements.cu", "figS22.panel", "figS23.thickness.cu.60c.d7"],
  states: [
    {
      title: "Line scan",
      under: "copper, both temperatures",
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.60c.d7"}],
      seen: c =>
        `Elements in the layer: ${printed(c, "figS22.elements.cu").value}. Read as sulfide, oxide and sulfate. Several bands of contrast.`
    }
  ],
  finding: context =>
    `Across the layer, up to ${reported(context, "figS23.thickness.cu.60c.d7")} nm thick, the lines find copper, sulfur and oxygen.`,
  caption: () =>
    "<b>The layer of the last day in the heat, at true scale, with the elements found across it.</b> Their order and share along the line are not printed, so the layer is drawn as one."
});
