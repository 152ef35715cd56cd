import js from "@eslint/js";
import ts from "typescript-eslint";
import {readFileSync} from "node:fs";

/** Rooms below src from the ground up; what lies in one imports from those before it and from itself. */
const ROOMS = JSON.parse(readFileSync(new URL("test/rooms.json", import.meta.url), "utf8"));
const upwards = ROOMS.slice(0, -1).map((room, i) => ({
  files: [`src/${room}/**`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${ROOMS.slice(i + 1).join("|")})/`,
            message: `src/${room} is below it: hand it in, or register it`
          }
        ]
      }
    ]
  }
}));

export default ts.config(
  {ignores: ["dist/", ".workbook/", "src/.observablehq/", "node_modules/"]},
  js.configs.recommended,
  ...ts.configs.recommended,
  {files: ["**/*.js"], languageOptions: {globals: {process: "readonly", URL: "readonly", Date: "readonly"}}},
  {
    files: ["loaders/site/engine-*.js"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "AbortController",
          "DIGEST",
          "DecompressionStream",
          "ReadableStream",
          "Response",
          "WebAssembly",
          "addEventListener",
          "clearTimeout",
          "navigator",
          "performance",
          "postMessage",
          "setTimeout"
        ].map(n => [n, "readonly"])
      )
    }
  },
  {
    files: ["loaders/site/waking.js"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "HTMLScriptElement",
          "MutationObserver",
          "URLSearchParams",
          "addEventListener",
          "document",
          "localStorage",
          "location",
          "matchMedia",
          "setTimeout",
          "window"
        ].map(n => [n, "readonly"])
      )
    }
  },
  {
    files: ["src/**/*.ts", "loaders/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.property.name=/^(?:max|min|fromCharCode|fromCodePoint)$/] > SpreadElement, CallExpression[callee.object.object.name=/^(Math|String)$/]",
          message:
            "Arguments of a call stand on the stack, which a long array overflows: src/lib/extremes.ts."
        }
      ]
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
  },
  ...upwards,
  {
    files: ["loaders/**"],
    ignores: ["loaders/paper/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {patterns: [{regex: "/paper/", message: "The engine names no paper: see loaders/registry.ts"}]}
      ]
    }
  }
);
