import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import {moduleAt} from "../paths.js";
import type {Told} from "./second-process.js";
import type {Task} from "./tasks.js";

/** A second process of a build, which does what need not wait for the first. */
interface Second {
  /**
   * Has a task done after those it was given before. What it cannot do the first process does, and tells what is wrong.
   * @returns what waits for it, and says whether it was done
   */
  does(task: Task): () => Promise<boolean>;
  /** Ends it, whatever it is doing. */
  end(): Promise<void>;
}

const PROGRAM = fileURLToPath(moduleAt("loaders/build/second-process"));

/** @param failed hears of a task that could not be done, and why */
export function beginSecond(failed: (task: Task, why: string) => void, program = PROGRAM): Second {
  const child = fork(program, {stdio: ["ignore", "ignore", "ignore", "ipc"]});
  const waiting = new Map<Task, (done: boolean) => void>();
  const settle = ({task, why}: Told): void => {
    if (why !== null) failed(task, why);
    waiting.get(task)?.(why === null);
    waiting.delete(task);
  };
  const ended = new Promise<void>(resolve =>
    child.once("exit", () => {
      for (const task of waiting.keys()) settle({task, why: ENDED});
      resolve();
    })
  );
  child.on("error", () => undefined);
  child.on("message", (told: Told) => settle(told));
  // A build that fails does not wait for it.
  child.unref();
  child.channel?.unref();
  return {
    does(task) {
      const done = new Promise<boolean>(resolve => waiting.set(task, resolve));
      if (child.connected) child.send(task, error => error && settle({task, why: error.message}));
      else settle({task, why: ENDED});
      return async () => {
        child.channel?.ref();
        const answer = await done;
        child.channel?.unref();
        return answer;
      };
    },
    end() {
      waiting.clear();
      child.ref();
      child.kill();
      return ended;
    }
  };
}

const ENDED = "its process has ended";
