/** What onset times in sputter time mean for rates and atoms per ion, if they are the borders of the layers. */
import {atomsPerIon, type Beam} from "../../../models/surface/sputter.js";
import {constant, reported, type Context, type Row, type State} from "../../../figure/figure.js";

export interface Profile extends State {
  mg: number;
  w: number;
  onset: number;
  current: number;
  raster: number;
}

export interface Dug extends Row {
  layer: string;
  from_s: number;
  to_s: number;
  from_nm: number;
  to_nm: number;
  rate_nm_s: number;
  atoms_per_ion: number;
}

const beamOf = (state: Profile): Beam => ({
  currentAmpere: state.current * 1e-9,
  rasterCm: state.raster * 1e-4,
  charges: 1
});

/** Magnesium from the start to the first onset, tungsten from there to the onset of copper. */
export function dug(state: Profile, context: Context): Dug[] {
  const border = reported(context, "fig1c.time.mg-only");
  const layer = (element: string, from_s: number, to_s: number, from_nm: number, to_nm: number): Dug => {
    const rate_nm_s = (to_nm - from_nm) / (to_s - from_s);
    return {
      layer: element,
      from_s,
      to_s,
      from_nm,
      to_nm,
      rate_nm_s,
      atoms_per_ion: atoms(element, rate_nm_s, state, context)
    };
  };
  return [layer("Mg", 0, border, 0, state.mg), layer("W", border, state.onset, state.mg, state.mg + state.w)];
}

const atoms = (element: string, rate: number, state: Profile, context: Context): number =>
  atomsPerIon(
    rate,
    {
      densityGCm3: constant(context, `density_${element.toLowerCase()}`),
      molarMassGMol: constant(context, `molar_mass_${element.toLowerCase()}`)
    },
    beamOf(state),
    {avogadroMol: constant(context, "avogadro"), elementaryChargeC: constant(context, "elementary_charge")}
  );

/** Onset of copper at which tungsten gives as many atoms per ion as magnesium. */
export function equalOnset([mg, w]: Dug[]): number {
  return w!.from_s + ((w!.to_s - w!.from_s) * w!.atoms_per_ion) / mg!.atoms_per_ion;
}
