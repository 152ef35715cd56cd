import {h, type Element} from "../lib/element.js";
import {told} from "./told.js";
import {ROOT} from "../lib/published.js";
import {reportAddress} from "../publication/repository.js";

/**
 * A link that reports a problem with what is shown, with edition and state in it; null where the edition names no place
 * for reports.
 * @param path of what is shown, from the root of the site, with its state
 */
export function reportLink(what: string, path: string): Element | null {
  const template = told("report");
  if (template === null) return null;
  const text = `${what}\n${new URL(path, ROOT).href}\nversion ${told("version")}\n\n`;
  return h(
    "p",
    {class: "report"},
    h("a", {href: reportAddress(template, {title: `${what}: `, text})}, "Report a problem"),
    " with version and state in the message"
  );
}
