import {significant} from "../../../words/number.js";
import {bilayer} from "./bilayer.js";
import type {SectionState} from "./deposit-columns.js";
import type {Deposit} from "./deposit.js";
import {reported, type Context, type Row} from "../../../figure/figure.js";

export interface Grown extends Deposit {
  drawn: string;
  film: boolean;
}

export interface Thick extends Row {
  capacity_mah_cm2: number;
  reported_um: number;
  theory_um: number;
  computed_um: number;
  share: number;
  density_needed: number;
}

export function sections(rows: Thick[], state: Grown, context: Context): SectionState[] {
  const {tungsten, magnesium} = bilayer(context);
  return [
    ...rows.map((r): SectionState => {
      const micrometre = state.drawn === "reported" ? r.reported_um : r.computed_um;
      return {
        title: `${state.drawn === "reported" ? r.reported_um : significant(micrometre, 3)} µm`,
        under: `${r.capacity_mah_cm2} mAh cm^{−2}`,
        layers: [tungsten, {material: "li", name: "Li–Mg", micrometre}],
        seen: "Even, largely without pores"
      };
    }),
    {
      title: "dissolved",
      under: `to ${reported(context, "fig3.j-l.cutoff")} V`,
      layers: [tungsten, magnesium],
      seen: "Mg on W on Cu, as hairlines"
    }
  ];
}
