/** How texts are made alike before they are compared: the rules of the library, which writes them to folding.json. */

/**
 * @typedef {Object} Rules
 * @property {Object<string, string>} azerbaijani
 * @property {Object<string, string>} casefold Letters whose case is folded otherwise than by lower case.
 * @property {string} marks
 * @property {Object<string, string>} letters
 * @property {string} apostrophes
 * @property {string} gaps
 * @property {[pattern: string, letter: string][]} romanisations
 */

/**
 * Make the two ways of folding.
 *
 * @param {Rules} rules
 * @returns {{plain: (text: string) => string, sound: (words: string) => string}} What the functions of these names do
 *     in `karabakh_iran.folding`.
 */
export function folding(rules) {
  const [marks, apostrophes, gaps] = [rules.marks, rules.apostrophes, rules.gaps].map(
    (one) => new RegExp(one, "gv"),
  );
  const romanisations = rules.romanisations.map(
    ([pattern, letter]) => /** @type {const} */ ([new RegExp(pattern, "gv"), letter]),
  );
  /** @type {Map<string, string>} */
  const sounds = new Map();

  return {
    plain(text) {
      let apart = each(text.normalize("NFC"), (letter) => rules.azerbaijani[letter] ?? letter).normalize("NFKD");
      apart = each(apart, (letter) => rules.casefold[letter] ?? letter.toLowerCase()).normalize("NFKD");
      const bare = each(apart.replace(marks, ""), (letter) => rules.letters[letter] ?? letter);
      return bare.replace(apostrophes, "").replace(gaps, " ").trim();
    },
    sound(words) {
      let heard = sounds.get(words);
      if (heard === undefined) {
        heard = romanisations.reduce((text, [pattern, letter]) => text.replace(pattern, letter), words);
        sounds.set(words, heard);
      }
      return heard;
    },
  };
}

/**
 * @param {string} text
 * @param {(letter: string) => string} change
 */
function each(text, change) {
  return Array.from(text, change).join("");
}
