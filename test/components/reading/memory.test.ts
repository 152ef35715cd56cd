import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Memory, parseProgress} from "../../../src/components/reading/memory.js";

const KEY = "some-paper.reading";

class Store {
  readonly kept = new Map<string, string>();
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.kept.set(key, value);
  removeItem = (key: string): void => void this.kept.delete(key);
}
const refusing = {
  getItem: () => {
    throw new Error("denied");
  },
  setItem: () => {
    throw new Error("full");
  },
  removeItem: () => {
    throw new Error("denied");
  }
};

describe("progress of a reader", () => {
  it("comes back as it was kept", () => {
    const store = new Store();
    new Memory(store, KEY).change(p => {
      p.predictions["tungsten-alone"] = {guess: "100", revealed: true};
      p.exercises["inventory"] = {answer: "24 %", right: true};
      p.steps.push("sei-1");
    });
    expect(new Memory(store, KEY).read()).toEqual({
      predictions: {"tungsten-alone": {guess: "100", revealed: true}},
      exercises: {inventory: {answer: "24 %", right: true}},
      steps: ["sei-1"]
    });
  });

  it("is forgotten on request", () => {
    const store = new Store();
    const memory = new Memory(store, KEY);
    memory.change(p => p.steps.push("sei-1"));
    memory.forget();
    expect(memory.read().steps).toEqual([]);
    expect(store.kept.size).toBe(0);
  });

  it("of two tabs is all kept, and what one forgets the other does not bring back", () => {
    const store = new Store();
    const [one, two] = [new Memory(store, KEY), new Memory(store, KEY)];
    one.change(p => p.steps.push("sei-1"));
    two.change(p => p.steps.push("open"));
    expect(new Memory(store, KEY).read().steps).toEqual(["sei-1", "open"]);
    one.forget();
    two.change(p => p.steps.push("dip"));
    expect(new Memory(store, KEY).read().steps).toEqual(["dip"]);
  });

  it("of another paper under the same address is neither read nor forgotten", () => {
    const store = new Store();
    new Memory(store, KEY).change(p => p.steps.push("sei-1"));
    const other = new Memory(store, "another-paper.reading");
    expect(other.read().steps).toEqual([]);
    other.forget();
    expect(new Memory(store, KEY).read().steps).toEqual(["sei-1"]);
  });

  it.each([null, refusing])("lasts as long as the page where nothing can be kept", store => {
    const memory = new Memory(store, KEY);
    memory.change(p => p.steps.push("open"));
    expect(memory.read().steps).toEqual(["open"]);
    expect(() => memory.forget()).not.toThrow();
  });

  it("takes what fits from any text and invents nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        const {predictions, exercises, steps} = parseProgress(text);
        for (const {guess, revealed} of Object.values(predictions)) {
          expect(typeof guess).toBe("string");
          expect(typeof revealed).toBe("boolean");
        }
        for (const {answer, right} of Object.values(exercises)) {
          expect(typeof answer).toBe("string");
          expect(typeof right).toBe("boolean");
        }
        expect(steps.every(step => typeof step === "string")).toBe(true);
      })
    );
    const half = '{"predictions":{"a":{"guess":"1"},"b":7},"exercises":[],"steps":["x",1,"x"]}';
    expect(parseProgress(half)).toEqual({
      predictions: {a: {guess: "1", revealed: false}},
      exercises: {},
      steps: ["x"]
    });
  });
});
