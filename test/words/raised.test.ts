import {expect, it} from "vitest";
import {conditionInWords, raised} from "../../src/words/raised.js";
import {render} from "../../src/lib/element.js";

it.each([
  ["cycle=1; 1 mA cm-2", "cycle 1; 1 mA cm-2"],
  ["cycle>=2", "cycle ≥ 2"],
  ["x=0.06; said to be near SE side", "x = 0.06; said to be near SE side"],
  ["room temperature; day=7", "room temperature; day 7"],
  ["phase=hcp Mg; hkl=002", "phase hcp Mg; reflection 002"],
  ["S 2p3/2, li2s", "S 2p3/2, Li2S"],
  ["panels a-c; electrodeposited", "panels a–c; electrodeposited"],
  ["cycles 1-10; all cells", "cycles 1–10; all cells"],
  ["activation, 0-1 V", "activation, 0–1 V"],
  ["fcc Cu, card 04-0836", "fcc Cu, card 04-0836"],
  ["nanoindentation, n=3 per load function", "nanoindentation, n = 3 per load function"]
])("the condition %s reads %s", (condition, words) => expect(conditionInWords(condition)).toBe(words));

it.each([
  ["R_SEI + R_ct at 1 mA cm-2", "R<sub>SEI</sub> + R<sub>ct</sub> at 1 mA cm<sup>−2</sup>"],
  ["Li fraction x in LixMg", "Li fraction x in Li<sub><i>x</i></sub>Mg"],
  ["initial plate radius R0", "initial plate radius R<sub>0</sub>"],
  ["FWHM of Ag 3d5/2", "FWHM of Ag 3d<sub>5/2</sub>"],
  ["Bi+, square", "Bi<sup>+</sup>, square"],
  ["hcp Mg, space group P63/mmc", "hcp Mg, space group <i>P</i>6<sub>3</sub>/<i>mmc</i>"],
  ["Mg/W-Cu against Li/Li+", "Mg/W-Cu against Li/Li+"]
])("typesets %s", (text, html) => expect(render(raised(text))).toBe(html));
