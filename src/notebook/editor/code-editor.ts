import {autocompletion, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {javascript} from "@codemirror/lang-javascript";
import {sql} from "@codemirror/lang-sql";
import {bracketMatching, indentOnInput, indentUnit, syntaxHighlighting} from "@codemirror/language";
import {lintGutter, setDiagnostics} from "@codemirror/lint";
import {EditorState, type Extension} from "@codemirror/state";
import {drawSelection, EditorView, keymap, lineNumbers} from "@codemirror/view";
import type {Mode} from "../notebook.js";
import {duckdb, tables} from "./dialect.js";
import {names} from "./completion.js";
import {colours, look} from "./look.js";

export interface Faulty {
  error: string;
  line?: number;
}

export interface CodeEditor {
  node: HTMLElement;
  text(): string;
  /** Puts another text in, as after undo. */
  write(text: string): void;
  focus(): void;
  fault(fault: Faulty | null): void;
  end(): void;
}

interface Wishes {
  mode: Mode;
  text: string;
  label: string;
  /** Names other cells define. */
  known: () => readonly string[];
  onChange(text: string): void;
  onRun(): void;
  onUndo(): boolean;
  onRedo(): boolean;
}

/** An editor of one cell. Tab leaves it, as from any field; Ctrl-Enter and Shift-Enter run the cell. */
export function codeEditor(wishes: Wishes): CodeEditor {
  const run = (): boolean => {
    wishes.onRun();
    return true;
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: wishes.text,
      extensions: [
        language(wishes),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of("  "),
        bracketMatching(),
        syntaxHighlighting(colours),
        look,
        ...(wishes.mode === "md" || wishes.mode === "other" ? [] : [lineNumbers(), lintGutter()]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": wishes.label}),
        keymap.of([
          {key: "Shift-Enter", run},
          {key: "Mod-Enter", run},
          ...historyKeymap,
          {key: "Mod-z", run: () => wishes.onUndo()},
          {key: "Mod-y", mac: "Mod-Shift-z", run: () => wishes.onRedo()},
          ...completionKeymap,
          ...defaultKeymap
        ]),
        EditorView.updateListener.of(update => {
          // After the update: what follows from a change may change the editor again.
          if (update.docChanged) queueMicrotask(() => wishes.onChange(update.state.doc.toString()));
        })
      ]
    })
  });
  return {
    node: view.dom,
    text: () => view.state.doc.toString(),
    write(text) {
      if (text !== view.state.doc.toString())
        view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}});
    },
    focus: () => view.focus(),
    fault(fault) {
      const {doc} = view.state;
      const at = fault?.line && fault.line <= doc.lines ? doc.line(fault.line) : null;
      view.dispatch(
        setDiagnostics(
          view.state,
          fault && at ? [{from: at.from, to: at.to, severity: "error", message: fault.error}] : []
        )
      );
    },
    end: () => view.destroy()
  };
}

function language({mode, known}: Wishes): Extension {
  if (mode === "sql")
    return [
      sql({dialect: duckdb, schema: tables}),
      duckdb.language.data.of({autocomplete: names(known)}),
      autocompletion()
    ];
  if (mode === "js") {
    const support = javascript();
    return [support, support.language.data.of({autocomplete: names(known)}), autocompletion()];
  }
  return [];
}
