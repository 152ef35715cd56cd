/** Which pieces of our code have run, as the engine that runs them counts. */
import {Session, type Profiler} from "node:inspector";

const OURS = /\/src\/(?:formats|lib)\//;

export class Reached {
  private readonly session = new Session();
  private readonly known = new Set<string>();

  constructor() {
    this.session.connect();
    this.session.post("Profiler.enable");
    this.session.post("Profiler.startPreciseCoverage", {callCount: true, detailed: true});
  }

  get size(): number {
    return this.known.size;
  }

  /** Notes what has run since the last look. @returns whether it never had before */
  look(): boolean {
    const fresh = this.fresh();
    for (const piece of fresh) this.known.add(piece);
    return fresh.length > 0;
  }

  /** Pieces that have run since the last look and never had before. */
  fresh(): string[] {
    const found: string[] = [];
    this.session.post("Profiler.takePreciseCoverage", (error, taken) => {
      if (error) throw error;
      for (const script of taken.result) if (OURS.test(script.url)) found.push(...piecesOf(script));
    });
    return found.filter(piece => !this.known.has(piece));
  }
}

const piecesOf = ({url, functions}: Profiler.ScriptCoverage): string[] =>
  functions.flatMap(({ranges}) =>
    ranges.flatMap(({startOffset, endOffset, count}) => (count ? [`${url} ${startOffset} ${endOffset}`] : []))
  );
