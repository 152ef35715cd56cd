import type {Question, Tension} from "../../claims/findings.js";
import {findings} from "../../claims/paper.js";
import type {Turn} from "../../claims/solve.js";
import {render} from "../../lib/element.js";
import {sentenceOf} from "../../lib/sentence.js";
import {plain} from "../../words/number.js";
import {fromSlider, toSlider} from "../shell/slider.js";
import type {Desk} from "./desk.js";
import {keyOf, leversOf, movedTo, past, type Lever} from "./lever.js";
import {inner} from "./inner.js";
import {leastList, trialPanel, triedList, turned, type Tried} from "./trial-panel.js";

/** The reader moves the numbers behind a finding and sees which verdicts turn. */
class Trial {
  private readonly values = new Map<string, number>();
  private readonly published;
  private readonly turns: readonly Turn[][];
  private readonly levers: Lever[];

  constructor(
    private readonly place: HTMLElement,
    private readonly finding: Tension | Question,
    private readonly desk: Desk
  ) {
    this.published = finding.checks.map(id => desk.tryOut(id));
    this.turns = finding.checks.map(id => desk.turns(id));
    this.levers = leversOf(this.published, this.turns.flat(), desk.ground);
    place.innerHTML = render(trialPanel(`try-${finding.id}`, this.levers, this.tried()));
    place.querySelector(".least")!.innerHTML = render(leastList(this.least()));
    this.listen();
    this.show();
  }

  private least(): {result: Tried["published"]; turn: Turn | null}[] {
    return this.published.flatMap((result, k) =>
      result.outcome === "context" || result.outcome === "by construction"
        ? []
        : [{result, turn: this.turns[k]![0] ?? null}]
    );
  }

  private listen(): void {
    this.place.addEventListener("input", event => {
      const field = event.target as HTMLInputElement;
      const lever = this.leverOf(field);
      if (!lever) return;
      const value =
        field.name === "slider"
          ? fromSlider(lever.control, field.valueAsNumber)
          : Number(field.value.replace("−", "-"));
      if (field.value.trim() !== "" && Number.isFinite(value)) this.move(lever, value, field);
    });
    this.place.querySelector("form")!.addEventListener("reset", event => {
      event.preventDefault();
      for (const lever of this.levers) this.move(lever, lever.control.default);
    });
    this.place.addEventListener("submit", event => event.preventDefault());
    this.place.addEventListener("click", event => {
      const button = (event.target as Element).closest<HTMLElement>("[data-least]");
      const turn = button && this.least()[Number(button.dataset["least"])]?.turn;
      const lever = turn && this.levers.find(l => keyOf(l.input) === keyOf(turn.input));
      if (turn && lever) this.move(lever, past(turn));
    });
  }

  private leverOf(field: Element): Lever | undefined {
    const name = field.closest<HTMLElement>("[data-lever]")?.dataset["lever"];
    return this.levers.find(lever => lever.control.name === name);
  }

  /** Sets one number; `from` is the field the reader is using, which is left as it is. */
  private move(lever: Lever, value: number, from?: HTMLInputElement): void {
    const {control} = lever;
    if (value === control.default) this.values.delete(control.name);
    else this.values.set(control.name, value);
    const field = this.place.querySelector<HTMLElement>(`[data-lever="${control.name}"]`)!;
    const [box, slider] = ["box", "slider"].map(name =>
      field.querySelector<HTMLInputElement>(`[name=${name}]`)!
    );
    if (from !== box) box!.value = plain(value);
    if (from !== slider) slider!.value = String(toSlider(control, value));
    slider!.setAttribute("aria-valuetext", `${plain(value)} ${control.unit}`);
    field.classList.toggle("ch", this.values.has(control.name));
    if (this.values.has(control.name)) field.closest("details")?.setAttribute("open", "");
    this.show();
  }

  private tried(): Tried[] {
    const moved = this.levers.flatMap(lever => {
      const value = this.values.get(lever.control.name);
      return value === undefined ? [] : [movedTo(lever, value)];
    });
    return this.finding.checks.map((id, k) => {
      const published = this.published[k]!;
      try {
        return {published, now: this.desk.tryOut(id, moved), failed: null};
      } catch (error) {
        return {published, now: null, failed: sentenceOf(error).replace(/^check \S+: /, "")};
      }
    });
  }

  private show(): void {
    const tried = this.tried();
    const count = tried.filter(turned).length;
    const verdicts = tried.filter(t => t.published.outcome !== "context").length;
    this.place.querySelector(".tried")!.innerHTML = inner(triedList(tried));
    this.place.querySelector(".status")!.textContent = this.values.size
      ? `${count || "None"} of ${verdicts} ${verdicts === 1 ? "verdict" : "verdicts"} turned.`
      : "All numbers as printed.";
  }
}

/** @public fetched when it is first used. @throws Error when no finding has the id, or one of its checks cannot be computed */
export function openTrial(place: HTMLElement, id: string, desk: Desk): void {
  const finding = findings().find(f => f.id === id);
  if (!finding) throw new Error(`claims: no finding "${id}"`);
  new Trial(place, finding, desk);
}
