declare module "ro-crate" {
  export class ROCrate {
    constructor(data: object, options: {array: boolean; link: boolean});
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    rootDataset: Record<string, any>;
  }
}
