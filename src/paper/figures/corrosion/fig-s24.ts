import {reported} from "../../../figure/figure.js";
import {foilStates} from "../foil-states.js";
import {say, sayValue} from "../../../figure/say.js";

const HOT = "figS17.temperature.high";

export default foilStates({
  id: "fig-s24",
  label: "S24",
  title: "Section of copper under tungsten, 60 °C",
  page: "corrosion",
  rebuild: "schematic",
  nanometres: 1000,
  limits: "The micrographs cannot be rebuilt, and how long this foil was held is not printed.",
  claims: ["figS24.corrosion.w.60c", "figS24.panel", "figS17.temperature.high", "figS2f.thickness.w.w"],
  states: [
    {
      title: "W-Cu",
      under: sayValue(HOT),
      layers: [{material: "w", name: "W", claim: "figS2f.thickness.w.w"}],
      seen: () => "Smooth under the microscope; hardly any sign of pits or second phases."
    }
  ],
  finding: context =>
    `Under some ${reported(context, "figS2f.thickness.w.w")} nm of tungsten the surface stays smooth, with hardly a pit or a second phase.`,
  caption: context =>
    `<b>Tungsten on copper after contact at ${say(context, HOT)}, at true scale.</b> The thickness is that of the film as made (Figure S2); nothing is drawn between film and electrolyte, as no product is reported there.`
});
