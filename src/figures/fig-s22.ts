import {reported} from "./figure.js";
import {foilStates} from "./foil-states.js";

export default foilStates({
  id: "fig-s22",
  label: "S22",
  title: "Elements across the corrosion layer",
  page: "corrosion",
  rebuild: "partly",
  nanometres: 2600,
  limits: "The line scans cannot be rebuilt without their tables; only the elements found are printed.",
  claims: ["figS22.elements.cu", "figS22.panel"],
  states: [
    {
      title: "Line scan",
      under: "copper, both temperatures",
      layers: [{material: "corrosion", name: "layer", claim: "figS23.thickness.cu.60c.d7"}],
      seen: c =>
        `Elements in the layer: ${c.claims["figS22.elements.cu"]!.value}. Read as sulfide, oxide and sulfate. Several bands of contrast.`,
      from: ["figS22.elements.cu"]
    }
  ],
  finding: context =>
    `Across the layer, up to ${reported(context, "figS23.thickness.cu.60c.d7")} nm thick, the lines find copper, sulfur and oxygen.`,
  caption: "The order and share of the elements along the line are not printed, so none is drawn."
});
