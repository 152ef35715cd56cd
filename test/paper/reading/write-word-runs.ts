/** `tsx test/paper/reading/write-word-runs.ts FILE`: keeps the digests of the paper's text, which is not ours to ship. */
import {readFileSync, writeFileSync} from "node:fs";
import {DIGESTS, packed} from "./word-runs.js";

const [file] = process.argv.slice(2);
if (!file) throw new Error("use: tsx test/paper/reading/write-word-runs.ts FILE, the paper as plain text");
writeFileSync(DIGESTS, packed(readFileSync(file, "utf8")));
