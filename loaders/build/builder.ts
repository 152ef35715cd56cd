import {digestOfSources} from "../sources.js";

/** Digest of the programs between the build and Framework: with others, nothing that is kept of its work is taken. */
export const BUILDER = digestOfSources(["loaders/build"], [], /\.[jt]s$/);
