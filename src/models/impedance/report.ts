/** Results as plain data for the command line, names as in its documentation. */
import type {Description} from "./description.js";
import type {Fit} from "./fit.js";
import type {Power} from "./power.js";
import type {KKTest} from "./verdict.js";

export function fitReport(
  fit: Fit,
  kk: KKTest,
  seconds: number,
  {describes, sentence, placesHertz}: Description
) {
  return {
    circuit: fit.circuit,
    weight: fit.weight,
    parameters: fit.parameters.map(({name, value, standardError, unit, atBound, conditional}) => ({
      name,
      value,
      standard_error: standardError,
      unit,
      at_bound: atBound,
      conditional
    })),
    correlation: fit.correlation,
    chi2: fit.chi2,
    rms_relative: fit.rmsRelative,
    aicc: fit.aicc,
    converged: fit.converged && describes,
    describes_spectrum: describes,
    misfit: sentence,
    misfit_hertz: placesHertz,
    starts: fit.search.starts,
    starts_agreeing: fit.search.agreeing,
    kk: {order: kk.fixed.order, mu: kk.fixed.mu, rms: kk.fixed.rms, verdict: kk.verdict},
    seconds
  };
}

export function kkReport(kk: KKTest, power: readonly Power[], seconds: number) {
  return {
    order: kk.fixed.order,
    mu: kk.fixed.mu,
    rms: kk.fixed.rms,
    verdict: kk.verdict,
    within_relative: kk.within,
    words: kk.words,
    reasons: kk.reasons,
    places_hertz: kk.placesHertz,
    judged: {order: kk.judged.order, margin_decades: kk.judged.marginDecades, rms: kk.judged.rms},
    noise: kk.noise,
    noise_ranges: kk.ranges.map(({part, highHertz, lowHertz, noise}) => ({
      part,
      high_hertz: highHertz,
      low_hertz: lowHertz,
      noise
    })),
    automatic: {order: kk.automatic.order, mu: kk.automatic.mu, rms: kk.automatic.rms},
    residuals: residualRows(kk),
    power: power.map(({corruption, unit, size, power, smallest, most}) => ({
      corruption,
      size,
      unit,
      power,
      smallest_found: smallest,
      largest_tried: most
    })),
    seconds
  };
}

/** Relative residuals of the sum judged, one row per point. */
const residualRows = ({judged: {fitted, residualReal, residualImaginary}}: KKTest) =>
  Array.from(fitted.frequencyHertz, (frequency_hertz, i) => ({
    frequency_hertz,
    real: residualReal[i]!,
    imaginary: residualImaginary[i]!
  }));
