import fc from "fast-check";
import {expect, it} from "vitest";
import {reportAddress, reportTemplate, sourceTemplate} from "../../src/publication/repository.js";
import type {Issue} from "../../src/publication/publication.js";

const licences = {code: "MIT", data: "CC-BY-4.0"};
const issue = (more: object): Issue => ({
  published: true,
  title: "t",
  authors: [],
  version: "1.0.0",
  date: "2027-01-01",
  licences,
  ...more
});

it("goes to the repository where that takes reports, else to the contact, else nowhere", () => {
  expect(reportTemplate(issue({repository: "https://github.com/a/b/", contact: "c@example.org"}))).toBe(
    "https://github.com/a/b/issues/new?title={title}&body={text}"
  );
  expect(reportTemplate(issue({repository: "https://gitlab.com/a/b.git"}))).toBe(
    "https://gitlab.com/a/b/-/issues/new?issue[title]={title}&issue[description]={text}"
  );
  expect(reportTemplate(issue({repository: "https://git.example.org/a", contact: "c@example.org"}))).toBe(
    "mailto:c@example.org?subject={title}&body={text}"
  );
  expect(reportTemplate(issue({}))).toBeNull();
  expect(reportTemplate({published: false, title: "t", group: "g", version: "0.1.0", licences})).toBeNull();
});

it("shows a file as it was in this edition", () => {
  expect(sourceTemplate(issue({repository: "https://github.com/a/b"}))).toBe(
    "https://github.com/a/b/blob/v1.0.0/{file}"
  );
  expect(sourceTemplate(issue({repository: "https://codeberg.org/a/b"}))).toBe(
    "https://codeberg.org/a/b/src/tag/v1.0.0/{file}"
  );
  expect(
    sourceTemplate(issue({repository: "https://git.example.org/a", contact: "c@example.org"}))
  ).toBeNull();
});

it("carries any title and text through an address", () => {
  const template = "https://github.com/a/b/issues/new?title={title}&body={text}";
  fc.assert(
    fc.property(fc.string({unit: "grapheme"}), fc.string({unit: "grapheme"}), (title, text) => {
      const {searchParams} = new URL(reportAddress(template, {title, text}));
      expect([searchParams.get("title"), searchParams.get("body")]).toEqual([title, text]);
    })
  );
});
