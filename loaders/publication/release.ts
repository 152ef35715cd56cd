import {Refusal} from "../../src/lib/refusal.js";
import {compareVersions, isVersion, type Publication} from "../../src/publication/publication.js";
import {released} from "./changelog.js";

/** The two files of a release as they become. */
interface Release {
  publication: Publication;
  changelog: string;
}

/**
 * Stamps a version and a day, and keeps the edition before among the earlier ones.
 * @throws Refusal for a version that does not follow, a day before the last one, or a changelog without an entry
 */
export function release(before: Publication, changelog: string, version: string, date: string): Release {
  const file = "data/publication.json";
  if (!isVersion(version))
    throw new Refusal("release", `"${version}" is no version`, null, "write three numbers, such as 1.2.0");
  const first = (before.earlier ?? []).length === 0 && !changelog.includes(`## ${before.version}, `);
  const order = compareVersions(version, before.version);
  if (order < 0 || (order === 0 && !first))
    throw new Refusal(
      "release",
      `${version} does not follow ${before.version}`,
      file,
      "choose a higher version"
    );
  if (date < before.date && !first)
    throw new Refusal(
      "release",
      `${date} lies before the last release of ${before.date}`,
      file,
      "correct the day"
    );
  const {version: old, date: day, doi, ...rest} = before;
  const address = before.base_address ? `${before.base_address}v/${old}/` : undefined;
  const kept = {version: old, date: day, ...(doi ? {doi} : {}), ...(address ? {address} : {})};
  return {
    publication: {
      ...rest,
      version,
      date,
      // An identifier names one edition; the new one gets its own.
      ...(first && doi ? {doi} : {}),
      ...(first ? {} : {earlier: [...(before.earlier ?? []), kept]})
    },
    changelog: released(changelog, version, date)
  };
}
