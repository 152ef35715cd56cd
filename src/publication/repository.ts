import type {Issue} from "./publication.js";

/** How hosts of source code take a report as an address with its title and text in it, and show a file of a version. */
const HOSTS: Readonly<Record<string, {report: string; file: string}>> = {
  "github.com": {report: "/issues/new?title={title}&body={text}", file: "/blob/v{version}/{file}"},
  "codeberg.org": {report: "/issues/new?title={title}&body={text}", file: "/src/tag/v{version}/{file}"},
  "gitlab.com": {
    report: "/-/issues/new?issue[title]={title}&issue[description]={text}",
    file: "/-/blob/v{version}/{file}"
  }
};

function hostOf(issue: Issue): {address: string; report: string; file: string} | null {
  if (!issue.published || !issue.repository) return null;
  const host = HOSTS[new URL(issue.repository).hostname];
  return host ? {address: issue.repository.replace(/\.git$|\/+$/g, ""), ...host} : null;
}

/** Where a problem is reported: `{title}` and `{text}` stand for what is reported. Null for a draft and where none is named. */
export function reportTemplate(issue: Issue): string | null {
  const host = hostOf(issue);
  if (host) return host.address + host.report;
  return issue.published && issue.contact ? `mailto:${issue.contact}?subject={title}&body={text}` : null;
}

/** The address of one report, filled in as far as the page knows it. */
export const reportAddress = (template: string, {title, text}: {title: string; text: string}): string =>
  template.replace("{title}", encodeURIComponent(title)).replace("{text}", encodeURIComponent(text));

/** Where a file of this edition's source is read: `{file}` stands for its path. Null where no known host is named. */
export function sourceTemplate(issue: Issue): string | null {
  const host = hostOf(issue);
  return host && host.address + host.file.replace("{version}", issue.version);
}
