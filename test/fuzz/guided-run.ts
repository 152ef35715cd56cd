/** `npm run fuzz:guided -- 600` looks for 600 seconds; what fails is kept and opened by every run of the fuzzer from then on. */
import {search} from "./search.js";

const seconds = Number(process.argv[2] ?? 300);
const seed = Math.floor(Math.random() * 1e9);
console.log(`looking for ${seconds} s, from seed ${seed}`);
const {cases, reached, failures, taken} = await search({seconds}, seed);
const whole = Object.values(taken).reduce((sum, count) => sum + count, 0);
console.log(
  `${cases} inputs, ${whole} taken whole; pieces of code reached: ${reached?.before} → ${reached?.after}`
);
for (const {door, at, said} of failures) console.log(`\n${door}, kept as test/fuzz/failed/${at}\n${said}`);
process.exitCode = failures.length ? 1 : 0;
