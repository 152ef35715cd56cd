/** Hands over what this paper gives its readers. */
import {paperReading} from "../reading/paper.js";
import {DERIVED} from "./reading/derived.js";
import {EXERCISES} from "./reading/exercises.js";
import {PREDICTIONS} from "./reading/predictions.js";
import {STEPS} from "./reading/walkthrough.js";

paperReading.put({derived: DERIVED, exercises: EXERCISES, predictions: PREDICTIONS, steps: STEPS});
