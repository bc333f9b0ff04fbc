/** The records of the dataset, read once. */
/** @import { Archive, Entry } from "./types.js" */

import { decades } from "./dates.js";

/** By what records are found: the name in the address, the title, what it means where the title does not say it. */
export const FACETS = [
  { name: "table", title: "Record", hint: "" },
  { name: "type", title: "Event type", hint: "" },
  { name: "status", title: "Event status", hint: "who tells it; none means “established”" },
  { name: "position", title: "Position", hint: "taken in a stance, or on an event or claim" },
  {
    name: "contested",
    title: "Contested",
    hint: "claims that somebody denies or questions, or whose rival somebody asserts",
  },
  { name: "actor", title: "Who", hint: "acts, is affected, holds, speaks or signs" },
  { name: "about", title: "About", hint: "what claims and quotes are about" },
  { name: "place", title: "Place", hint: "where events happen" },
  { name: "source", title: "Source", hint: "where it is told" },
  { name: "kind", title: "Kind", hint: "of claims, actors, places and sources" },
];

/**
 * Read the records.
 *
 * @param {URL} address
 * @returns {Promise<Archive>}
 */
export async function load(address) {
  return archive(await read(address));
}

/**
 * Read a JSON file.
 *
 * @param {URL} address
 * @returns {Promise<any>}
 */
export async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status} ${answer.statusText}`);
  return answer.json();
}

/**
 * Make records ready to be found.
 *
 * @param {Entry[]} entries
 * @returns {Archive}
 */
export function archive(entries) {
  /** @type {Archive} */
  const made = { entries, byId: new Map(), stancesOn: new Map(), values: new Map() };
  for (const { name } of FACETS) made.values.set(name, new Map());
  made.values.set("during", new Map());
  for (const entry of entries) {
    made.byId.set(entry.id, entry);
    entry.values = valuesOf(entry);
    for (const [facet, values] of Object.entries(entry.values)) {
      const counted = /** @type {Map<string, number>} */ (made.values.get(facet));
      for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1);
    }
    if (entry.on) {
      const told = made.stancesOn.get(entry.on);
      if (told) told.push(entry);
      else made.stancesOn.set(entry.on, [entry]);
    }
  }
  // Of two rivals one names the other in the data; here both do.
  const pairs = entries.flatMap(({ id, rivals = [] }) => rivals.map((rival) => [id, rival]));
  for (const [one, other] of pairs) {
    const rival = made.byId.get(other);
    if (rival) rival.rivals = [...(rival.rivals ?? []), one];
  }
  return made;
}

/**
 * @param {Entry} entry
 * @returns {Object<string, string[]>}
 */
function valuesOf(entry) {
  /** @type {Object<string, string[]>} */
  const values = { table: [entry.table], during: decades(entry.when), ...entry.facets };
  for (const name of /** @type {const} */ (["type", "status", "kind"]))
    if (entry[name]) values[name] = [entry[name]];
  if (entry.table === "claims") values.contested = [entry.contested ? "yes" : "no"];
  return values;
}

/**
 * Give the address of a record's page.
 *
 * @param {string} id
 */
export function address(id) {
  return `records/${encodeURIComponent(id)}.html`;
}

/**
 * Say how a value of a facet is called: the name of the record that it stands for, or the word itself.
 *
 * @param {Archive} archive
 * @param {string} value
 */
export function called(archive, value) {
  const entry = archive.byId.get(value);
  return entry?.short ?? entry?.name ?? value;
}
