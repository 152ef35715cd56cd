import {reported} from "./figure.js";
import {foilStates} from "./foil-states.js";

export default foilStates({
  id: "fig-s24",
  label: "S24",
  title: "Section of copper under tungsten, 60 °C",
  page: "corrosion",
  rebuild: "schematic",
  nanometres: 1000,
  limits: "The micrographs cannot be rebuilt; the printed film is drawn to scale.",
  claims: ["figS24.corrosion.w.60c", "figS24.panel"],
  states: [
    {
      title: "W-Cu",
      under: "60 °C",
      layers: [{material: "w", name: "W", claim: "figS2f.thickness.w.w"}],
      seen: () => "Smooth under the microscope; hardly any sign of pits or second phases.",
      from: ["figS24.corrosion.w.60c"]
    }
  ],
  finding: context =>
    `Under ${reported(context, "figS2f.thickness.w.w")} nm of tungsten the microscope finds no corrosion.`,
  caption: "The layer is the printed tungsten film, nothing else."
});
