export {codeEditor, type CodeEditor, type Faulty} from "./code-editor.js";
export {readNotebook} from "../read.js";
export {toObservable} from "../observable.js";
