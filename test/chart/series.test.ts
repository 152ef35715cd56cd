import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {dodge, line, path, rail, spaced, type Label} from "../../src/chart/series.js";
import {label, picture, xAxis, xScale, yAxis, yScale} from "../../src/chart/panel.js";
import {specimens} from "../../src/figure/specimens.js";
import {render} from "../../src/lib/element.js";

specimens.put([]);

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

it.each(["measured", "reconstructed", "reported", "computed"] as const)("the rail says %s", word =>
  expect(render(rail(panel, word))).toContain(`<title>${word}</title>`)
);

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
