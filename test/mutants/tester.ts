import {createVitest, type TestModule, type Vitest} from "vitest/node";

/** Tests of one file; without names all of them. */
export interface Chosen {
  file: string;
  names?: string[];
}

/** A warm vitest over a copy of the project: what was read once is read again only where it has changed. */
export class Tester {
  constructor(
    private readonly vitest: Vitest,
    private readonly copy: string
  ) {}

  static async open(copy: string, setup: string[]): Promise<Tester> {
    const vitest = await createVitest(
      "test",
      {
        root: copy,
        config: false,
        watch: false,
        pool: "forks",
        isolate: false,
        maxWorkers: 1,
        reporters: [{}],
        include: ["test/**/*.test.ts"],
        setupFiles: setup,
        testTimeout: 300_000,
        hookTimeout: 300_000,
        sequence: {sequencer: AsGiven},
        server: {deps: {inline: ["dt-sql-parser"]}}
      },
      {cacheDir: `${copy}/.cache`}
    );
    return new Tester(vitest, copy);
  }

  /** Runs tests in the order given, to the first failure or to the end; `failure` is the test that failed, or the file that could not be read. */
  async run(
    chosen: readonly Chosen[],
    bail: boolean
  ): Promise<{modules: TestModule[]; failure: string | null}> {
    this.vitest.config.bail = bail ? 1 : 0;
    const project = this.vitest.projects[0]!;
    project.config.bail = this.vitest.config.bail;
    // What was run before would be told again.
    this.vitest.state.filesMap.clear();
    this.vitest.state.errorsSet.clear();
    const {testModules, unhandledErrors} = await this.vitest.runTestSpecifications(
      chosen.map(({file, names}) =>
        project.createSpecification(
          `${this.copy}/${file}`,
          names ? {testNamePattern: new RegExp(`^(?:${names.map(escaped).join("|")})$`)} : {}
        )
      )
    );
    const failed = testModules.flatMap(failureOf)[0];
    const failure = failed ?? (unhandledErrors.length ? "an error that no test caught" : null);
    return {modules: testModules, failure};
  }

  /** A file of the copy has changed. */
  changed(file: string): void {
    this.vitest.invalidateFile(`${this.copy}/${file}`);
  }

  close(): Promise<void> {
    return this.vitest.close();
  }
}

/** Files in the order in which they were asked for. */
class AsGiven {
  shard<T>(files: T[]): T[] {
    return files;
  }
  sort<T>(files: T[]): T[] {
    return files;
  }
}

function failureOf(module: TestModule): string[] {
  const failed = [...module.children.allTests("failed")][0];
  if (failed) return [failed.fullName];
  return module.state() === "failed" ? [module.relativeModuleId] : [];
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
