import ts from "typescript";
import {root} from "../../loaders/paths.js";
import {applyMutant, type Mutant} from "./mutant.js";

/** Asks the type checker of the project about mutants; it is begun when it is first asked. */
export function typeChecker(): (mutant: Mutant, text: string) => boolean {
  let service: ts.LanguageService | null = null;
  let changed: {file: string; text: string} = {file: "", text: ""};
  let version = 0;
  const begin = (): ts.LanguageService => {
    const config = ts.getParsedCommandLineOfConfigFile(
      `${root}/tsconfig.json`,
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: d => {
          throw new Error(String(d.messageText));
        }
      }
    )!;
    const names = config.fileNames.filter(file => file.startsWith(`${root}/src/`));
    const textOf = (file: string): string | undefined =>
      file === changed.file ? changed.text : ts.sys.readFile(file);
    return ts.createLanguageService({
      getCompilationSettings: () => config.options,
      getScriptFileNames: () => names,
      getScriptVersion: file => (file === changed.file ? String(version) : "0"),
      getScriptSnapshot: file => {
        const text = textOf(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory
    });
  };
  return (mutant, text) => {
    if (!mutant.file.endsWith(".ts")) return false;
    service ??= begin();
    version++;
    const file = `${root}/${mutant.file}`;
    changed = {file, text: applyMutant(text, mutant)};
    return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].length > 0;
  };
}
