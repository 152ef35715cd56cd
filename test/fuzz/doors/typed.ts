/** What a reader types or a link brings: addresses, circuits, units, quantities, expressions. */
import {fromAddress, ignoredIn} from "../../../src/components/claims/choices.js";
import * as filter from "../../../src/components/claims/filter.js";
import {fromParameters, toParameters} from "../../../src/components/shell/state.js";
import {parseExpression} from "../../../src/claims/expression.js";
import type {Assumption} from "../../../src/claims/assumption.js";
import type {Figure} from "../../../src/figure/figure.js";
import {fragment} from "../../../src/lib/fragment.js";
import {parseUnit} from "../../../src/lib/unit.js";
import {readQuantity} from "../../../src/models/quantity.js";
import {PLATE} from "../../../src/models/plate/parameters.js";
import {formatCircuit, parseCircuit} from "../../../src/models/impedance/circuit.js";
import {byText, hold, seedsOf, textOf, type Door} from "../door.js";
import {changedText} from "../mutate.js";

/** A control of each kind. */
const FIGURE = {
  id: "fig-x",
  controls: [
    {kind: "specimens", name: "show", label: "Show", options: ["Cu", "Mg", "W"], default: ["Cu"]},
    {
      kind: "choice",
      name: "view",
      label: "View",
      options: ["a", "b"].map(value => ({value, label: value})),
      default: "a"
    },
    {kind: "number", name: "i", label: "i", unit: "mA", min: 0.01, max: 10, step: 0.01, default: 1},
    {
      kind: "number",
      name: "D",
      label: "D",
      unit: "cm2/s",
      min: 1e-13,
      max: 1e-9,
      step: 0,
      log: true,
      default: 1e-11
    },
    {kind: "range", name: "cycles", label: "Cycles", unit: "1", min: 1, max: 100, step: 1, default: [1, 20]},
    {kind: "toggle", name: "all", label: "All", default: false}
  ]
} as unknown as Figure;
const ASSUMPTIONS = [
  {id: "wall", unit: "um", default: "none", options: [{value: "none", label: "none"}]},
  {id: "words", unit: "%", default: "10", options: [{value: "10", label: "10 %"}]}
] as unknown as Assumption[];

const ADDRESSES = seedsOf(
  "fig-x.show=Cu~Mg&fig-x.view=b&fig-x.i=0.5&fig-x.D=1e-12&fig-x.cycles=2~9&fig-x.all=true",
  "assume.wall=open&assume.words=20&q=copper%20thickness&figure=2d&specimen=Cu",
  "#fig-x%20y"
);
const CIRCUITS = seedsOf("R0-p(R1,CPE1)-p(R2,CPE2)-W1", "p(R1-W1,CPE1)-L2", "R0-p(R1,C1)-p(R2-Wo1,C2)");
const QUANTITIES = seedsOf("1e-11cm2/s", "6e-11 cm2/s", "1.5E-15 m^2 s^-1", "1e-10");
const UNITS = seedsOf("mA cm-2", "cm2/s", "ohm cm2", "mAh/g", "°C", "mol/L");
const EXPRESSIONS = seedsOf(
  "1 - 1 / (1 + figS7b.stoichiometry.mgw) <= max(1, text.pressure) * 2 [mA cm-2]",
  '(1 + 2)^3 / 4 and 1 < 2 or read("x") = 1'
);

const text = (name: string, seeds: Uint8Array[], weight: number, open: (text: string) => unknown): Door => ({
  name,
  seeds,
  weight,
  change: byText(seeds, changedText),
  open: input => open(textOf(input))
});

export const TYPED_DOORS: Door[] = [
  text("address of a page", ADDRESSES, 10, address => {
    fragment(address);
    const parameters = new URLSearchParams(address);
    const {state} = fromParameters(FIGURE, parameters);
    for (const {name, default: published} of FIGURE.controls)
      hold(typeof state[name] === typeof published, `${name} is of another kind`);
    const again = fromParameters(FIGURE, new URLSearchParams(toParameters(FIGURE, state)));
    hold(
      JSON.stringify(again) === JSON.stringify({state, ignored: []}),
      "a state that is written and read again"
    );
    fromAddress(ASSUMPTIONS, parameters);
    ignoredIn(ASSUMPTIONS, parameters);
    filter.ignoredIn(parameters, filter.fromAddress(parameters));
  }),
  text("circuit", CIRCUITS, 8, circuit => {
    const parsed = parseCircuit(circuit);
    const written = formatCircuit(parsed);
    hold(formatCircuit(parseCircuit(written)) === written, "a circuit that is written and read again");
  }),
  text("quantity", QUANTITIES, 6, given => {
    const value = readQuantity(given, {...PLATE.D, name: "D"});
    hold(Number.isFinite(value), "a quantity that is no number");
  }),
  text("unit", UNITS, 6, unit => {
    const {mantissa} = parseUnit(unit);
    hold(Number.isFinite(mantissa), "a unit without size");
  }),
  text("expression", EXPRESSIONS, 6, formula => parseExpression(formula))
];
