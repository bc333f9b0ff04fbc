/** Which records a state finds, and how many each value of each facet would. */
/** @import { Archive, Entry, Found, Hit, State } from "./types.js" */

import { during, inTime, span } from "./dates.js";

/**
 * Find records. Values of one facet widen, facets narrow; a value's count is of what its facet would find, were no
 * other value of the same facet chosen.
 *
 * @param {Archive} archive
 * @param {State} state
 * @param {Map<string, Hit>|null} hits What the search found; nothing where nothing was searched for.
 * @returns {Found}
 */
export function find(archive, state, hits) {
  /** @type {[string, (entry: Entry) => boolean][]} */
  const tests = Object.entries(state.filters).map(([facet, chosen]) => [
    facet,
    (entry) => entry.values[facet]?.some((value) => chosen.includes(value)) ?? false,
  ]);
  const asked = state.during ? span(state.during) : null;
  if (asked) tests.push(["during", (entry) => during(entry.when, asked)]);
  else if (state.during) tests.push(["during", (entry) => entry.values.during.includes("undated")]);

  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map([...archive.values.keys()].map((facet) => [facet, new Map()]));
  const entries = [];
  for (const entry of archive.entries) {
    if (hits && !hits.has(entry.id)) continue;
    let failed = "";
    let failures = 0;
    for (const [facet, test] of tests) {
      if (!test(entry)) {
        failed = facet;
        if (++failures > 1) break;
      }
    }
    if (failures > 1) continue;
    if (failures === 0) entries.push(entry);
    for (const facet of failures ? [failed] : Object.keys(entry.values)) {
      const counted = /** @type {Map<string, number>} */ (counts.get(facet));
      for (const value of entry.values[facet] ?? []) counted.set(value, (counted.get(value) ?? 0) + 1);
    }
  }
  return { entries: sorted(entries, state.sort, hits), hits, counts };
}

/**
 * @param {Entry[]} entries
 * @param {string} sort
 * @param {Map<string, Hit>|null} hits
 */
function sorted(entries, sort, hits) {
  const turned = sort.startsWith("-") ? -1 : 1;
  if (sort.endsWith("when")) {
    return entries.sort(
      (one, other) => Number(isUndated(one)) - Number(isUndated(other)) || turned * inTime(one, other),
    );
  }
  if (sort.endsWith("name")) {
    const names = new Map(entries.map((entry) => [entry, entry.name ?? entry.id]));
    const order = new Intl.Collator("en");
    return entries.sort((one, other) => turned * order.compare(names.get(one) ?? "", names.get(other) ?? ""));
  }
  return hits ? entries.sort((one, other) => score(hits, other) - score(hits, one)) : entries;
}

/** @param {Entry} entry */
function isUndated(entry) {
  return !entry.when?.first && !entry.when?.last;
}

/**
 * @param {Map<string, Hit>} hits
 * @param {Entry} entry
 */
function score(hits, entry) {
  return hits.get(entry.id)?.score ?? 0;
}
