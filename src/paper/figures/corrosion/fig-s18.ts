import {reported} from "../../../figure/figure.js";
import {foilStates} from "../foil-states.js";
import {say, sayValue} from "../../../figure/say.js";

const HOT = "figS17.temperature.high";

export default foilStates({
  id: "fig-s18",
  label: "S18",
  title: "Copper under tungsten after contact, photographs",
  page: "corrosion",
  rebuild: "schematic",
  nanometres: 1000,
  limits: "The photographs cannot be rebuilt; the word of the text for them is all there is.",
  claims: [
    "figS18.no-corrosion.w",
    "figS18.panel",
    "figS17.temperature.high",
    "figS2f.thickness.w.w",
    "figS11.thickness.w.mgw"
  ],
  states: [
    {
      title: c => `${reported(c, "figS18.no-corrosion.w")} d`,
      under: sayValue(HOT),
      layers: [{material: "w", name: "W", claim: "figS2f.thickness.w.w"}],
      seen: () => "No corrosion can be seen by eye."
    }
  ],
  finding: context =>
    `Under tungsten the foil looks unchanged after ${reported(context, "figS18.no-corrosion.w")} days in the heat.`,
  caption: context =>
    `<b>The tungsten of W-Cu on its foil, at true scale.</b> Some ${reported(context, "figS2f.thickness.w.w")} nm thick, it is not the film of ${say(context, "figS11.thickness.w.mgw")} under the magnesium of the bilayer. The sections of such a foil are Figures S24 and S25.`
});
