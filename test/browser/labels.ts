import type {Page} from "playwright-core";

/** Texts of the shown picture of a figure that lie on one another or leave the picture by more than `slack` px. */
export const crowdedLabels = (page: Page, id: string, slack = 2): Promise<string[]> =>
  page.evaluate(
    async ([id, slack]) => {
      // A face is asked for only when text is laid out with it.
      document.body.getBoundingClientRect();
      await document.fonts.ready;
      const pictures = [...document.querySelectorAll(`#${id} .picture svg`)];
      const shown = pictures.find(p => p.getBoundingClientRect().width > 0)!;
      const edge = shown.getBoundingClientRect();
      const boxes = [...shown.querySelectorAll("text")]
        .filter(t => t.textContent.trim())
        .map(t => {
          const {left, right, top, bottom, height} = t.getBoundingClientRect();
          // Of the height of a line of text letters fill about the middle half; turned text is taken whole.
          const lead = t.hasAttribute("transform") ? 0 : 0.24 * height;
          return {text: t.textContent, left, right, top: top + lead, bottom: bottom - lead};
        });
      const out = boxes
        .filter(
          b =>
            b.left < edge.left - slack ||
            b.right > edge.right + slack ||
            b.top < edge.top - slack ||
            b.bottom > edge.bottom + slack
        )
        .map(b => `outside: ${b.text}`);
      const over = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            b =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack
          )
          .map(b => `${a.text} on ${b.text}`)
      );
      return [...out, ...over];
    },
    [id, slack] as const
  );
