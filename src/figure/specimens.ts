import {registry} from "../lib/registry.js";
import type {Specimen} from "./figure.js";

/** The specimens of data/specimens.csv, put by whoever reads the context: a name's place in every list, its colours and mark. */
export const specimens = registry<readonly Specimen[]>("specimens", "data/specimens.csv");
