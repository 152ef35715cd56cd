import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {afterAll, beforeAll, expect, it} from "vitest";
import {beginSecond} from "../../../loaders/build/second.js";

let folder: string;
/** Answers for one task, fails with another, and ends at a third. */
const PROGRAM = `process.on("message", task => {
  if (task === "modules") process.exit(3);
  process.send({task, why: task === "ahead" ? "no reason" : null});
});
process.on("disconnect", () => process.exit());`;

beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/second-`);
  await writeFile(`${folder}/program.mjs`, PROGRAM);
});
afterAll(() => rm(folder, {recursive: true}));

it("says of each task whether it was done, and why not", async () => {
  const failed: string[][] = [];
  const second = beginSecond((...told) => failed.push(told), `${folder}/program.mjs`);
  const [parts, ahead, modules] = (["parts", "ahead", "modules"] as const).map(task => second.does(task));
  expect([await parts!(), await ahead!(), await modules!()]).toEqual([true, false, false]);
  expect(failed).toEqual([
    ["ahead", "no reason"],
    ["modules", "its process has ended"]
  ]);
  expect(await second.does("chapters")()).toBe(false);
  await second.end();
});

it("is left in the middle of a task without a word", async () => {
  await writeFile(`${folder}/busy.mjs`, `process.on("message", () => setInterval(() => {}, 1000));`);
  const failed: string[][] = [];
  const second = beginSecond((...told) => failed.push(told), `${folder}/busy.mjs`);
  second.does("parts");
  await second.end();
  expect(failed).toEqual([]);
});

it("is not needed: a program that is not there does no task", async () => {
  const failed: string[][] = [];
  const second = beginSecond((...told) => failed.push(told), `${folder}/nothing.mjs`);
  expect(await second.does("parts")()).toBe(false);
  expect(failed).toEqual([["parts", "its process has ended"]]);
  await second.end();
});
