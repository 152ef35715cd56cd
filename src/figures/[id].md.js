import {parameter} from "../../loaders/send.js";

// One figure alone, for embedding, print and citation.
const id = parameter("id");
process.stdout.write(`---\ntitle: ${id}\n---\n\n::crumbs ${id}\n\n::${id}\n`);
