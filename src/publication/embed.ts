/** Room under a picture for its two lines of words. */
const WORDS_PX = 88;

/** HTML that shows one figure in a page elsewhere: as high as its picture and the words under it, without a script. */
export function embedSnippet(picture: {
  address: string;
  title: string;
  width: number;
  height: number;
}): string {
  const {address, title, width, height} = picture;
  const quoted = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="${width}" height="${Math.ceil(height) + WORDS_PX}" style="max-width:100%;border:0" loading="lazy"></iframe>`;
}
