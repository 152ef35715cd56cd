import ts from "typescript";

/** The body of a function: where it begins and ends in its text. */
export interface Body {
  from: number;
  to: number;
  /** An arrow that returns one expression. */
  expression: boolean;
}

/** All bodies of functions in a module, outer before inner. */
export function bodiesOf(file: string, text: string): Body[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const bodies: Body[] = [];
  const visit = (node: ts.Node): void => {
    const body = ts.isFunctionLike(node) && "body" in node ? (node.body as ts.Node | undefined) : undefined;
    if (body) bodies.push({from: body.getStart(source), to: body.getEnd(), expression: !ts.isBlock(body)});
    ts.forEachChild(node, visit);
  };
  visit(source);
  return bodies;
}

/** The innermost body around a place; -1 when it is run as the module is read. */
export const bodyAround = (bodies: readonly Body[], at: number): number =>
  bodies.reduce((found, {from, to}, i) => (from <= at && at < to ? i : found), -1);

/** How many numbers the marks of a module take: its functions, and one for the module as it is read. */
export const marksOf = (bodies: readonly Body[]): number => bodies.length + 1;

/** The module with a mark set in `globalThis.ran` when it is read, at `first`, and whenever a function begins, after it. */
export function marked(bodies: readonly Body[], text: string, first: number): string {
  const puts = bodies.flatMap(({from, to, expression}, i) => {
    const mark = `ran_[${first + 1 + i}] = 1`;
    return expression
      ? [
          {at: from, put: `(${mark}, (`},
          {at: to, put: "))"}
        ]
      : [{at: from + 1, put: `${mark};`}];
  });
  const inside = puts
    .sort((a, b) => b.at - a.at)
    .reduce((changed, {at, put}) => changed.slice(0, at) + put + changed.slice(at), text);
  return `const ran_ = (globalThis as any).ran; ran_[${first}] = 1; ${inside}`;
}
