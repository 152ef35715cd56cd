/** What the form of the workbench asks for. */
import type {Band} from "../../chart/spectrum.js";
import type {Corruption} from "../../models/impedance/corrupt.js";
import {FIXED_ORDER} from "../../models/impedance/kk.js";
import type {Weight} from "../../models/impedance/problem.js";
import type {KKOptions} from "../../models/impedance/verdict.js";
import {lambdaAt, MOST_ORDER, positionOf} from "./shell.js";

export interface Asked {
  /** Key of the spectrum. */
  source: string;
  circuit: string;
  corruption: Corruption["id"] | "none";
  weight: Weight;
  /** Null leaves the choice to the spectrum. */
  lambda: number | null;
  kk: Required<KKOptions>;
  /** Frequencies that are marked in both plots. */
  band_Hz: Band | undefined;
}

export class Form {
  constructor(private readonly node: HTMLElement) {}

  field(name: string): HTMLInputElement {
    return this.node.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  }

  read(): Asked {
    const value = (name: string): string => this.field(name).value;
    const [low, high] = [Number(value("low")), Number(value("high"))];
    const order = Math.round(Number(value("order"))) || FIXED_ORDER;
    return {
      source: value("source"),
      circuit: value("circuit"),
      corruption: value("corruption") as Asked["corruption"],
      weight: value("weight") as Weight,
      lambda: this.field("auto").checked ? null : lambdaAt(Number(value("lambda"))),
      kk: {order: Math.min(MOST_ORDER, Math.max(1, order)), marginDecades: Number(value("extend"))},
      band_Hz: low > 0 && high > low ? [low, high] : undefined
    };
  }

  /** Adds spectra to the list and chooses the first of them. */
  offer(added: readonly {key: string; label: string}[]): void {
    const select = this.node.querySelector<HTMLSelectElement>('[name="source"]')!;
    for (const {key, label} of added) select.add(new Option(label, key));
    this.choose(added[0]!.key);
  }

  choose(source: string): void {
    this.field("source").value = source;
  }

  mark(band: Band | null): void {
    this.field("low").value = band ? String(Number(band[0].toPrecision(3))) : "";
    this.field("high").value = band ? String(Number(band[1].toPrecision(3))) : "";
  }

  /** Shows the regularisation that was used. */
  showLambda(lambda: number): void {
    this.node.querySelector("output")!.textContent = lambda.toPrecision(2);
    this.field("lambda").value = String(positionOf(lambda));
  }
}
