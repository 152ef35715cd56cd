/** Results as plain data for the command line, names as in its documentation. */
import type {Fit} from "./fit.js";
import type {KKTest} from "./verdict.js";

export function fitReport(fit: Fit, kk: KKTest, seconds: number) {
  return {
    circuit: fit.circuit,
    weight: fit.weight,
    parameters: fit.parameters.map(({name, value, standardError, unit, atBound}) => ({
      name,
      value,
      standard_error: standardError,
      unit,
      at_bound: atBound
    })),
    correlation: fit.correlation,
    chi2: fit.chi2,
    rms_relative: fit.rmsRelative,
    aicc: fit.aicc,
    kk: {order: kk.fixed.order, mu: kk.fixed.mu, rms: kk.fixed.rms, verdict: kk.verdict},
    seconds
  };
}

export function kkReport(kk: KKTest, seconds: number) {
  return {
    order: kk.fixed.order,
    mu: kk.fixed.mu,
    rms: kk.fixed.rms,
    verdict: kk.verdict,
    reasons: kk.reasons,
    noise: kk.noise,
    automatic: {order: kk.automatic.order, mu: kk.automatic.mu, rms: kk.automatic.rms},
    power: kk.power.map(({corruption, unit, size, power, smallest}) => ({
      corruption,
      size,
      unit,
      power,
      smallest_found: smallest
    })),
    seconds
  };
}
