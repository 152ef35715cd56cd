import {afterEach, describe, expect, it, vi} from "vitest";
import {parseSaved} from "../../src/compare/saved.js";
import {NoteBook, readNotes} from "../../src/components/claims/notes.js";
import {browserMemory} from "../../src/components/reading/memory.js";
import {paper} from "../../src/paper/index.js";

/** As browsers and folders of readers hold them since the first edition, letter by letter. */
const NOTES = '{"form": "two-interphases notes 1", "notes": {"fig2d.cu": {"checked": true, "text": "seen"}}}';
const KEPT = new Map([
  ["two-interphases.notes", NOTES],
  ["two-interphases.reading", '{"predictions":{},"exercises":{},"steps":["sei-1"]}']
]);
const store = {
  getItem: (key: string) => KEPT.get(key) ?? null,
  setItem: () => undefined,
  removeItem: () => undefined
};

describe("what a reader has kept or saved before still opens", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("notes in the browser and as a file", () => {
    const notes = {"fig2d.cu": {checked: true, text: "seen"}};
    expect(new NoteBook(store, paper.name).all()).toEqual(notes);
    expect(readNotes(NOTES, "two-interphases-review.notes.json", paper.name)).toEqual(notes);
  });
  it("progress in the browser", () => {
    vi.stubGlobal("localStorage", store);
    expect(browserMemory(paper.name).read().steps).toEqual(["sei-1"]);
  });
  it("work of page Compare as a file", () =>
    expect(parseSaved('{"kind":"two-interphases-compare","edition":1,"cells":[]}', paper.name)).toEqual([]));
});
