/** Controls whose published state is a printed value or a constant: figure → control → id. */
export const PUBLISHED: Record<
  string,
  Record<string, {claim?: string; constant?: string; times?: number; less?: string}>
> = {
  "fig-1b": {angle: {constant: "tilt_fib"}},
  "fig-1c": {
    mg: {claim: "fig1b.thickness.mg.mgw"},
    w: {claim: "fig1b.thickness.w.mgw"},
    onset: {claim: "fig1c.time.cu-onset"},
    current: {claim: "exp.tofsims.o.current"},
    raster: {claim: "exp.tofsims.o.area"}
  },
  "fig-1e": {
    cu: {claim: "fig1e.lattice.cu.a", times: 10},
    mga: {constant: "lattice_mg_a"},
    mgc: {constant: "lattice_mg_c"},
    w: {constant: "lattice_w_a"}
  },
  "fig-1f": {angle: {claim: "exp.xps.angle"}},
  "fig-3": {density: {constant: "density_li"}, footprint: {claim: "exp.li.diameter"}},
  "fig-1g": {angle: {claim: "exp.xps.angle"}},
  "fig-s2": {angle: {constant: "tilt_fib"}},
  "fig-s3": {
    cu: {constant: "lattice_cu_a"},
    mga: {claim: "figS3.lattice.mg.a"},
    mgc: {claim: "figS3.lattice.mg.c"},
    w: {claim: "figS3.lattice.w.a"}
  },
  "fig-s4": {splitting: {constant: "splitting_w4f"}},
  "fig-s5": {depth: {claim: "figS5.depth"}},
  "fig-s12": {
    film: {claim: "fig1b.thickness.mg.mgw"},
    density: {constant: "density_li"},
    footprint: {claim: "exp.li.diameter"}
  },
  "fig-s13": {density: {constant: "density_li"}, footprint: {claim: "exp.li.diameter"}},
  "fig-s14": {
    film: {claim: "figS2c.thickness.mg.mg"},
    density: {constant: "density_li"},
    footprint: {claim: "exp.li.diameter"}
  },
  "fig-s16": {efficiency: {claim: "fig2c.ce.mgw"}},
  "model-reserve": {
    ce: {claim: "figS33.ce.mean", times: 0.01},
    reserve: {claim: "figS33.discharge.c2", less: "figS33.charge-limit"}
  },
  "fig-s6": {n: {claim: "exp.nanoindent.replicates"}}
};
