/** Finding records by words, as `karabakh_iran.searching` does: MiniSearch gives the candidates, the weights are ours. */
/** @import { Archive, Hit } from "./types.js" */

import MiniSearch from "../vendor/minisearch.js";
import { read } from "./data.js";
import { folding } from "./folding.js";

const [NEAR, BEGINS_SOUND, BEGINS, SOUNDS, SAME] = [1, 2, 3, 4, 5];
const SHORTEST_NEAR = 6;
const SHORTEST_FAR = 10;
const SHORTEST_BEGINNING = 3;
/** So many texts are indexed before the page may do something else. */
const AT_ONCE = 500;

/** @typedef {[word: string, sound: string]} Heard */
/**
 * @typedef {Object} Text
 * @property {number} id
 * @property {string} record
 * @property {string} field
 * @property {string} text
 * @property {Heard[]} words
 * @property {Set<string>} joined How two neighbours sound that are written as one word.
 */

/**
 * Make the index.
 *
 * @param {Archive} archive
 * @param {URL} rules Where folding.json is.
 * @returns {Promise<(question: string) => Map<string, Hit>>} Finds the hits of a question by the ids of records.
 */
export async function index(archive, rules) {
  const { plain, sound } = folding(await read(rules));
  /** @type {Map<string, Heard>} Each word once, however many texts have it. */
  const vocabulary = new Map();
  /** @param {string} word */
  const hear = (word) => {
    const known = vocabulary.get(word) ?? [word, sound(word)];
    vocabulary.set(word, known);
    return known;
  };
  /** @param {string} text */
  const heard = (text) => plain(text).split(" ").filter(Boolean).map(hear);
  /** @type {Text[]} */
  const texts = [];
  const minisearch = new MiniSearch({
    fields: ["words", "sounds"],
    extractField: (/** @type {Text} */ one, /** @type {string} */ name) =>
      name === "id"
        ? one.id
        : name === "words"
          ? one.words.map(([word]) => word).join(" ")
          : [...one.words.map(([, heard]) => heard), ...one.joined].join(" "),
    tokenize: (/** @type {string} */ text) => text.split(" "),
    processTerm: (/** @type {string} */ term) => term,
  });
  for (const entry of archive.entries) {
    for (const [field, text] of /** @type {[string, string][]} */ ([
      ["name", entry.name ?? ""],
      ...(entry.more ?? []),
    ])) {
      if (text) texts.push({ id: texts.length, record: entry.id, field, text, words: [], joined: new Set() });
    }
  }
  for (let start = 0; start < texts.length; start += AT_ONCE) {
    const part = texts.slice(start, start + AT_ONCE);
    for (const one of part) {
      one.words = heard(one.text);
      one.joined = new Set(joined(one.words).map((word) => sound(word)));
    }
    minisearch.addAll(part);
    await new Promise((resolve) => setTimeout(resolve));
  }

  return (question) => {
    const asked = heard(question);
    const pairs = joined(asked).map(hear);
    const weigh = remembered((/** @type {Heard} */ one) => remembered((/** @type {Heard} */ word) => fit(one, word)));
    /** @type {Map<string, Hit>} */
    const hits = new Map();
    if (!asked.length) return hits;
    for (const { id } of minisearch.search({ combineWith: "OR", queries: rarest(asked, pairs).map(candidates) })) {
      const { record, field, text } = texts[id];
      const score = weight(asked, pairs, texts[id], weigh);
      if (score > (hits.get(record)?.score ?? 0)) hits.set(record, { score, field, text });
    }
    return hits;
  };
}

/**
 * Choose what every hit has one of: the longest of the words that were asked for, or a pair with it in.
 *
 * @param {Heard[]} asked
 * @param {Heard[]} pairs
 */
function rarest(asked, pairs) {
  const lengths = asked.map(([word]) => word.length);
  const at = lengths.indexOf(Math.max(...lengths));
  return [asked[at], ...pairs.slice(Math.max(at - 1, 0), at + 1)];
}

/**
 * Ask for every word that `fit` could take for one that was asked for. MiniSearch counts letters changed with their
 * neighbours as two slips, so it is asked for twice as many.
 *
 * @param {Heard} asked
 */
function candidates([word, sound]) {
  const fuzzy = sound.length < SHORTEST_NEAR ? false : sound.length < SHORTEST_FAR ? 2 : 4;
  return {
    combineWith: "OR",
    queries: [
      { queries: [word], fields: ["words"], prefix: word.length >= SHORTEST_BEGINNING },
      { queries: [sound], fields: ["sounds"], prefix: sound.length >= SHORTEST_BEGINNING, fuzzy },
    ],
  };
}

