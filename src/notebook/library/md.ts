import MarkdownIt from "markdown-it";

const reader = new MarkdownIt({html: true, linkify: false, typographer: false});

/** Markdown as an element; values are put in as they are, elements keep what they do. */
export default function md(parts: readonly string[], ...values: unknown[]): HTMLElement {
  const nodes: Node[] = [];
  const text = parts.reduce((all, part, i) => {
    const value = values[i - 1];
    if (value instanceof Node) {
      nodes.push(value);
      return `${all}<span data-node="${nodes.length - 1}"></span>${part}`;
    }
    return all + (value === null || value === undefined ? "" : String(value)) + part;
  });
  const box = document.createElement("div");
  box.className = "md";
  box.innerHTML = reader.render(text);
  for (const place of box.querySelectorAll<HTMLElement>("[data-node]"))
    place.replaceWith(nodes[Number(place.dataset["node"])]!);
  return box;
}
