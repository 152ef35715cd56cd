/**
 * Where a browser asks for it, text becomes markup or the address of a script by this policy alone: markup of ours
 * brings no scripts, handlers, frames or other documents, and scripts and workers are files of this site.
 */
if (self.trustedTypes) {
  const FOREIGN = /^(?:script|i?frame|object|embed|base|meta|link)$/;
  const SUSPECT = /<(?:script|i?frame|object|embed|base|meta|link)\b|\bon\w+\s*=|javascript:/i;
  const refuse = what => {
    throw new TypeError(`policy: ${what} is not taken from text`);
  };
  const look = node => {
    if (FOREIGN.test(node.localName)) refuse(`<${node.localName}>`);
    for (const {name, value} of node.attributes)
      if (/^on/i.test(name) || /^\s*javascript:/i.test(value)) refuse(name);
    if (node.content) node.content.querySelectorAll("*").forEach(look);
  };
  trustedTypes.createPolicy("default", {
    createHTML(text, _type, sink) {
      // What is only parsed runs nothing; most text is beyond suspicion.
      if (!/parseFromString/.test(sink) && SUSPECT.test(text))
        new DOMParser().parseFromString(text, "text/html").querySelectorAll("body *, head *").forEach(look);
      return text;
    },
    // A notebook's file is written with its cells as scripts; none runs here, for the policy names every script that may.
    createScript: (text, _type, sink) => (/^HTMLScriptElement /.test(sink) ? text : refuse("code")),
    createScriptURL(address) {
      const {origin, protocol} = new URL(address, document.baseURI);
      return origin === location.origin || protocol === "blob:" ? address : refuse(address);
    }
  });
}
