import {parseClaims} from "../../claims/claim.js";
import {parseConstants} from "../../claims/constant.js";
import {assumptions, paperChecks} from "../../claims/paper.js";
import {answersOf, type ClaimEntry} from "../../claims/entry.js";
import {Desk} from "./desk.js";

/** The engine over the printed values, with the queries' answers of the published ledger. @throws Refusal */
export const openDesk = (claims: string, constants: string, published: readonly ClaimEntry[]): Desk =>
  new Desk(
    {
      claims: parseClaims(claims),
      constants: parseConstants(constants),
      assumptions: assumptions(),
      definitions: paperChecks.get().definitions
    },
    answersOf(published),
    new Map(
      published.flatMap(({checks}) => checks.flatMap(({id, file}) => (file ? [[id, file] as const] : [])))
    )
  );
