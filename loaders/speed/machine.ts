import {cpus, totalmem} from "node:os";
import {execFileSync} from "node:child_process";
import {chromiumPath} from "../chromium.js";
import type {Measured} from "./lines.js";

/** What measurements depend on. */
export function machine(): Measured["machine"] {
  const version = chromiumPath && execFileSync(chromiumPath, ["--version"], {encoding: "utf8"});
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory_GB: Math.round(totalmem() / 1e9),
    browser: version ? (/^\S+ [\d.]+/.exec(version)?.[0] ?? version.trim()) : "none",
    node: process.version
  };
}
