import {h, type Element} from "../../../src/lib/element.js";

/** Where in the stack a page looks: a border or a film, counted down from the electrolyte. */
const LAYERS = [
  {class: "mat-se", to: 24},
  {class: "mat-mg", to: 40},
  {class: "mat-w", to: 46},
  {class: "mat-cu", to: 72}
] as const;
const BORDER = {electrolyte: 24, films: 40, foil: 46, film: 32} as const;

const PLACES: Record<string, {at: keyof typeof BORDER; words: string}> = {
  collector: {at: "films", words: "the two films on the foil"},
  "half-cells": {at: "electrolyte", words: "the contact of electrolyte and magnesium"},
  impedance: {at: "electrolyte", words: "the electrolyte and its contact with the films"},
  microstructure: {at: "film", words: "the metal between electrolyte and tungsten"},
  diffusion: {at: "film", words: "the magnesium film, once lithium is in it"},
  stress: {at: "film", words: "the magnesium film and what holds it on either side"},
  corrosion: {at: "foil", words: "the copper, with and without tungsten above it"},
  chemistry: {at: "electrolyte", words: "the surfaces that face the electrolyte"},
  "full-cells": {at: "electrolyte", words: "the whole stack, against a cathode that brings the lithium"}
};

/** The stack in small with one black line on what the page is about; null on pages about no part of it. */
export function locator(page: string): {picture: Element; words: string} | null {
  const place = PLACES[page];
  if (!place) return null;
  let from = 0;
  const y = BORDER[place.at];
  return {
    words: place.words,
    picture: h(
      "svg",
      {class: "locator", width: 64, height: 72, viewBox: "0 0 64 72", "aria-hidden": "true"},
      LAYERS.map(layer => {
        const top = from;
        from = layer.to;
        return h("rect", {class: layer.class, x: 0, y: top, width: 52, height: layer.to - top});
      }),
      h("rect", {fill: "url(#se)", x: 0, y: 0, width: 52, height: 24}),
      h("path", {class: "here", d: `M0,${y}H64m-7,-4l-5,4l5,4`})
    )
  };
}
