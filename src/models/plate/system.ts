import type {Elastic} from "./elastic.js";
import type {Edge} from "./friction.js";
import type {Mesh} from "./mesh.js";
import type {PlateParameters} from "./parameters.js";
import type {Projector} from "./project.js";
import type {Quadrature} from "./quadrature.js";

/** Everything equilibrium needs, laid out once per mesh and support; the arrays are overwritten by each solution. */
export interface Mechanics {
  plate: PlateParameters;
  mesh: Mesh;
  rule: Quadrature;
  elastic: Elastic;
  edge: Edge;
  projector: Projector;
  /** Composition and Young's modulus at the Gauss points. */
  x: Float64Array;
  modulus_GPa: Float64Array;
  /** Displacements by equation number, nm. */
  u: Float64Array;
  load: Float64Array;
  work: Float64Array;
  schur: Float64Array;
  edgeLoad: Float64Array;
  edgeSolution: Float64Array;
  edgeFactored: boolean;
  /** Whether the factors belong to the present modulus; if not they only precondition. */
  exact: boolean;
  scratch: Scratch;
}

/** Vectors of the conjugate gradients. */
interface Scratch {
  residual: Float64Array;
  step: Float64Array;
  direction: Float64Array;
  image: Float64Array;
}

export const scratch = (size: number): Scratch => ({
  residual: new Float64Array(size),
  step: new Float64Array(size),
  direction: new Float64Array(size),
  image: new Float64Array(size)
});
