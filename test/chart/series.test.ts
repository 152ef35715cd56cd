import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {envelope, line, path, rails, spaced} from "../../src/chart/series.js";
import {dodge, type Label} from "../../src/chart/labels.js";
import {label, picture, xAxis, xScale, yAxis, yScale} from "../../src/chart/panel.js";
import {withoutSpecimens} from "../figures/without-specimens.js";
import {render} from "../../src/lib/element.js";

withoutSpecimens();

const panel = {left: 10, top: 20, width: 200, height: 100};
const x = xScale(panel, {domain: [0, 10], label: "x"});
const y = yScale(panel, {domain: [0, 1], label: "y"});

describe("path", () => {
  it("lifts the pen where a value is missing", () =>
    expect(
      path(
        [
          [0, 0],
          [1, NaN],
          [2, 1]
        ],
        x,
        y
      )
    ).toBe("M10,120M50,20"));
  it("leaves out points on a straight line and keeps corners", () => {
    expect(
      path(
        [
          [0, 0],
          [1, 0],
          [2, 0],
          [3, 1]
        ],
        x,
        y
      )
    ).toBe("M10,120L50,120L70,20");
  });
  it("stays inside the panel", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({min: 0, max: 10, noNaN: true}), fc.double({min: -1e3, max: 1e3, noNaN: true})),
          {maxLength: 60}
        ),
        points => {
          for (const [, , b] of path(points, x, y).matchAll(/[ML]([-\d.]+),([-\d.]+)/g)) {
            expect(Number(b)).toBeGreaterThanOrEqual(20);
            expect(Number(b)).toBeLessThanOrEqual(120);
          }
        }
      )
    );
  });
});

describe("values beyond the axis", () => {
  it("cut the line where it leaves the panel and are counted at the edge", () => {
    const points: [number, number][] = [
      [0, 0.5],
      [2, 1.5],
      [4, 1.5],
      [6, 0.5],
      [8, -0.5]
    ];
    expect(path(points, x, y)).toBe("M10,70L30,20M110,20L150,120");
    const drawn = render(line(points, x, y, "Cu", "measured"));
    expect(drawn).toContain("▲ 2");
    expect(drawn).toContain("▼ 1");
    expect(drawn.match(/class="m"/g)).toHaveLength(2);
  });
  it("are never drawn as a line along the edge", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -500, max: 600}), {minLength: 2, maxLength: 30}), hundredths => {
        const values = hundredths.map(v => v / 100);
        const points = values.map((v, i): [number, number] => [i / 3, v]);
        const out = values.some(v => v < 0 || v > 1);
        expect(/[▲▼]/.test(render(line(points, x, y, "Cu", "measured")))).toBe(out);
        expect(render(line(points, x, y, "Cu", "reconstructed"))).not.toMatch(/[▲▼]/);
        for (const part of path(points, x, y).split("M").slice(1)) {
          const corners = part.split("L").map(c => c.split(",").map(Number) as [number, number]);
          const inside = values.filter(v => v >= 0 && v <= 1).length;
          if (!inside)
            corners.slice(1).forEach(([, b], i) => expect([b, corners[i]![1]].sort()).not.toEqual([20, 20]));
        }
      })
    );
  });
  it("bound an envelope by the same rule of strokes as a line", () => {
    const flat = (v: number): [number, number][] => [
      [0, v],
      [10, v]
    ];
    for (const [word, kind] of [
      ["measured", "mea"],
      ["reconstructed", "trace"]
    ] as const)
      expect(
        render(envelope(flat(0.2), flat(0.7), x, y, "Cu", word))
          .match(/class="(\w+)"/g)
          ?.slice(-2)
      ).toEqual([`class="${kind}"`, `class="${kind}"`]);
  });
});

describe("line", () => {
  it("is solid with marks when measured, tinted and dashed without marks when reconstructed", () => {
    const points = Array.from({length: 50}, (_, i) => [i / 5, (i % 7) / 7] as const);
    expect(render(line([...points], x, y, "Cu", "measured"))).toMatch(/class="mea".*class="m"/s);
    const reconstructed = render(line([...points], x, y, "Cu", "reconstructed"));
    expect(reconstructed).toContain('class="rec"');
    expect(reconstructed).not.toContain('class="m"');
    expect(render(line([...points], x, y, "Cu", "reconstructed", true))).toContain('class="trace"');
  });
  it("keeps marks 24 px apart", () => {
    const kept = spaced(
      Array.from({length: 300}, (_, i) => [i / 30, 0] as const),
      x,
      24
    ).map(p => x(p[0]));
    kept.slice(1).forEach((v, i) => expect(v - kept[i]!).toBeGreaterThanOrEqual(24));
  });
});

it("labels keep their order and distance", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({min: 20, max: 100, noNaN: true}), {minLength: 1, maxLength: 5}),
      heights => {
        const list: Label[] = heights.map((v, i) => ({x: 0, y: v, text: [String(i)], specimen: "Cu"}));
        const moved = dodge(list, panel, 14);
        moved.slice(1).forEach((l, i) => expect(l.y - moved[i]!.y).toBeGreaterThan(10));
      }
    )
  );
});

describe("rails", () => {
  const WORDS = ["measured", "reconstructed", "reported", "computed"] as const;
  it("say each layer once, one below another, each as long as the axis", () => {
    const drawn = rails(panel, [...WORDS, "computed", null, false]);
    const list = drawn.children.filter(c => typeof c !== "string");
    expect(list.map(rail => render(rail).match(/<title>(.*)<\/title>/)?.[1])).toEqual([...WORDS]);
    const places = list.map(rail => {
      const {x, y, width, d} = rail.attributes;
      const [left, top, long] = d
        ? String(d)
            .match(/-?[\d.]+/g)!
            .map(Number)
        : [x, y, width];
      return {left, long, top: Number(top)};
    });
    for (const {left, long} of places) expect([left, long]).toEqual([panel.left, panel.width]);
    places.slice(1).forEach(({top}, i) => expect(top).toBeGreaterThan(places[i]!.top + 2));
  });
});

it("raises what stands after ^", () =>
  expect(render(picture(10, 10, "a", ...[label("mAh cm^{-2}")]))).toContain(
    '<tspan class="sup" dy="-0.4em">−2</tspan>'
  ));

it("log axes tick at decades only", () => {
  const ticks = [
    ...render(xAxis(panel, {domain: [1, 1e4], log: true, label: "f"})).matchAll(/class="tick"/g)
  ];
  expect(ticks).toHaveLength(5);
  expect(render(yAxis(panel, {domain: [-1, 1], label: "V"}))).toContain("−1");
});

it("writes powers of ten alike on a logarithmic axis that reaches far, and other numbers as they are", () => {
  const panel = {left: 40, top: 20, width: 600, height: 200};
  const written = (ticks: number[]): string[] => {
    const axis = {domain: [0.1, 1e6] as [number, number], log: true, label: "Frequency (Hz)", ticks};
    const html = render(xAxis(panel, axis)).replaceAll("\u200b", "");
    return [...html.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(m => m[1]!.replace(/<[^>]*>/g, ""));
  };
  expect(written([0.1, 1, 1000, 1e4, 1e6]).slice(0, 5)).toEqual(["0.1", "1", "103", "104", "106"]);
  expect(written([1, 200, 1e5]).slice(0, 3)).toEqual(["1", "200", "105"]);
  expect(written([1, 100, 1000]).slice(0, 3)).toEqual(["1", "100", "1000"]);
});
