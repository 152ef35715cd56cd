import {h, raw, type Element} from "../../lib/element.js";
import {raised} from "../../words/raised.js";

/** A claim as a figure lists it: quantity, value and verdict sign are HTML made at build. */
export interface ClaimLine {
  id: string;
  quantity: string;
  specimen: string;
  value: string;
  sign: string;
}

export const claimList = (claims: ClaimLine[], root: string): Element =>
  h(
    "ul",
    {class: "claim-list"},
    claims.map(c =>
      h(
        "li",
        {},
        h(
          "a",
          {class: "cl", "data-claim": c.id, href: `${root}claims.html#${c.id}`},
          raw(c.value),
          raw(c.sign)
        ),
        " ",
        raised(`${c.quantity}${c.specimen ? `, ${c.specimen}` : ""}`),
        " ",
        h("code", {}, c.id)
      )
    )
  );
