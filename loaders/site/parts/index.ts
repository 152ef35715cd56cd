import {register} from "../components.js";
import {claims} from "./claims.js";
import {data} from "./data.js";
import {figures} from "./figures.js";
import {parameters} from "./parameters.js";
import {notebook} from "./notebook.js";
import {reading} from "./reading.js";

register({...figures, ...claims, ...data, ...notebook, ...parameters, ...reading});
