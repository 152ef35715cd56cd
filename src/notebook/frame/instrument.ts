import {Parser, type Node} from "acorn";
import {ancestor} from "acorn-walk";

const OPTIONS = {ecmaVersion: "latest", sourceType: "module", allowReturnOutsideFunction: true} as const;

type Body = Node & {type: string; body?: Node[]};
interface Looped extends Node {
  body: Body;
  expression?: boolean;
}
interface Tried extends Node {
  handler: {body: Body} | null;
  finalizer: Body | null;
}

/**
 * The source with a call of `check` at the entry of every loop turn, function, handler and finaliser, on the lines
 * where they stand. What throws from there cannot be caught for long: the handler calls it again.
 * @param cell whose source it is; without one it counts for the cell that runs it
 * @throws SyntaxError as the parser says it; Error when the source names the check itself
 */
export function instrument(source: string, check: string, cell?: number): string {
  if (source.includes(check)) throw new Error(`code: "${check}" is a name of the sandbox; use another`);
  const tick = `${check}(${cell ?? ""})`;
  const call = `${tick};`;
  const put: [at: number, text: string][] = [];
  const into = (body: Body): void => {
    if (body.type === "BlockStatement") put.push(inside(body, call));
    else put.push([body.start, `{${call}`], [body.end, "}"]);
  };
  const loop = (node: Node): void => into((node as Looped).body);
  const fn = (node: Node): void => {
    const {body, expression} = node as Looped;
    if (!expression) return into(body);
    put.push([body.start, `(${tick},`], [body.end, ")"]);
  };
  ancestor(parsed(source), {
    ForStatement: loop,
    ForInStatement: loop,
    ForOfStatement: loop,
    WhileStatement: loop,
    DoWhileStatement: loop,
    ArrowFunctionExpression: fn,
    FunctionDeclaration: fn,
    FunctionExpression: fn,
    TryStatement(node: Node) {
      const {handler, finalizer} = node as Tried;
      if (handler) into(handler.body);
      if (finalizer) into(finalizer);
    },
    StaticBlock(node: Node) {
      put.push([source.indexOf("{", node.start) + 1, call]);
    }
  });
  // Of two texts at one place the outer loop's opening comes first and its closing last, as they were found.
  const pieces: string[] = [];
  let at = 0;
  const order = put.map((p, i) => [p, i] as const).sort(([[a], i], [[b], j]) => a - b || before(i, j, put));
  for (const [[place, text]] of order) {
    pieces.push(source.slice(at, place), text);
    at = place;
  }
  return pieces.join("") + source.slice(at);
}

/** Children are visited before parents: what closes comes in that order, what opens in the other. */
const before = (i: number, j: number, put: readonly [number, string][]): number => {
  const closes = (k: number): boolean => put[k]![1] === "}" || put[k]![1] === ")";
  if (closes(i) !== closes(j)) return closes(i) ? -1 : 1;
  return closes(i) ? i - j : j - i;
};

function parsed(source: string): Node {
  const parser = new (Parser as unknown as new (o: object, s: string, at: number) => ExpressionParser)(
    OPTIONS,
    source,
    0
  );
  try {
    parser.nextToken();
    const node = parser.parseExpression();
    if (parser.type.label === "eof") return node;
  } catch {
    // No expression; a program then.
  }
  return Parser.parse(source, OPTIONS);
}
interface ExpressionParser {
  nextToken(): void;
  parseExpression(): Node;
  type: {label: string};
}

/** Where a call stands in a block: first, but after directives ("use strict"), which may lack their semicolon. */
function inside(block: Body, call: string): [number, string] {
  let end = block.start + 1;
  for (const statement of (block.body ?? []) as (Node & {directive?: string})[]) {
    if (statement.directive === undefined) break;
    end = statement.end;
  }
  return end === block.start + 1 ? [end, call] : [end, `;${call}`];
}
