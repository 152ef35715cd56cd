import type {CompletionContext, CompletionResult} from "@codemirror/autocomplete";

/** What every notebook has in scope. */
const ALWAYS = [
  "d3",
  "Plot",
  "Inputs",
  "aq",
  "md",
  "html",
  "sql",
  "figure",
  "model",
  "claim",
  "check",
  "display",
  "view",
  "width",
  "now",
  "invalidation"
];

/** Completion of what other cells define and of what is in scope. */
export const names =
  (known: () => readonly string[]) =>
  (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w$]+/);
    if (!word && !context.explicit) return null;
    return {
      from: word?.from ?? context.pos,
      validFor: /^[\w$]*$/,
      options: [
        ...known().map(label => ({label, type: "variable", detail: "of another cell", boost: 2})),
        ...ALWAYS.map(label => ({label, type: "variable", detail: "in scope"}))
      ]
    };
  };
