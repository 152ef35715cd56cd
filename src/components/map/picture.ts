import {h, type Element} from "../../lib/element.js";
import {least} from "../../lib/extremes.js";
import type {Kind, Lineage, Station} from "./lineage.js";

/** A lineage with a place for everything, px. */
export interface PlacedLineage {
  width: number;
  height: number;
  stations: (Station & {x: number; y: number; width: number; height: number})[];
  steps: {from: string; to: string; start: [number, number]; end: [number, number]}[];
}

const HEADS: readonly [Kind, string][] = [
  ["file", "raw files"],
  ["table", "tables"],
  ["figure", "figures"],
  ["claims", "statements"]
];

/** Raw files at the left, statements at the right; every station leads to its place on the site. */
export function lineagePicture({width, height, stations, steps}: PlacedLineage): Element {
  return h(
    "svg",
    {
      class: "chart lineage-picture",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "group",
      "aria-label": "From raw files to statements"
    },
    HEADS.map(([kind, text]) => {
      const left = least(stations.filter(one => one.kind === kind).map(({x}) => x));
      if (!Number.isFinite(left)) return null;
      return kind === "claims"
        ? h("text", {class: "small", x: width, y: 14, "text-anchor": "end"}, text)
        : h("text", {class: "small", x: left, y: 14}, text);
    }),
    steps.map(({from, to, start: [x0, y0], end: [x1, y1]}) => {
      const middle = (x0 + x1) / 2;
      return h("path", {
        class: "way",
        "data-from": from,
        "data-to": to,
        d: `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`
      });
    }),
    stations.map(({id, kind, label, href, says, on, measured, x, y, width, height}) =>
      h(
        "a",
        {
          class: `station ${kind}${measured === false ? " ours" : ""}`,
          href: `./${href}`,
          "data-id": id,
          "data-on": on.join(" "),
          "aria-label": `${label}: ${says}`
        },
        h("rect", {x, y, width, height, rx: 2}),
        h("text", {x: x + 5, y: y + height - 5}, label)
      )
    )
  );
}

/** The same as a list in a list: what each raw file feeds. */
export function lineageList({stations}: Lineage): Element {
  const on = (id: string, kind: Kind): Station[] =>
    stations.filter(one => one.kind === kind && one.on.includes(id));
  const link = ({href, label}: Station): Element => h("a", {href: `./${href}`}, label);
  return h(
    "ul",
    {class: "lineage-list"},
    stations
      .filter(({kind}) => kind === "file")
      .map(file => {
        const figures = on(file.id, "figure");
        return h(
          "li",
          {},
          link(file),
          h("span", {class: "count"}, ` ${file.says}`),
          figures.length
            ? h(
                "ul",
                {},
                figures.map(figure => {
                  const [claims] = on(figure.id, "claims");
                  return h(
                    "li",
                    {},
                    "Figure ",
                    link(figure),
                    `, ${figure.says.charAt(0).toLowerCase()}${figure.says.slice(1)}`,
                    claims ? [": ", h("a", {href: `./${claims.href}`}, claims.says.split(" of ")[0])] : null
                  );
                })
              )
            : h("ul", {}, h("li", {}, "no figure at its published state"))
        );
      })
  );
}
