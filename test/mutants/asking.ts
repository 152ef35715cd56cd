import {fork, type ChildProcess} from "node:child_process";
import {once} from "node:events";
import {readFileSync, readdirSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {Answered, Asked} from "./worker.js";

/** The tests did not end in time. */
export const TIMED_OUT = Symbol("timed out");

/** Asks a process that stays warm; one that hangs is ended and begun again. */
export class Asking {
  private child: ChildProcess | null = null;

  constructor(
    private readonly copy: string,
    private readonly setup: readonly string[],
    private readonly restore: (asked: Asked) => void
  ) {}

  /** The test that notices a mutant, or null; its time is the processor's, so that a busy machine kills nothing. */
  async ask(asked: Asked, processorSeconds: number): Promise<string | null | typeof TIMED_OUT> {
    const child = (this.child ??= await this.begin());
    const over = new AbortController();
    const {signal} = over;
    const answer = once(child, "message", {signal}).then(([m]) => (m as Answered).by);
    const ended = once(child, "exit", {signal}).then(() => "the process of the tests ended");
    for (const waited of [answer, ended]) waited.catch(() => undefined);
    child.send(asked);
    const began = this.processorSeconds();
    let watch: NodeJS.Timeout | undefined;
    const late = new Promise<typeof TIMED_OUT>(resolve => {
      watch = setInterval(() => {
        if (this.processorSeconds() - began > processorSeconds) resolve(TIMED_OUT);
      }, 500);
    });
    const by = await Promise.race([answer, ended, late]);
    clearInterval(watch);
    over.abort();
    if (by === TIMED_OUT || child.exitCode !== null || child.signalCode !== null) {
      this.end();
      this.restore(asked);
    }
    return by;
  }

  /** Ends the process and those that it has begun. */
  end(): void {
    const pid = this.child?.pid;
    this.child = null;
    if (pid === undefined) return;
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }

  /** Processor seconds of the process and of those it has begun. */
  processorSeconds(): number {
    const pid = this.child?.pid;
    return pid === undefined ? 0 : processorSecondsOfGroup(pid);
  }

  private async begin(): Promise<ChildProcess> {
    const child = fork(fileURLToPath(new URL("worker.ts", import.meta.url)), [this.copy, ...this.setup], {
      execArgv: ["--import", "tsx"],
      // A group of its own: with it end the processes in which its tests run.
      detached: true,
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    });
    await once(child, "message");
    return child;
  }
}

/** User and system time of a group of processes, with their children that have ended; as Linux tells it. */
function processorSecondsOfGroup(group: number): number {
  const processes = readdirSync("/proc").filter(name => /^\d+$/.test(name));
  return processes.map(statOf).reduce((sum, fields) => {
    const own = Number(fields[2]) === group ? [11, 12, 13, 14] : [];
    return own.reduce((s, i) => s + Number(fields[i]) / 100, sum);
  }, 0);
}

/** Fields of a process from its state on; none when it has just ended. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
  } catch {
    return [];
  }
}
