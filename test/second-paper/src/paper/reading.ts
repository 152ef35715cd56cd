import {paperReading} from "../reading/paper.js";

paperReading.put({derived: [], exercises: [], predictions: [], steps: []});
