import {HighlightStyle} from "@codemirror/language";
import {EditorView} from "@codemirror/view";
import {tags} from "@lezer/highlight";

/** Colours of the workbook's own tokens, so that they follow light and dark. */
export const colours = HighlightStyle.define([
  {tag: tags.keyword, fontWeight: "700"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--mg)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--mgw)"},
  {tag: tags.comment, color: "var(--ink3)", fontStyle: "italic"},
  {tag: [tags.function(tags.variableName), tags.definition(tags.variableName)], color: "var(--w)"}
]);

export const look = EditorView.theme({
  "&": {backgroundColor: "var(--bg)", color: "var(--ink)", fontSize: "13px"},
  "&.cm-focused": {outline: "2px solid var(--ink)", outlineOffset: "0"},
  ".cm-content": {fontFamily: "var(--mono)", caretColor: "var(--ink)", padding: "6px 0"},
  ".cm-line": {padding: "0 8px"},
  ".cm-cursor": {borderLeftColor: "var(--ink)", borderLeftWidth: "2px"},
  ".cm-gutters": {backgroundColor: "var(--panel)", color: "var(--ink3)", border: "0"},
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {backgroundColor: "var(--rule2)"},
  ".cm-matchingBracket": {backgroundColor: "var(--mark) !important", color: "var(--mark-ink) !important"},
  ".cm-tooltip": {backgroundColor: "var(--bg)", color: "var(--ink)", border: "1px solid var(--rule2)"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--ink)",
    color: "var(--bg)"
  },
  ".cm-completionDetail": {color: "inherit", opacity: "0.8"}
});
