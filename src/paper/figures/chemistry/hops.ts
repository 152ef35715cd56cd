import {constant, reported, type Context, type Row} from "../../../figure/figure.js";

/** Sites with a printed barrier. */
export const SITES = [
  {site: "inside W", claim: "ts3.barrier.bulk"},
  {site: "on W(110)", claim: "ts3.barrier.surface"}
] as const;

export interface Hop extends Row {
  site: string;
  claim: string;
  barrier_ev: number;
  rate_per_second: number;
}

/** Hop rate ν exp(−E/kT) in 1/s; ν attempt frequency in Hz, T in K. Vineyard 1957. */
const hopRate = (barrierEv: number, kelvin: number, attemptHertz: number, boltzmannEv: number): number =>
  attemptHertz * Math.exp(-barrierEv / (boltzmannEv * kelvin));

export const hops = (celsius: number, attemptHertz: number, context: Context): Hop[] =>
  SITES.map(({site, claim}) => {
    const barrier = reported(context, claim);
    return {
      site,
      claim,
      barrier_ev: barrier,
      rate_per_second: hopRate(barrier, celsius + 273.15, attemptHertz, constant(context, "boltzmann_ev"))
    };
  });
