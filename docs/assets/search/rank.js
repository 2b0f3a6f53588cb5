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
  /** A place is the number of a stretch of so many words, counted round. */
  const STRETCH = 16;
  const ROUND = 87;
  /** Of the completions that very many articles have, so many are looked up, and more if they have no more articles in all. */
  const LONG_COMPLETIONS = 4;
  const MOST_COMPLETED = 30000;

  /** How well a word of the index stands for a word of the query.
   * @param {string} exact
   * @param {SearchToken} wanted
   * @param {boolean} accented whether the query has accents at all
   */
  function worth(exact, wanted, accented) {
    if (exact === wanted.exact) return 1;
    const plain = wanted.exact === wanted.folded;
    if (search.fold(exact) !== wanted.folded) return search.goesOn(exact, wanted) ? BEGUN : BEGUN_OTHERWISE;
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
   * `begins` and `ends` tell as bits with which words: "đồng chí" and "chỉ tiêu" do not follow each other.
   * @typedef {{articles: number[], worth: Float32Array, place: Uint8Array, sure: Uint8Array, begins: Int32Array, ends: Int32Array,
   *   weight: number}} Found
   */

  /**
   * @param {SearchPieces} pieces
   * @param {SearchTree} tree
   * @param {SearchToken[]} words one or two neighbours
   * @param {boolean} accented
   * @param {SearchManner} manner
   * @returns {Promise<Found>}
   */
  async function look(pieces, tree, words, accented, { half, places }) {
    const total = pieces.root.articles;
    const key = words.map((word) => word.folded).join(" ");
    let entries = await pieces.entries(tree, key, !half);
    if (half) entries = fewLong(entries, key);
    const lists = await Promise.all(entries.map((entry) => pieces.list(tree, entry, !!places)));
    const found = {
      articles: /** @type {number[]} */ ([]),
      worth: new Float32Array(total),
      place: new Uint8Array(total),
      sure: new Uint8Array(total), // written as typed
      begins: new Int32Array(total),
      ends: new Int32Array(total),
      weight: 0,
    };
    let exactly = 0;
    entries.forEach((entry, row) => {
      const parts = entry.exact.split(" ");
      const [begin, end] = [bitOf(parts[0]), bitOf(parts[parts.length - 1])];
      /** @type {number[]} */
      const worths = parts.map((part, place) => worth(part, words[place], accented));
      const own = worths.reduce((product, one) => product * one, 1);
      const sure = worths.every((one) => one >= BEGUN) ? 1 : 0;
      search.readList(lists[row].list, lists[row].places, (article, rank, place) => {
        const value = own * RANKS[rank];
        if (!found.worth[article]) found.articles.push(article);
        if (found.worth[article] && found.place[article] !== place) found.place[article] = search.SEVERAL;
        else found.place[article] = place;
        if (value > found.worth[article]) found.worth[article] = value;
        found.sure[article] |= sure;
        found.begins[article] |= begin;
        found.ends[article] |= end;
        exactly += sure;
      });
    });
    found.weight = Math.log(1 + total / Math.max(1, exactly || found.articles.length));
    return found;
  }

  /** One of 32 bits for a word. @param {string} word */
  function bitOf(word) {
    let sum = 0;
    for (let place = 0; place < word.length; place++) sum = (sum * 31 + word.charCodeAt(place)) | 0;
    return 1 << (sum & 31);
  }

  /** Of the completions that are in very many articles only the commonest, beside the word itself: their lists are long.
   * @param {SearchEntry[]} entries
   * @param {string} key
   */
  function fewLong(entries, key) {
    const held = (/** @type {SearchEntry} */ entry) => (entry.list[0] === "'" ? Number(entry.list.split("'")[2]) : 0);
    const long = entries.filter(held).sort((one, other) => held(other) - held(one));
    let all = 0;
    const kept = new Set(long.filter((entry, row) => (all += held(entry)) <= MOST_COMPLETED || row < LONG_COMPLETIONS));
    return entries.filter((entry) => entry.folded === key || !held(entry) || kept.has(entry));
  }

  /** Articles by the pairs of neighbouring words (or by the word, where there is only one).
   * @type {SearchMethod}
   */
  async function byPairs(pieces, reading, manner) {
    const { words, phrases } = reading.query;
    const accented = words.some((word) => word.exact !== word.folded);
    const last = Math.max(0, words.length - 2);
    const rows = Array.from({ length: last + 1 }, (_, row) => row).filter((row) => !manner.sparse || row % 2 === 0 || row === last);
    const tree = words.length > 1 ? "p" : "w";
    const short = words.length <= STRETCH; // words in a row are in one stretch or two
    const found = await Promise.all(
      rows.map((row) => look(pieces, tree, words.slice(row, row + 2), accented, { ...manner, half: manner.half && row === last })),
    );
    const total = pieces.root.articles;
    const score = new Float64Array(total);
    const has = new Uint32Array(total);
    const sure = new Uint32Array(total);
    const chained = new Uint32Array(total);
    const reached = new Uint8Array(total); // the last known place of the words that follow each other so far
    const known = new Uint8Array(total); // how many links are between known places
    let weight = 0;
    let all = 0;
    found.forEach((key, number) => {
      const bit = 1 << rows[number];
      const before = found[number - 1];
      const overlaps = rows[number] === rows[number - 1] + 1;
      weight += key.weight;
      all |= bit;
      for (const article of key.articles) {
        score[article] += key.weight * key.worth[article];
        has[article] |= bit;
        if (key.sure[article]) sure[article] |= bit;
        const from = reached[article];
        const to = key.place[article];
        const meets = before?.worth[article] && follows(from, to) && (!overlaps || before.ends[article] & key.begins[article]);
        if (!meets || to !== search.SEVERAL || !short) reached[article] = to;
        if (!meets) continue;
        chained[article] |= bit;
        if (from !== search.SEVERAL && to !== search.SEVERAL) known[article]++;
      }
    });
    /** @type {SearchHits} */
    const hits = { whole: [], partial: [] };
    for (let article = 0; article < total; article++) {
      if (!has[article] || !phrases.every((phrase) => isPhrase(phrase, sure[article], chained[article], words.length))) continue;
      const links = rows.length > 1 ? bits(chained[article]) / (rows.length - 1) : 1;
      const hit = {
        article,
        score: reading.worth * (score[article] / (weight || 1) + CHAIN * links),
        sure: sure[article] === has[article],
        chain: has[article] === all && links === 1 ? 1 + known[article] : 0,
        reading,
      };
      (covers(has[article], words.length) ? hits.whole : hits.partial).push(hit);
    }
    return hits;
  }

  /** Whether a phrase can be in an article, by its pairs.
   * @param {[number, number]} phrase
   * @param {number} sure
   * @param {number} chained
   * @param {number} count how many words the query has
   */
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

  /** Articles that have the words anywhere.
   * @type {SearchMethod}
   */
  async function byWords(pieces, reading, { half }) {
    const { words } = reading.query;
    const accented = words.some((word) => word.exact !== word.folded);
    const found = await Promise.all(
      words.map((word, row) => look(pieces, "w", [word], accented, { half: half && row === words.length - 1 })),
    );
    const score = new Float64Array(pieces.root.articles);
    const has = new Uint8Array(pieces.root.articles);
    const sure = new Uint8Array(pieces.root.articles);
    let weight = 0;
    for (const key of found) {
      weight += key.weight;
      for (const article of key.articles) {
        score[article] += key.weight * key.worth[article];
        has[article]++;
        sure[article] += key.sure[article];
      }
    }
    /** @type {SearchHits} */
    const hits = { whole: [], partial: [] };
    has.forEach((count, article) => {
      if (!count) return;
      const own = (reading.worth * score[article]) / (weight || 1) / 2;
      const hit = { article, score: own, sure: sure[article] === count, chain: 0, reading };
      (count === words.length ? hits.whole : hits.partial).push(hit);
    });
    return hits;
  }

  /** First what is seen to have the words in a row as they were typed; the best first; of equals, the newest.
   * @param {SearchHit} one @param {SearchHit} other
   */
  function order(one, other) {
    return Number(other.row === 2) - Number(one.row === 2) || other.score - one.score || one.article - other.article;
  }

  /** Each article once, by its best hit; sorted. @param {SearchHit[][]} lists */
  function merged(lists) {
    /** @type {Map<number, SearchHit>} */
    const best = new Map();
    for (const hit of lists.flat()) {
      const other = best.get(hit.article);
      if (!other || other.score < hit.score) best.set(hit.article, hit);
    }
    return [...best.values()].sort(order);
  }

  /** Those whose words may follow each other: where it is surest first, of each reading in turn.
   * @param {SearchHit[]} hits sorted
   */
  function likeliest(hits) {
    const chains = hits.filter((hit) => hit.chain).sort((one, other) => other.chain - one.chain);
    const groups = [...new Set(chains.map((hit) => hit.reading))].map((reading) => chains.filter((hit) => hit.reading === reading));
    return groups.flatMap((own) => own.map((hit, turn) => ({ hit, turn }))).sort((one, other) => one.turn - other.turn).map(({ hit }) => hit);
  }

  search.order = order;
  search.merged = merged;
  search.likeliest = likeliest;
  search.byPairs = byPairs;
  search.byWords = byWords;
})();
