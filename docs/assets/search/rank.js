// @ts-check
/*
 * Which articles a reading of a query finds, and in what order, by the postings alone. docs/xep-hang.md says why.
 */

(function () {
  "use strict";
  const search = /** @type {SearchParts} */ (/** @type {unknown} */ (self.ArchiveSearch = self.ArchiveSearch || {}));

  /** What a posting is worth by its rank: anywhere, in the beginning or often, in the title. */
  const RANKS = [1, 1.25, 2];
  /** What a word is worth that is written otherwise than the query's: with other accents; with accents where others were typed
   * but not here; only begun, as typed or with other accents. */
  const OTHER_ACCENTS = 0.3;
  const NO_ACCENTS = 0.9;
  const BEGUN = 0.6;
  const BEGUN_OTHERWISE = 0.2;
  /** What it is worth that all words follow each other. */
  const CHAIN = 0.5;
  const ROUND = 87;

  /** How well a word of the index stands for a word of the query.
   * @param {string} exact
   * @param {SearchToken} wanted
   * @param {boolean} accented whether the query has accents at all
   */
  function worth(exact, wanted, accented) {
    if (exact === wanted.exact) return 1;
    const plain = wanted.exact === wanted.folded;
    if (search.fold(exact) !== wanted.folded) return plain || exact.startsWith(wanted.exact) ? BEGUN : BEGUN_OTHERWISE;
    return plain ? (accented ? NO_ACCENTS : 1) : OTHER_ACCENTS;
  }

  /** Whether two neighbouring pairs can stand in a row, by their places.
   * @param {number} before
   * @param {number} after
   */
  function follows(before, after) {
    if (before === search.SEVERAL || after === search.SEVERAL) return true;
    if (before === search.IN_TITLE || after === search.IN_TITLE) return before === after;
    return (after - before + ROUND) % ROUND <= 1;
  }

  /** Postings of one key of the query: the best worth and the place for each article.
   * @typedef {{articles: number[], worth: Float32Array, place: Uint8Array, sure: Uint8Array, weight: number}} Found
   */

  /**
   * @param {SearchPieces} pieces
   * @param {SearchTree} tree
   * @param {SearchToken[]} words one or two neighbours
   * @param {boolean} accented
   * @param {boolean} half
   * @returns {Promise<Found>}
   */
  async function look(pieces, tree, words, accented, half) {
    const total = pieces.root.articles;
    const entries = await pieces.entries(tree, words.map((word) => word.folded).join(" "), !half);
    const lists = await Promise.all(entries.map((entry) => pieces.list(tree, entry)));
    const found = {
      articles: /** @type {number[]} */ ([]),
      worth: new Float32Array(total),
      place: new Uint8Array(total),
      sure: new Uint8Array(total), // written as typed: what an exact phrase asks for
      weight: 0,
    };
    let exactly = 0;
    entries.forEach((entry, row) => {
      const parts = entry.exact.split(" ");
      const own = parts.reduce((product, part, place) => product * worth(part, words[place], accented), 1);
      const sure = own === 1 || own === NO_ACCENTS || own === NO_ACCENTS * NO_ACCENTS ? 1 : 0;
      search.readList(lists[row].list, lists[row].places, (article, rank, place) => {
        const value = own * RANKS[rank];
        if (!found.worth[article]) found.articles.push(article);
        if (value > found.worth[article]) {
          found.place[article] = found.worth[article] && found.place[article] !== place ? search.SEVERAL : place;
          found.worth[article] = value;
        }
        found.sure[article] |= sure;
        exactly += sure;
      });
    });
    found.weight = Math.log(1 + total / Math.max(1, exactly || found.articles.length));
    return found;
  }

  /** Articles by the pairs of neighbouring words (or by the word, where there is only one).
   * @param {SearchPieces} pieces
   * @param {SearchReading} reading
   * @param {boolean} half whether the last word is completed
   * @returns {Promise<SearchHits>}
   */
  async function byPairs(pieces, reading, half) {
    const { words, phrases } = reading.query;
    const accented = words.some((word) => word.exact !== word.folded);
    const count = Math.max(1, words.length - 1);
    const keys = Array.from({ length: count }, (_, row) =>
      look(pieces, words.length > 1 ? "p" : "w", words.slice(row, row + 2), accented, half && row === count - 1),
    );
    const found = await Promise.all(keys);
    const total = pieces.root.articles;
    const score = new Float64Array(total);
    const has = new Uint32Array(total);
    const sure = new Uint32Array(total);
    const chained = new Uint32Array(total);
    let weight = 0;
    found.forEach((key, row) => {
      weight += key.weight;
      const before = found[row - 1];
      for (const article of key.articles) {
        score[article] += key.weight * key.worth[article];
        has[article] |= 1 << row;
        if (key.sure[article]) sure[article] |= 1 << row;
        if (before && before.worth[article] && follows(before.place[article], key.place[article])) chained[article] |= 1 << row;
      }
    });
    const chain = 2 ** count - 2;
    /** @type {SearchHits} */
    const hits = { whole: [], partial: [] };
    for (let article = 0; article < total; article++) {
      if (!has[article] || !phrases.every((phrase) => isPhrase(phrase, sure[article], chained[article], words.length))) continue;
      const inARow = has[article] === chain + 1 && chained[article] === chain;
      const links = count > 1 ? bits(chained[article]) / (count - 1) : 1;
      const hit = {
        article,
        score: reading.worth * (score[article] / (weight || 1) + CHAIN * links),
        chain: inARow,
        reading,
      };
      (covers(has[article], words.length) ? hits.whole : hits.partial).push(hit);
    }
    return hits;
  }

  /** @param {[number, number]} phrase @param {number} sure @param {number} chained @param {number} count how many words the query has */
  function isPhrase([from, to], sure, chained, count) {
    if (to - from === 1) return count > 1 || sure === 1; // beside others it is looked at in the text
    for (let row = from; row < to - 1; row++) {
      if (!(sure & (1 << row)) || (row > from && !(chained & (1 << row)))) return false;
    }
    return true;
  }

  /** Whether each word is in one of the pairs. @param {number} has @param {number} count */
  function covers(has, count) {
    for (let word = 0; word < count && count > 1; word++) if (!(has & ((1 << word) | (word ? 1 << (word - 1) : 0)))) return false;
    return true;
  }

  /** @param {number} mask */
  function bits(mask) {
    let count = 0;
    for (; mask; mask &= mask - 1) count++;
    return count;
  }

  /** Articles that have the words anywhere: `all` of them, else as many as there are.
   * @param {SearchPieces} pieces
   * @param {SearchReading} reading
   * @param {boolean} half
   * @returns {Promise<SearchHits>}
   */
  async function byWords(pieces, reading, half) {
    const { words } = reading.query;
    const accented = words.some((word) => word.exact !== word.folded);
    const found = await Promise.all(
      words.map((word, row) => look(pieces, "w", [word], accented, half && row === words.length - 1)),
    );
    const score = new Float64Array(pieces.root.articles);
    const has = new Uint8Array(pieces.root.articles);
    let weight = 0;
    for (const key of found) {
      weight += key.weight;
      for (const article of key.articles) {
        score[article] += key.weight * key.worth[article];
        has[article]++;
      }
    }
    /** @type {SearchHits} */
    const hits = { whole: [], partial: [] };
    has.forEach((count, article) => {
      if (!count) return;
      const hit = { article, score: (reading.worth * score[article]) / (weight || 1) / 2, chain: false, reading };
      (count === words.length ? hits.whole : hits.partial).push(hit);
    });
    return hits;
  }

  /** The best first; of equals, the newest. @param {SearchHit} one @param {SearchHit} other */
  search.order = (one, other) => other.score - one.score || one.article - other.article;
  search.byPairs = byPairs;
  search.byWords = byWords;
})();
