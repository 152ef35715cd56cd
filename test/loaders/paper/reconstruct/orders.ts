/** Printed statements in words that statements.test.ts answers. */
export const ORDERS = [
  "fig2.nucleation.mgw.cycle2",
  "fig2.nucleation.mg.cycle2",
  "fig2i.order.mgw",
  "figS7.window",
  "figS7a.capacity.cu",
  "figS7a.capacity.w",
  "figS11a.order.mg5w",
  "figS11b.cycles.5mgw",
  "figS29c.order.mgsn",
  "figS32.order",
  "fig6a.window",
  "fig6b.inset.order",
  "figS26.order",
  "figS33.window",
  "ts1.trend.rb"
];
