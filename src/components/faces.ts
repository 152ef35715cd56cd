import type {Element} from "../lib/element.js";

/** A face as it lies below `fonts/`, and as a picture outside its page names it. */
export interface Face {
  file: string;
  family: "Source Sans 3" | "Source Serif 4";
  style: "normal" | "italic";
}

const UPRIGHT = {family: "Source Sans 3", style: "normal"} as const;
const ITALIC = {family: "Source Serif 4", style: "italic"} as const;
const GREEK = /[\u0370-\u03ff]/;

const face = (of: typeof UPRIGHT | typeof ITALIC, range: "latin" | "greek"): Face => ({
  file: `${of === UPRIGHT ? "source-sans-3" : "source-serif-4"}-${range}-wght-${of.style}`,
  ...of
});

/** The faces that the letters of a picture are set in. */
export function facesOf(picture: Element): Face[] {
  const seen = {upright: "", italic: ""};
  const read = (node: Element, italic: boolean): void => {
    const leans =
      italic ||
      String(node.attributes["class"] ?? "")
        .split(" ")
        .includes("it");
    for (const child of node.children)
      if (typeof child === "string") seen[leans ? "italic" : "upright"] += child;
      else read(child, leans);
  };
  read(picture, false);
  return [
    ...ranges(seen.upright).map(range => face(UPRIGHT, range)),
    ...ranges(seen.italic).map(range => face(ITALIC, range))
  ];
}

function ranges(text: string): ("latin" | "greek")[] {
  const latin = [...text].some(letter => letter.trim() && !GREEK.test(letter));
  return [...(latin ? (["latin"] as const) : []), ...(GREEK.test(text) ? (["greek"] as const) : [])];
}

/** Rules that carry the faces inside a file. @param base64 the file of a face */
export const faceRules = (faces: readonly Face[], base64: (face: Face) => string): string =>
  faces
    .map(face => {
      const range = face.file.includes("greek") ? ";unicode-range:U+0370-03FF" : "";
      return `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:400 700;src:url(data:font/woff2;base64,${base64(face)}) format("woff2")${range}}`;
    })
    .join("");
