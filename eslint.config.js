import js from "@eslint/js";
import ts from "typescript-eslint";

export default ts.config(
  {ignores: ["dist/", ".workbook/", "src/.observablehq/", "node_modules/"]},
  js.configs.recommended,
  ...ts.configs.recommended,
  {files: ["**/*.js"], languageOptions: {globals: {process: "readonly", URL: "readonly"}}},
  {
    files: ["loaders/site/engine-worker.js"],
    languageOptions: {
      globals: Object.fromEntries(
        ["DIGEST", "Response", "WebAssembly", "addEventListener", "navigator", "setTimeout"].map(n => [
          n,
          "readonly"
        ])
      )
    }
  },
  {
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_", varsIgnorePattern: "^_"}],
      "no-irregular-whitespace": [
        "error",
        {skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true}
      ]
    }
  }
);
