/** What an output may not bring into a page: it runs, it fetches, or it takes the page elsewhere. */
const NOT = "script,iframe,frame,object,embed,link,meta,base,form[action],template,video,audio,source";
const ADDRESSES = /^(?:href|src|xlink:href|action|formaction|ping|srcset|poster|background)$/i;

/** Markup of a sandbox's output without anything that runs or reaches out; links within the page and pictures in it stay. */
export function cleaned(html: string, parser: DOMParser): string {
  const {body} = parser.parseFromString(html, "text/html");
  for (const node of body.querySelectorAll(NOT)) node.remove();
  for (const node of body.querySelectorAll("*"))
    for (const {name, value} of [...node.attributes])
      if (
        /^on/i.test(name) ||
        (ADDRESSES.test(name) && !/^(?:#|data:image\/(?:png|jpeg);)/i.test(value.trim()))
      )
        node.removeAttribute(name);
  return body.innerHTML;
}
