declare module "subset-font" {
  export default function subset(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: "woff2" | "sfnt";
      variationAxes?: Record<string, number | {min: number; max: number; default: number}>;
      keepFeatures?: readonly string[];
    }
  ): Promise<Uint8Array>;
}
