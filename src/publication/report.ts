import type {Issue} from "./publication.js";

/** Hosts of source code that take a report as an address, with its title and text in it. */
const TAKES: Readonly<Record<string, string>> = {
  "github.com": "/issues/new?title={title}&body={text}",
  "codeberg.org": "/issues/new?title={title}&body={text}",
  "gitlab.com": "/-/issues/new?issue[title]={title}&issue[description]={text}"
};

/** Where a problem is reported: `{title}` and `{text}` stand for what is reported. Null for a draft and where none is named. */
export function reportTemplate(issue: Issue): string | null {
  if (!issue.published) return null;
  const {repository, contact} = issue;
  const takes = repository && TAKES[new URL(repository).hostname];
  if (takes) return repository.replace(/\.git$|\/+$/g, "") + takes;
  return contact ? `mailto:${contact}?subject={title}&body={text}` : null;
}

/** The address of one report, filled in as far as the page knows it. */
export const reportAddress = (template: string, {title, text}: {title: string; text: string}): string =>
  template.replace("{title}", encodeURIComponent(title)).replace("{text}", encodeURIComponent(text));
