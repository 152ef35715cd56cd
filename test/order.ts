import {BaseSequencer, type TestSpecification} from "vitest/node";

/** Files that take longest begin first, so that no worker is left with one of them at the end: those that drive a browser. */
export default class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const drives = ({moduleId}: TestSpecification): number => (/\/test\/browser\//.test(moduleId) ? 0 : 1);
    return (await super.sort(files)).sort((a, b) => drives(a) - drives(b));
  }
}
