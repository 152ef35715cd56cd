import {register} from "../components.js";
import {data} from "./data.js";
import {figures} from "./figures.js";

register({...figures, ...data});
