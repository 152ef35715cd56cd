import fc from "fast-check";
import {type Circuit, parametersOf} from "../../../src/models/impedance/circuit.js";
import {ELEMENTS, type Kind} from "../../../src/models/impedance/elements.js";

/** Circuits as the parser builds them: a series never holds a series directly. */
export function circuits(): fc.Arbitrary<Circuit> {
  const kinds = Object.keys(ELEMENTS) as Kind[];
  const {tree} = fc.letrec<{tree: Shape; leaf: Shape; series: Shape; parallel: Shape}>(tie => ({
    tree: fc.oneof({maxDepth: 3}, tie("leaf"), tie("series"), tie("parallel")),
    leaf: fc.constantFrom(...kinds),
    series: fc
      .array(fc.oneof(tie("leaf"), tie("parallel")), {minLength: 2, maxLength: 3})
      .map(parts => ({type: "series", parts})),
    parallel: fc.array(tie("tree"), {minLength: 2, maxLength: 2}).map(parts => ({type: "parallel", parts}))
  }));
  return tree.filter(shape => count(shape) <= 12).map(shape => number(shape, {next: 0}));
}
type Shape = Kind | {type: "series" | "parallel"; parts: Shape[]};
const count = (shape: Shape): number =>
  typeof shape === "string" ? 1 : shape.parts.reduce((n, part) => n + count(part), 0);
function number(shape: Shape, counter: {next: number}): Circuit {
  if (typeof shape === "string") return {type: "element", kind: shape, label: `${shape}${counter.next++}`};
  return {type: shape.type, parts: shape.parts.map(part => number(part, counter))};
}

/** A circuit with values of the size cells have. */
export function bound(): fc.Arbitrary<{circuit: Circuit; values: Float64Array}> {
  const ranges = {
    resistance: [0.1, 1e3],
    capacitance: [1e-8, 1e-3],
    inductance: [1e-7, 1e-3],
    warburg: [0.1, 100],
    "constant-phase": [1e-7, 1e-2],
    exponent: [0.3, 1],
    time: [1e-5, 10]
  } as const;
  return circuits().chain(circuit =>
    fc.tuple(...parametersOf(circuit).map(() => fc.double({min: 0, max: 1, noNaN: true}))).map(draws => ({
      circuit,
      values: Float64Array.from(parametersOf(circuit), ({dimension}, i) => {
        const [low, high] = ranges[dimension];
        return dimension === "exponent" ? low + (high - low) * draws[i]! : low * (high / low) ** draws[i]!;
      })
    }))
  );
}
