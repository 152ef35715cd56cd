import {expect, it} from "vitest";
import {counted} from "../../../loaders/notebook/marks.js";

const input = (n: number): string =>
  `<label for="inputs-3a86ea-${n}">x</label><input id="inputs-3a86ea-${n}">`;
const clip = (n: number): string =>
  `<clipPath id="plot-clip-${n}"></clipPath><g clip-path="url(#plot-clip-${n})">`;

it("marks of outputs are alike, whichever cell ran first", () => {
  const outputs = [input(1) + clip(1), input(2) + clip(2) + input(3)];
  expect(counted([input(3) + clip(2), input(1) + clip(1) + input(2)])).toEqual(outputs);
  expect(counted(outputs)).toEqual(outputs);
});

it("one mark in two outputs stays one", () => {
  expect(counted([input(7), input(7)])).toEqual([input(1), input(1)]);
});
