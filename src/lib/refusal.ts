/** `category: thing`, with the place and what to do about it. */
export class Refusal extends Error {
  constructor(
    readonly category: string,
    readonly thing: string,
    readonly where: string | null = null,
    readonly hint: string | null = null
  ) {
    super(`${category}: ${thing}${where ? ` (${where})` : ""}${hint ? `; ${hint}` : ""}`);
    this.name = "Refusal";
  }
}
