import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../../src/lib/refusal.js";
import {NoteBook, readNotes, writeNotes} from "../../../src/components/claims/notes.js";

const PAPER = "some-paper";
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
        expect(readNotes(writeNotes(some, PAPER), "a.json", PAPER)).toEqual(some);
      })
    );
  });

  it("refuse a file that is not whole, with the place, and take nothing from it", () => {
    const whole = {
      form: "some-paper notes 1",
      notes: {"fig1a.foil.side": {checked: true, text: ""}, "fig1b.panel": {checked: "yes", text: ""}}
    };
    expect(() => readNotes(JSON.stringify(whole), "mine.json", PAPER)).toThrow(
      /^notes: .*mine\.json, claim fig1b\.panel/
    );
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), text => {
        expect(() => readNotes(text, "x.json", PAPER)).toThrow(Refusal);
      })
    );
    const book = new NoteBook(memory(), PAPER);
    expect(() => book.merge(readNotes(JSON.stringify(whole), "mine.json", PAPER))).toThrow(Refusal);
    expect(book.all()).toEqual({});
  });

  it.each(["__proto__", "constructor", "<img src=x onerror=alert(1)>"])(
    "at %s are notes and nothing else",
    id => {
      const file = `{"form": "some-paper notes 1", "notes": {${JSON.stringify(id)}: {"checked": true, "text": "x"}}}`;
      const book = new NoteBook(memory(), PAPER);
      book.merge(readNotes(file, "x.json", PAPER));
      expect(Object.entries(book.all())).toEqual([[id, {checked: true, text: "x"}]]);
      expect(book.of("fig1b.panel")).toEqual({checked: false, text: ""});
      expect(Object.hasOwn(Object.prototype, "checked")).toBe(false);
    }
  );

  it("are kept between visits, merged, and forgotten when empty", () => {
    const store = memory();
    const book = new NoteBook(store, PAPER);
    expect(book.set("a.b", {checked: true, text: "see Table S1"})).toBeNull();
    book.set("c.d", {checked: false, text: "x"});
    expect(new NoteBook(store, PAPER).of("a.b")).toEqual({checked: true, text: "see Table S1"});
    book.merge({"c.d": {checked: true, text: "y"}});
    book.set("a.b", {checked: false, text: "  "});
    expect(new NoteBook(store, PAPER).all()).toEqual({"c.d": {checked: true, text: "y"}});
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
    for (const book of [new NoteBook(null, PAPER), new NoteBook(refusing, PAPER)]) {
      for (const refused of [
        book.set("a.b", {checked: true, text: ""}),
        book.merge({"c.d": {checked: false, text: "from a file"}})
      ])
        expect(refused).toMatch(/keeps nothing; export/);
      expect(Object.keys(book.all())).toEqual(["a.b", "c.d"]);
      expect(book.forget()).toMatch(/keeps nothing/);
      expect(book.all()).toEqual({});
    }
  });

  it("of another paper under the same address are neither read nor changed", () => {
    const store = memory();
    const [one, other] = [new NoteBook(store, PAPER), new NoteBook(store, "another-paper")];
    one.set("a.b", {checked: true, text: ""});
    expect(new NoteBook(store, "another-paper").all()).toEqual({});
    other.forget();
    expect(new NoteBook(store, PAPER).of("a.b").checked).toBe(true);
    const file = writeNotes(one.all(), PAPER);
    expect(() => readNotes(file, "x.json", "another-paper")).toThrow(
      /not of the form "another-paper notes 1"/
    );
  });

  it("say when the store is full, and are kept again once there is room", () => {
    const store = memory();
    const {setItem} = store;
    store.setItem = () => {
      throw new DOMException("exceeded", "QuotaExceededError");
    };
    const book = new NoteBook(store, PAPER);
    expect(book.set("a.b", {checked: true, text: ""})).toMatch(/is full/);
    expect(book.merge({"c.d": {checked: false, text: "x"}})).toMatch(/is full/);
    store.setItem = setItem;
    expect(book.set("e.f", {checked: true, text: ""})).toBeNull();
    expect(Object.keys(new NoteBook(store, PAPER).all())).toEqual(["a.b", "c.d", "e.f"]);
  });

  it("of two tabs are all kept, and what one forgets the other does not bring back", () => {
    const store = memory();
    const [one, two] = [new NoteBook(store, PAPER), new NoteBook(store, PAPER)];
    one.set("a.b", {checked: true, text: "one"});
    two.set("c.d", {checked: false, text: "two"});
    one.set("e.f", {checked: true, text: ""});
    expect(Object.keys(new NoteBook(store, PAPER).all())).toEqual(["a.b", "c.d", "e.f"]);
    two.forget();
    one.set("g.h", {checked: true, text: ""});
    expect(Object.keys(new NoteBook(store, PAPER).all())).toEqual(["g.h"]);
    let heard = 0;
    two.onReread(() => heard++);
    two.reread();
    expect([heard, two.of("g.h").checked]).toEqual([1, true]);
  });

  it("that cannot be read are set aside with a word, not written over", () => {
    const store = memory();
    store.setItem("some-paper.notes", "{broken");
    const book = new NoteBook(store, PAPER);
    expect(book.all()).toEqual({});
    expect(book.warning).toMatch(/set aside/);
    expect(book.set("a.b", {checked: true, text: ""})).toBeNull();
    expect(store.getItem("some-paper.notes.unread")).toBe("{broken");
    expect(new NoteBook(store, PAPER).of("a.b").checked).toBe(true);
  });
});
