/** Spans of time in the address, and which records could lie in them. */
/** @import { Entry, When } from "./types.js" */

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$|^(\d{3})X$/;
const ALWAYS = { first: "0001-01-01", last: "9999-12-31" };

/** @typedef {{first: string, last: string}} Span Two days, YYYY-MM-DD. */

/**
 * Read a span: `1992`, `199X`, `1990/1994`, `1992-05/..`.
 *
 * @param {string} text
 * @returns {Span|null} Nothing where it is no span of time.
 */
export function span(text) {
  const [start, end, rest] = text.split("/");
  if (rest !== undefined) return null;
  const first = start === ".." ? ALWAYS : days(start);
  const last = end === undefined ? first : end === ".." ? ALWAYS : days(end);
  if (!first || !last || (start === ".." && (end ?? "..") === "..")) return null;
  return first.first <= last.last ? { first: first.first, last: last.last } : null;
}

/**
 * Give the days that a year, month, day or decade has.
 *
 * @param {string} text
 * @returns {Span|null}
 */
function days(text) {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year, month, day, decade] = match;
  if (decade) return decade === "000" ? null : { first: `${decade}0-01-01`, last: `${decade}9-12-31` };
  if (year === "0000") return null;
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const last = `${year}-${month ?? "12"}-${day ?? String(lastDay(Number(year), Number(month ?? "12"))).padStart(2, "0")}`;
  return exists(first) && exists(last) ? { first, last } : null;
}

/**
 * @param {number} year
 * @param {number} month
 */
function lastDay(year, month) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** @param {string} day */
function exists(day) {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/**
 * Tell whether a record could lie in a span, as the library's `during=` does: one that is open at one end counts
 * only where its other bound lies inside.
 *
 * @param {When|undefined} when
 * @param {Span} asked
 */
export function during(when, asked) {
  if (!when || (!when.first && !when.last)) return false;
  const first = when.first ?? /** @type {string} */ (when.last);
  const last = when.last ?? first;
  return first <= asked.last && last >= asked.first;
}

/**
 * Give the decades in which a record could lie: "1990".
 *
 * @param {When|undefined} when
 * @returns {string[]} `undated` for what has no bound.
 */
export function decades(when) {
  if (!when || (!when.first && !when.last)) return ["undated"];
  const first = Number((when.first ?? when.last)?.slice(0, 3));
  const last = Number((when.last ?? when.first)?.slice(0, 3));
  return Array.from({ length: last - first + 1 }, (_, number) => `${String(first + number).padStart(3, "0")}X`);
}

/**
 * Compare records by the earliest day that they can mean; what is open at one end stands where its other end is.
 *
 * @param {Entry} one
 * @param {Entry} other
 */
export function inTime(one, other) {
  const bounds = [one, other].map(({ when }) => [
    when && (when.first || when.last) ? 0 : 1,
    when?.first ?? when?.last ?? "",
    when?.last ?? ALWAYS.last,
    when?.edtf ?? "",
  ]);
  const number = bounds[0].findIndex((bound, place) => bound !== bounds[1][place]);
  return number < 0 ? 0 : bounds[0][number] < bounds[1][number] ? -1 : 1;
}

/**
 * Say what kind of time a date is: what lasted, what happened on one day, what happened once somewhere within.
 *
 * @param {When} when
 * @returns {"lasted"|"day"|"once"}
 */
export function shape(when) {
  if (when.edtf?.includes("/")) return "lasted";
  return when.first && when.first === when.last && !when.edtf?.startsWith("[") ? "day" : "once";
}
