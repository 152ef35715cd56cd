import {existsSync, readFileSync} from "node:fs";
import type {ClaimEntry} from "../../../src/claims/entry.js";
import {openDesk} from "../../../src/components/claims/engine.js";
import "../../../src/paper/checks.js";
import "../../../src/paper/claims.js";
import {work} from "../../../loaders/paths.js";

const file = `${work}/claims.json`;
if (!existsSync(file))
  throw new Error("claims: .workbook/claims.json is missing; run `npm run figures` first");

/** claims.json as the build has made it. */
const claimsJson = readFileSync(file, "utf8");
export const published = JSON.parse(claimsJson) as ClaimEntry[];
export const byId = new Map(published.map(entry => [entry.id, entry]));

export const newDesk = (): ReturnType<typeof openDesk> =>
  openDesk(readFileSync("data/claims.csv", "utf8"), readFileSync("data/constants.csv", "utf8"), published);
