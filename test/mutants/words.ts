import ts from "typescript";

/** Properties that hold words, and those that give a look. */
const LABELS = ["alternative", "caption", "finding", "label", "limits", "note", "title"];
const LOOKS = [
  "class",
  "fill",
  "fill-opacity",
  "opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "style"
];

/** Part of a text. */
interface Range {
  from: number;
  to: number;
}

/**
 * Whether a change in a module could alter words or look alone: one inside the value of a class or style, one that takes away
 * an object of nothing but words and looks, one that takes away a function that returns the text of such a property. What
 * decides between texts, and what is put into them, is none.
 */
export function inWordsOf(file: string, text: string): (at: number, length: number) => boolean {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const [inside, whole]: [Range[], Range[]] = [[], []];
  const rangeOf = (node: ts.Node): Range => ({from: node.getStart(source), to: node.getEnd()});
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && LOOKS.includes(nameOf(node))) inside.push(rangeOf(node));
    if (isOfLabels(node) || isTextOfLabel(node)) whole.push(rangeOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return (at, length) =>
    inside.some(({from, to}) => from <= at && at + length <= to) ||
    whole.some(({from, to}) => from === at && at + length === to);
}

const isOfLabels = (node: ts.Node): boolean =>
  ts.isObjectLiteralExpression(node) &&
  node.properties.length > 0 &&
  node.properties.every(property => [...LABELS, ...LOOKS].includes(nameOf(property)));

const isTextOfLabel = (node: ts.Node): boolean =>
  ts.isArrowFunction(node) &&
  ts.isPropertyAssignment(node.parent) &&
  LABELS.includes(nameOf(node.parent)) &&
  (ts.isStringLiteralLike(node.body) || ts.isTemplateExpression(node.body));

const nameOf = ({name}: ts.ObjectLiteralElementLike): string =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : "";
