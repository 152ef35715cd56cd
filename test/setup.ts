import {runsInFiles} from "../loaders/kept-runs.js";
import {keepRuns} from "../src/models/plate/kept.js";

// A run of the plate is made once for all files of tests.
keepRuns(runsInFiles());
