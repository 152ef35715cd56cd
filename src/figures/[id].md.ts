import {parseArgs} from "node:util";

// One figure alone, for embedding, print and citation.
const {values} = parseArgs({options: {id: {type: "string"}}});
process.stdout.write(`---\ntitle: ${values.id}\n---\n\n::crumbs ${values.id}\n\n::${values.id}\n`);
