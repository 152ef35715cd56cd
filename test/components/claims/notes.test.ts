import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../../src/lib/refusal.js";
import {NoteBook, readNotes, writeNotes} from "../../../src/components/claims/notes.js";

const notes = fc.dictionary(
  fc.string({minLength: 1}),
  fc.record({checked: fc.boolean(), text: fc.string()}),
  {noNullPrototype: true}
);

function memory(): Storage & {kept: Map<string, string>} {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key)
  } as unknown as Storage & {kept: Map<string, string>};
}

describe("notes", () => {
  it("come back from their file as they were", () => {
    fc.assert(
      fc.property(notes, some => {
        expect(readNotes(writeNotes(some), "a.json")).toEqual(some);
      })
    );
  });

  it("refuse a file that is not whole, with the place, and take nothing from it", () => {
    const whole = {
      form: "two-interphases notes 1",
      notes: {"fig1a.foil.side": {checked: true, text: ""}, "fig1b.panel": {checked: "yes", text: ""}}
    };
    expect(() => readNotes(JSON.stringify(whole), "mine.json")).toThrow(
      /^notes: .*mine\.json, claim fig1b\.panel/
    );
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), text => {
        expect(() => readNotes(text, "x.json")).toThrow(Refusal);
      })
    );
    const book = new NoteBook(memory());
    expect(() => book.merge(readNotes(JSON.stringify(whole), "mine.json"))).toThrow(Refusal);
    expect(book.all()).toEqual({});
  });

  it("are kept between visits, merged, and forgotten when empty", () => {
    const store = memory();
    const book = new NoteBook(store);
    expect(book.set("a.b", {checked: true, text: "see Table S1"})).toBe(true);
    book.set("c.d", {checked: false, text: "x"});
    expect(new NoteBook(store).of("a.b")).toEqual({checked: true, text: "see Table S1"});
    book.merge({"c.d": {checked: true, text: "y"}});
    book.set("a.b", {checked: false, text: "  "});
    expect(new NoteBook(store).all()).toEqual({"c.d": {checked: true, text: "y"}});
    book.forget();
    expect(store.kept.size).toBe(0);
    expect(book.of("c.d")).toEqual({checked: false, text: ""});
  });

  it("last for the page where nothing can be kept", () => {
    const refusing = {
      getItem: () => {
        throw new Error("no");
      },
      setItem: () => {
        throw new Error("no");
      },
      removeItem: () => {
        throw new Error("no");
      }
    };
    for (const book of [new NoteBook(null), new NoteBook(refusing)]) {
      expect(book.set("a.b", {checked: true, text: ""})).toBe(false);
      expect(book.of("a.b").checked).toBe(true);
    }
    const store = memory();
    store.setItem("two-interphases.notes", "{broken");
    expect(new NoteBook(store).all()).toEqual({});
  });
});
