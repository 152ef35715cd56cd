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

/** Ways out of a page that know no stall, no retry and no sentence. */
const BARE = ["fetch", "XMLHttpRequest", "EventSource", "WebSocket"];
const HURRIED =
  "A file is fetched with a stall limit, a size, a retry, a cancel and a sentence: src/lib/published.ts, or src/lib/fetching.ts below it.";

export default ts.config(
  {ignores: ["dist/", ".workbook/", "src/.observablehq/", "node_modules/", "test/second-paper/"]},
  js.configs.recommended,
  ...ts.configs.recommended,
  // What the types say is asked as well: promises that nobody awaits, `any` that spreads, assertions of what is known.
  ...ts.configs.recommendedTypeCheckedOnly.map(config => ({...config, files: ["**/*.ts"]})),
  {
    files: ["**/*.ts"],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      // What answers with a promise may have its answer at once, and fails as a promise even so.
      "@typescript-eslint/require-await": "off",
      // Objects here are closures: no method knows a `this`.
      "@typescript-eslint/unbound-method": "off",
      // A value is written as text only where it is read for the first time, whatever it is.
      "@typescript-eslint/no-base-to-string": "off"
    }
  },
  // A choice of three is a table, or a function with early returns.
  {files: ["src/**/*.ts", "loaders/**/*.ts"], rules: {"no-nested-ternary": "error"}},
  {
    // The engine's Arrow batches have no types that can be found (apache-arrow.d.ts).
    files: ["src/database/{duckdb,reader}.ts", "src/compare/engine.ts"],
    rules: Object.fromEntries(
      ["no-unnecessary-type-assertion", "no-unsafe-argument", "no-unsafe-member-access"].map(rule => [
        `@typescript-eslint/${rule}`,
        "off"
      ])
    )
  },
  {
    // Tests read JSON as they expect it, and make functions of what they compare with.
    files: ["test/**/*.ts"],
    rules: Object.fromEntries(
      ["argument", "assignment", "call", "member-access", "return"]
        .map(use => `@typescript-eslint/no-unsafe-${use}`)
        .concat("@typescript-eslint/no-implied-eval")
        .map(rule => [rule, "off"])
    )
  },
  {files: ["**/*.js"], languageOptions: {globals: {process: "readonly", URL: "readonly", Date: "readonly"}}},
  {
    files: ["loaders/site/{engine-*,unbrotli}.js"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "AbortController",
          "DECODER",
          "DIGEST",
          "DecompressionStream",
          "ReadableStream",
          "Response",
          "TransformStream",
          "WebAssembly",
          "addEventListener",
          "clearTimeout",
          "crypto",
          "navigator",
          "performance",
          "postMessage",
          "setTimeout"
        ].map(n => [n, "readonly"])
      )
    }
  },
  {
    files: ["loaders/site/waking.js", "loaders/site/trusted.js"],
    languageOptions: {
      globals: Object.fromEntries(
        [
          "DOMParser",
          "HTMLScriptElement",
          "MutationObserver",
          "URLSearchParams",
          "addEventListener",
          "document",
          "localStorage",
          "location",
          "matchMedia",
          "self",
          "setTimeout",
          "trustedTypes",
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
  {
    files: ["src/**/*.ts"],
    ignores: ["src/lib/fetching.ts"],
    rules: {
      "no-restricted-globals": ["error", ...BARE.map(name => ({name, message: HURRIED}))],
      "no-restricted-properties": [
        "error",
        ...["window", "globalThis", "self"].flatMap(object =>
          BARE.map(property => ({object, property, message: HURRIED}))
        ),
        {object: "navigator", property: "sendBeacon", message: HURRIED}
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
