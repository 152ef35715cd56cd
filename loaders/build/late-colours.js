import {createRequire} from "node:module";

/** The highlighter of Framework's modules with its two hundred languages, which comes with the first source that is new. */
const colours = () => createRequire(import.meta.url)("highlight.js");

export default {
  /** @param {string} name */
  getLanguage: name => colours().getLanguage(name),
  /** @param {string} source @param {{language: string}} options */
  highlight: (source, options) => colours().highlight(source, options)
};
