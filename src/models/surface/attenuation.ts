/** Share of a signal from below that a cover lets through to the surface normal-wise, I/I₀ = exp(−d / λ sin φ); φ is the emission angle to the surface. */
export const through = (coverNm: number, attenuationNm: number, emissionDegree: number): number =>
  Math.exp(-coverNm / (attenuationNm * Math.sin((emissionDegree * Math.PI) / 180)));

/** Cover that lets a share through. */
export const coverFor = (share: number, attenuationNm: number, emissionDegree: number): number =>
  -Math.log(share) * attenuationNm * Math.sin((emissionDegree * Math.PI) / 180);
