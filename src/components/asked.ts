import {fragment} from "../lib/fragment.js";
import {notice} from "./notice.js";

const FIGURE = /^((?:fig|table|model)-[a-z0-9-]+)\./;

/** Says what the address asks for and this page does not have. */
export function asked(ids: readonly string[]): void {
  const unknown = [...new Set(new URLSearchParams(location.search).keys())].filter(key => {
    const figure = FIGURE.exec(key)?.[1];
    return figure !== undefined && !ids.includes(figure);
  });
  notice(
    "address",
    unknown.length ? `The address asks for ${unknown.join(", ")}, which is not on this page.` : null
  );
  const lens = new URLSearchParams(location.search).get("lens");
  const lenses = [...document.querySelectorAll<HTMLInputElement>('input[name="lens"]')].map(i => i.value);
  notice(
    "lens",
    lens !== null && lenses.length > 0 && !lenses.includes(lens)
      ? `The address asks for the lens “${lens}”, which is none of ${lenses.join(", ")}.`
      : null
  );
  const named = (): void => {
    const id = fragment(location.hash);
    notice(
      "fragment",
      id && !document.getElementById(id) ? `The address names “#${id}”, which is not on this page.` : null
    );
  };
  addEventListener("hashchange", named);
  named();
}
