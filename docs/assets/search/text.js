// @ts-check
/*
 * Words as search sees them: where they stand in a text, how they are written, and how without accents.
 * The twin of generator/search/text.py; tests/search/cases.yml holds both to the same results.
 */

(function () {
  "use strict";

  const LETTER =
    "0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u017f\\u01a0\\u01a1\\u01af\\u01b0\\u01cd-\\u01dc\\u01de-\\u01f0" +
    "\\u01f4\\u01f5\\u01f8-\\u021f\\u0226-\\u0233\\u1e00-\\u1eff\\u037f\\u0386\\u0388-\\u0481\\u048a-\\u052f\\u0e01-\\u0e4e" +
    "\\u0e81-\\u0ec4\\u1780-\\u17d3\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u9fff\\uac00-\\ud7a3";
  /* eslint-disable no-misleading-character-class -- marks are what these are about */
  const WORD = new RegExp(`[${LETTER}][${LETTER}\\u0300-\\u036f]*`, "g");
  const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+/g;
  /* eslint-enable no-misleading-character-class */
  const PADDED = /^0+(?=[0-9]+$)/;

  // "òa" (old placement of the tone) → "oà" (new), and so on for the other tones and pairs of vowels.
  const PLACEMENT = /[òóỏõọ][ae]|[ùúủũụ]y/g;
  /** @type {{[pair: string]: string}} */
  const PLACED = {};
  for (const [plain, firsts, last, toned] of [
    ["o", "òóỏõọ", "a", "àáảãạ"],
    ["o", "òóỏõọ", "e", "èéẻẽẹ"],
    ["u", "ùúủũụ", "y", "ỳýỷỹỵ"],
  ]) {
    for (let tone = 0; tone < 5; tone++) PLACED[firsts[tone] + last] = plain + toned[tone];
  }

  /** Lower case that keeps the length of the text (only "İ" would grow).
   * @param {string} text
   */
  function lower(text) {
    const lowered = text.toLowerCase();
    if (lowered.length === text.length) return lowered;
    return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join("");
  }

  /** How a word is written: lower case, NFC, one placement of tones, no leading zeros.
   * @param {string} word
   */
  function exactOf(word) {
    const key = lower(word.normalize("NFC")).replace(PLACEMENT, (pair) => PLACED[pair]).replace(/ς/g, "σ");
    return key[0] === "0" ? key.replace(PADDED, "") : key;
  }

  /** As people type it without accents.
   * @param {string} text
   */
  function fold(text) {
    const lowered = lower(text);
    // eslint-disable-next-line no-control-regex
    if (/^[\x00-\x7f]*$/.test(lowered)) return lowered;
    return lowered.normalize("NFD").replace(MARKS, "").replace(/đ/g, "d");
  }

  /** @type {Map<string, SearchToken>} */
  const known = new Map(); // a text has few different words, and the same ones come again and again

  /** The words of a text, in their order.
   * @param {string} text
   * @returns {SearchToken[]}
   */
  function tokens(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      let word = known.get(match[0]);
      if (!word) {
        const exact = exactOf(match[0]);
        word = { start: 0, end: 0, exact, folded: fold(exact) };
        if (known.size > 20000) known.clear();
        known.set(match[0], word);
      }
      found.push({ start: match.index, end: match.index + match[0].length, exact: word.exact, folded: word.folded });
    }
    return found;
  }

  const search = /** @type {SearchParts} */ (/** @type {unknown} */ (self.ArchiveSearch = self.ArchiveSearch || {}));
  search.tokens = tokens;
  search.fold = fold;
})();
