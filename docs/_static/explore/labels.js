/** Records as people read them. Nowhere does a title stand without its status and who tells it. */
/** @import { Archive, Entry } from "./types.js" */

import { address, called } from "./data.js";
import { el } from "./dom.js";

/** Nouns for one record of each table. */
export const NOUNS = /** @type {const} */ ({
  events: "event",
  claims: "claim",
  quotes: "quote",
  stances: "stance",
  actors: "actor",
  places: "place",
  sources: "source",
});

/**
 * Name a record in one line.
 *
 * @param {Archive} archive
 * @param {Entry} entry
 */
export function headline(archive, entry) {
  if (entry.table === "stances") {
    const words = `${names(archive, entry.facets?.actor)} ${entry.facets?.position?.[0]}`;
    return `${words}: ${called(archive, entry.on ?? "")}`;
  }
  return entry.table === "quotes" ? `“${entry.name}”` : (entry.name ?? entry.id);
}

/**
 * Say who tells what a record holds: status and tellers of an event or claim, the speaker of a quote.
 *
 * @param {Archive} archive
 * @param {Entry} entry
 */
export function byline(archive, entry) {
  switch (entry.table) {
    case "events":
    case "claims": {
      const tellers = entry.tellers ?? "";
      const verb = entry.table === "events" ? "told by " : "held by ";
      const told = tellers && !/^(denied|questioned) by /.test(tellers) ? verb + tellers : tellers;
      return [entry.status, entry.contested && "contested", told].filter(Boolean).join(" · ");
    }
    case "quotes":
      return names(archive, entry.facets?.actor) + through(archive, entry);
    case "stances":
      return [entry.hedge && `hedged: “${entry.hedge}”`, through(archive, entry).slice(2)]
        .filter(Boolean)
        .join(" · ");
    case "sources":
      return names(archive, entry.facets?.actor);
    default:
      return entry.kind ?? "";
  }
}

/**
 * Make the link to a record's page, with its kind before it and what `byline` says below.
 *
 * @param {Archive} archive
 * @param {Entry} entry
 */
export function labelled(archive, entry) {
  const below = byline(archive, entry);
  return el(
    "div",
    { class: "ex-record" },
    chip(entry),
    el("a", { href: address(entry.id), dir: "auto" }, headline(archive, entry)),
    below && el("span", { class: "ex-byline" }, below),
  );
}

/**
 * Make the small word that says of which kind a record is.
 *
 * @param {Entry} entry
 */
export function chip(entry) {
  return el("span", { class: `ex-chip ex-${entry.table}` }, NOUNS[entry.table]);
}

/**
 * Say a date: in few characters, and in the source's words where those say more.
 *
 * @param {Entry} entry
 * @returns {(HTMLElement|string)[]}
 */
export function dated(entry) {
  const { words = "", text = "" } = entry.when ?? {};
  if (!entry.when?.edtf) return [words];
  const dates = el("span", { class: "ex-date" }, words);
  return text ? [dates, el("span", { class: "ex-byline" }, `“${text}”`)] : [dates];
}

/**
 * Say who is in a record: who does it to whom, who holds it, who speaks.
 *
 * @param {Archive} archive
 * @param {Entry} entry
 */
export function who(archive, entry) {
  if (entry.table === "events") {
    const [actors, recipients] = [names(archive, entry.actors), names(archive, entry.recipients)];
    return recipients ? `${actors} → ${recipients}`.trim() : actors;
  }
  return entry.table === "actors" || entry.table === "places" ? "" : names(archive, entry.facets?.actor);
}

/**
 * Say where a record stands.
 *
 * @param {Archive} archive
 * @param {Entry} entry
 */
export function where(archive, entry) {
  if (entry.table === "sources") return "";
  return entry.where ?? (entry.facets?.source ?? []).map((id) => called(archive, id)).join("; ");
}

/**
 * Name records.
 *
 * @param {Archive} archive
 * @param {string[]} [ids]
 */
export function names(archive, ids = []) {
  return ids.map((id) => called(archive, id)).join(", ");
}

/**
 * @param {Archive} archive
 * @param {Entry} entry
 */
function through(archive, entry) {
  return entry.via?.length ? `, via ${names(archive, entry.via)}` : "";
}
