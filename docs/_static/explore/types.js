/**
 * What the modules of this page hand to each other; no code.
 *
 * @typedef {Object} When
 * @property {string} words The date in few characters, as the library says it.
 * @property {string} [edtf]
 * @property {string} [text] The source's own words for it.
 * @property {string} [first] Earliest day that it can mean, YYYY-MM-DD; left out where that is open.
 * @property {string} [last] Latest day.
 *
 * @typedef {"events"|"claims"|"quotes"|"stances"|"actors"|"places"|"sources"} TableName
 *
 * @typedef {Object} Entry A record, as `docs/pages/explore.py` writes it.
 * @property {string} id
 * @property {TableName} table
 * @property {string} [name] Title, name or text; a stance has none.
 * @property {[field: string, text: string][]} [more] What else it is searched in.
 * @property {When} [when]
 * @property {boolean} [contested]
 * @property {Object<string, string[]>} [facets] Ids and words by which it is found.
 * @property {string} [kind]
 * @property {string} [type]
 * @property {string} [status]
 * @property {string} [tellers]
 * @property {string[]} [actors]
 * @property {string[]} [recipients]
 * @property {string[]} [rivals]
 * @property {string} [on]
 * @property {string} [hedge]
 * @property {string[]} [via]
 * @property {string} [where] Source and paragraph.
 * @property {string[]} [passage] The words that it begins and ends with.
 * @property {string} [short] How a source is called in few words.
 * @property {Object<string, string[]>} values Every facet and what it holds; made when the record is read.
 *
 * @typedef {Object} Archive
 * @property {Entry[]} entries
 * @property {Map<string, Entry>} byId
 * @property {Map<string, Entry[]>} stancesOn Stances by the id of the event or claim that they are on.
 * @property {Map<string, Map<string, number>>} values How many records each value of each facet has.
 *
 * @typedef {Object} State What the address says.
 * @property {string} view
 * @property {string} q
 * @property {string} during A span of time in EDTF, `undated`, or nothing.
 * @property {string} sort
 * @property {number} page
 * @property {Object<string, string[]>} filters The values chosen in each facet.
 *
 * @typedef {Object} Found What a state finds.
 * @property {Entry[]} entries
 * @property {Map<string, Hit>|null} hits What was found by words; nothing where none were asked for.
 * @property {Map<string, Map<string, number>>} counts For each facet: how many would be found by each value.
 *
 * @typedef {Object} Hit
 * @property {number} score
 * @property {string} field
 * @property {string} text
 *
 * @typedef {Object} View What a view is given to draw itself with.
 * @property {HTMLElement} root Where it is drawn.
 * @property {Archive} archive
 * @property {Entry[]} found
 * @property {Map<string, Hit>|null} hits
 * @property {State} state
 * @property {(change: Partial<State>) => void} go Changes the address, and with it everything.
 * @property {(word: string) => void} say Tells something to who listens to the page.
 */

export {};
