import {TASKS, type Task} from "./tasks.js";

/** What the second process says of a task: nothing, or why it could not be done. */
export interface Told {
  task: Task;
  why: string | null;
}

let before: Promise<unknown> = Promise.resolve();

process.on("message", (task: Task) => {
  before = before
    .then(() => TASKS[task]())
    .then(
      () => null,
      (error: Error) => error.message.split("\n")[0]!
    )
    .then(why => process.send!({task, why} satisfies Told));
});
// Without its first process it has nothing to do.
process.on("disconnect", () => process.exit());
