// @ts-check
/*
 * What a reader typed, understood: words, "exact phrases", -excluded ones, and whether the last word may be half typed;
 * and where those words stand in a text.
 */

(function () {
  "use strict";
  const search = /** @type {SearchParts} */ (/** @type {unknown} */ (self.ArchiveSearch = self.ArchiveSearch || {}));

  // A quote that is not closed (yet) is no more than a sign.
  const PART = /(^|\s)?(-?)(?:["“”„]([^"“”„]*)["“”„]|([^\s"“”„]+))/g;
  const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
  const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const MOST_WORDS = 24;
  const MOST_READINGS = 4;
  /** How like a word with accents is to the query's that has none, though others of the query have: maybe it was meant. */
  const TYPED = 1.8;
  /** What a hit by another reading is worth. */
  const OTHER_READING = 0.85;

  /**
   * @param {string} text
   * @returns {ParsedQuery}
   */
  function parse(text) {
    /** @type {ParsedQuery} */
    const query = { text, words: [], phrases: [], excluded: [], half: false };
    for (const [, before, minus, phrase, word] of text.matchAll(PART)) {
      const excludes = minus && before !== undefined;
      const own = search.tokens((phrase ?? word).replace(ISO_DATE, "$3/$2/$1"));
      if (!own.length) continue;
      if (excludes) {
        query.excluded.push(own);
      } else if (query.words.length < MOST_WORDS) {
        const from = query.words.length;
        query.words.push(...own.slice(0, MOST_WORDS - from));
        if (phrase !== undefined) query.phrases.push([from, query.words.length]);
      }
      query.half = !excludes && phrase === undefined && /[\p{L}\p{M}\p{N}]$/u.test(text);
    }
    return query;
  }

  /** What was typed, and the same with an abbreviation in full, or in short, or with a date in words or in figures.
   * @param {ParsedQuery} query
   * @param {{[short: string]: string}} abbreviations
   * @returns {SearchReading[]}
   */
  function readings(query, abbreviations) {
    const found = [{ query, worth: 1 }];
    if (query.phrases.length) return found;
    /** @param {number} from @param {number} count @param {string} text */
    const replace = (from, count, text) => {
      const words = [...query.words.slice(0, from), ...search.tokens(text), ...query.words.slice(from + count)];
      if (found.length < MOST_READINGS) found.push({ query: { ...query, words, half: false }, worth: OTHER_READING });
    };
    for (const pair of Object.entries(abbreviations)) {
      for (const [typed, meant] of [pair, [...pair].reverse()]) {
        const words = search.tokens(typed);
        const at = query.words.findIndex((_, from) =>
          words.every((word, place) => query.words[from + place] && likeness(word, query.words[from + place], false) === 2),
        );
        if (at >= 0) replace(at, words.length, meant);
      }
    }
    const folded = query.words.map((word) => word.folded);
    folded.forEach((_, at) => {
      const [day, month, year] = folded.slice(at, at + 3).map(Number);
      if (day <= 31 && month <= 12 && year > 1900 && year < 2100) replace(at, 3, `${day} tháng ${month} năm ${year}`);
      const [, ...figures] = /^(\d+) thang (\d+) nam (\d+)$/.exec(folded.slice(at, at + 5).join(" ")) || [];
      if (figures.length) replace(at, 5, figures.join(" "));
    });
    return found;
  }

  /** Whether a word of a text is that of the query: 2 as it is written, 1 without accents, 0 not at all; where it is enough
   * that it begins so, less. A query's word without accents means any that folds to it.
   * @param {SearchToken} word
   * @param {SearchToken} wanted
   * @param {boolean} begins whether it is enough that it begins so
   */
  function likeness(word, wanted, begins) {
    if (word.exact === wanted.exact) return 2;
    if (word.folded === wanted.folded) return wanted.exact === wanted.folded ? 2 : 1;
    if (!begins || !word.folded.startsWith(wanted.folded)) return 0;
    return goesOn(word.exact, wanted) ? 1.2 : 0.4;
  }

  /** Whether a half-typed word becomes this one by more letters. Its tone may still come, or move: "tiê" becomes "tiến", "hò" "hoà".
   * @param {string} exact which without accents begins like it
   * @param {SearchToken} begun
   */
  function goesOn(exact, begun) {
    if (begun.exact === begun.folded) return true;
    const tones = begun.exact.normalize("NFD").match(TONE) || [];
    return toneless(exact).startsWith(toneless(begun.exact)) && tones.every((tone) => exact.normalize("NFD").includes(tone));
  }

  /** @param {string} word */
  function toneless(word) {
    return word.normalize("NFD").replace(TONE, "").normalize("NFC");
  }

  /** The stretches of words of the text that are like the query's words from..to, and how well they are.
   * @param {SearchToken[]} words
   * @param {ParsedQuery} query
   * @param {number} from
   * @param {number} to
   * @returns {{first: number, likeness: number}[]}
   */
  function runs(words, query, from, to) {
    const found = [];
    const accented = query.words.some((word) => word.exact !== word.folded);
    for (let first = 0; first + to - from <= words.length; first++) {
      let least = 2;
      for (let place = from; place < to && least; place++) {
        const half = query.half && place === query.words.length - 1;
        const [word, wanted] = [words[first + place - from], query.words[place]];
        const like = likeness(word, wanted, half);
        least = Math.min(least, accented && like === 2 && word.exact !== wanted.exact ? TYPED : like);
      }
      if (least) found.push({ first, likeness: least });
    }
    return found;
  }

  /** Where the query's words and phrases stand in a text: all of them together if they are anywhere, else by pairs, else
   * each by itself; as they are written before those without accents.
   * @param {string} text
   * @param {ParsedQuery} query
   * @returns {[number, number][]}
   */
  function marks(text, query) {
    const words = search.tokens(text);
    const count = query.words.length;
    const marked = new Uint8Array(words.length + 1); // 1: marked, 2: joined to the next
    const done = new Uint8Array(count);
    for (const length of count > 2 ? [count, 2, 1] : [2, 1]) {
      for (let from = 0; from + length <= count; from++) {
        if (done.subarray(from, from + length).every(Boolean)) continue;
        const found = runs(words, query, from, from + length);
        const best = Math.max(0, ...found.map((run) => run.likeness));
        for (const run of found) {
          if (run.likeness < best) continue;
          for (let place = 0; place < length; place++) marked[run.first + place] |= place + 1 < length ? 3 : 1;
        }
        if (best) done.fill(1, from, from + length);
      }
      if (length === count && done.every(Boolean)) break;
    }
    /** @type {[number, number][]} */
    const places = [];
    words.forEach((word, number) => {
      if (!marked[number]) return;
      const last = places[places.length - 1];
      if (last && number && marked[number - 1] & 2) last[1] = word.end;
      else places.push([word.start, word.end]);
    });
    return places;
  }

  search.parse = parse;
  search.readings = readings;
  search.likeness = likeness;
  search.goesOn = goesOn;
  search.runs = runs;
  search.TYPED = TYPED;
  search.marks = marks;
})();
