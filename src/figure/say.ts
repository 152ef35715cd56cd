import {formatQuantity, HTML, PLAIN, type Script} from "../words/number.js";
import {printed, type Context} from "./figure.js";

/** Exponents as `label()` of a picture raises them. */
export const RAISED: Script = {raise: exponent => `^{${exponent}}`, text: plain => plain};

const in_ =
  (script: Script) =>
  (context: Context, id: string): string =>
    formatQuantity(printed(context, id), script);

/** A printed value with sign and unit, for findings and captions. */
export const say = in_(HTML);
/** The same where only text can stand. */
export const sayPlain = in_(PLAIN);
/** The same for texts of a picture that pass through `label()`. */
export const sayRaised = in_(RAISED);

/** Words, or words with printed values in them. */
export type Said = string | ((context: Context) => string);
export const said = (text: Said, context: Context): string =>
  typeof text === "string" ? text : text(context);
/** A printed value as such words. */
export const sayValue =
  (claim: string): Said =>
  context =>
    sayPlain(context, claim);
