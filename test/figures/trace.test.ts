import {expect, it} from "vitest";
import {withoutSpecimens} from "./without-specimens.js";
import {overlaid, upTo} from "../../src/paper/figures/half-cells/trace.js";
import type {Provenance} from "../../src/chart/series.js";
import {render} from "../../src/lib/element.js";

withoutSpecimens();

it("cuts a line at the end of the axis, also between two samples", () => {
  const line: [number, number][] = [
    [0, 0],
    [1, 10],
    [3, 30]
  ];
  expect(upTo(line, 2)).toEqual([
    [0, 0],
    [1, 10],
    [2, 20]
  ]);
  expect(upTo(line, 1)).toEqual(line.slice(0, 2));
  expect(upTo(line, 5)).toEqual(line);
  expect(upTo([], 5)).toEqual([]);
});

it.each<[Provenance, string]>([
  ["measured", "mea"],
  ["reconstructed", "rec"]
])("a smooth %s trace is drawn as such", (provenance, kind) => {
  const drawn = render(
    overlaid(
      [
        {
          specimen: "Cu",
          provenance,
          points: [
            [0, 0],
            [1, 1]
          ]
        }
      ],
      {name: "", x: {domain: [0, 1], label: ""}, y: {domain: [0, 1], label: ""}},
      {width: 600, narrow: false}
    )
  );
  expect(drawn).toContain(`class="${kind}"`);
  expect(drawn).not.toContain('class="trace"');
});