/**
 * Weigh the best way to ask: every word alone, or two neighbours as a pair.
 *
 * @param {Heard[]} asked
 * @param {Heard[]} pairs
 * @param {Text} text
 * @param {(one: Heard) => (word: Heard) => number} weigh
 */
function weight(asked, pairs, { words, joined }, weigh) {
  const best = remembered((/** @type {Heard} */ one) => {
    const fits = weigh(one);
    return words.reduce((most, word) => Math.max(most, fits(word)), joined.has(one[1]) ? SOUNDS : 0);
  });
  const fits = [];
  const missing = [];
  for (const [at, one] of asked.entries()) {
    fits.push(best(one));
    if (fits[at]) continue;
    missing.push(at);
    // No pair has both.
    if (at > missing[0] + 1) return 0;
  }
  const before = [SAME];
  const after = Array(fits.length + 1).fill(SAME);
  for (const one of fits) before.push(Math.min(before[before.length - 1], one));
  for (let at = fits.length - 1; at >= 0; at--) after[at] = Math.min(after[at + 1], fits[at]);
  let score = whole(after[0], asked, words);
  const [start, stop] = missing.length ? [missing[missing.length - 1] - 1, missing[0] + 1] : [0, pairs.length];
  for (let at = Math.max(start, 0); at < Math.min(stop, pairs.length); at++) {
    const worst = Math.min(before[at], best(pairs[at]), after[at + 2]);
    // Of more words than the text has, only the worst can make a difference.
    if (worst <= after[0] && pairs.length > words.length) continue;
    score = Math.max(score, whole(worst, [...asked.slice(0, at), pairs[at], ...asked.slice(at + 2)], words));
  }
  return score;
}

/**
 * Weigh how well the worst of the words that were asked for fits, then how much of the text they are.
 *
 * @param {number} worst
 * @param {Heard[]} asked
 * @param {Heard[]} words
 */
function whole(worst, asked, words) {
  if (!worst) return 0;
  const share = Math.min(1, asked.length / words.length);
  const together = words.some((_, start) =>
    asked.every(([, sound], place) => sound === words[start + place]?.[1]),
  );
  return (worst - 1 + 0.8 * share + 0.2 * Number(together)) / SAME;
}

/**
 * Write each two neighbours as one word.
 *
 * @param {Heard[]} words
 */
function joined(words) {
  return words.slice(1).map(([word], at) => words[at][0] + word);
}

/**
 * Weigh one word that was asked for against one of the text.
 *
 * @param {Heard} asked
 * @param {Heard} word
 */
function fit(asked, word) {
  if (asked[0] === word[0]) return SAME;
  if (asked[1] === word[1]) return SOUNDS;
  if (letters(asked[0]) >= SHORTEST_BEGINNING && word[0].startsWith(asked[0])) return BEGINS;
  if (letters(asked[1]) >= SHORTEST_BEGINNING && word[1].startsWith(asked[1])) return BEGINS_SOUND;
  const shorter = Math.min(letters(asked[1]), letters(word[1]));
  if (shorter < SHORTEST_NEAR) return 0;
  return near(Array.from(asked[1]), Array.from(word[1]), shorter < SHORTEST_FAR ? 1 : 2) ? NEAR : 0;
}

/** @param {string} text */
function letters(text) {
  return Array.from(text).length;
}

/**
 * Tell whether a word becomes another by few slips of the pen (optimal string alignment).
 *
 * @param {string[]} one
 * @param {string[]} other
 * @param {number} most
 */
export function near(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return false;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, number) => number);
  for (let i = 1; i <= one.length; i++) {
    const following = [i];
    for (let j = 1; j <= other.length; j++) {
      let cost = Math.min(row[j] + 1, following[j - 1] + 1, row[j - 1] + Number(one[i - 1] !== other[j - 1]));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      following.push(cost);
    }
    [before, row] = [row, following];
  }
  return row[other.length] <= most;
}

/**
 * Answer for each word once.
 *
 * @template Answer
 * @param {(word: Heard) => Answer} answer
 * @returns {(word: Heard) => Answer}
 */
function remembered(answer) {
  /** @type {Map<string, Answer>} */
  const known = new Map();
  return (word) => {
    const before = known.get(word[0]);
    if (before !== undefined) return before;
    const now = answer(word);
    known.set(word[0], now);
    return now;
  };
}
