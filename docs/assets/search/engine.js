// @ts-check
/*
 * The engine: a request → an answer. It asks for pieces, ranks, looks into the texts of the best, counts and cuts excerpts.
 */

(function () {
  "use strict";
  const search = /** @type {SearchParts} */ (/** @type {unknown} */ (self.ArchiveSearch = self.ArchiveSearch || {}));

  const FACETS = ["province", "today", "topic", "publisher", "kind"];
  /** So many of the best are looked at in their text. If too few have the words in a row, then so many more at once of
   * those that may; and again, at most so many times: to find any, and to find enough. */
  const LOOKED_AT = 10;
  const AT_ONCE = 15;
  const TIMES = 4;
  const TIMES_ENOUGH = 2;
  /** With the last word completed there are others than the one that is meant: so many are enough. */
  const ENOUGH = 5;
  /** An exact phrase is looked for in the text of so many. */
  const PHRASES = 40;
  /** A query of so many words is long. */
  const LONG = 6;
  /** With fewer results, what stands less close together is shown too. */
  const FEW = 10;
  /** Of what only has some of the words, what is this much worse than the best is left out. */
  const PARTIAL = 0.6;

  class Engine {
    /** @param {SearchPieces} pieces */
    constructor(pieces) {
      this.pieces = pieces;
    }

    /** @param {SearchRequest} request @returns {Promise<SearchAnswer>} */
    async search(request) {
      const query = search.parse(request.q);
      const found = query.words.length ? await this.find(query) : { hits: this.everything(query), read_as: null };
      const kept = await this.without(query, found.hits);
      const sorted = this.sorted(kept, request);
      const { hits, facets, years } = await this.narrow(sorted, request);
      const from = request.from ?? 0;
      const shown = hits.slice(from, from + (request.size ?? 10));
      const items = await Promise.all(shown.map((hit) => this.item(hit)));
      return { total: hits.length, items, facets, years, read_as: found.read_as };
    }

    /** @param {ParsedQuery} query @returns {SearchHit[]} */
    everything(query) {
      const reading = { query, worth: 1 };
      return Array.from({ length: this.pieces.root.articles }, (_, article) => ({
        article,
        score: 0,
        sure: true,
        chain: 0,
        reading,
      }));
    }

    /** @param {ParsedQuery} query @returns {Promise<{hits: SearchHit[], read_as: string | null}>} */
    async find(query) {
      const readings = search.readings(query, this.pieces.root.abbreviations);
      const { words, phrases } = query;
      let row = 0;
      /** @type {SearchHit[]} */
      let hits = [];
      /** @type {SearchHit[]} */
      let partial = [];
      /** @param {SearchManner} manner */
      const byPairs = async (manner) => {
        ({ hits, partial } = await this.by(search.byPairs, readings, manner));
        row = await this.look(hits, LOOKED_AT);
      };
      // Many words out of a text are found by half of their pairs; where they are not, by all.
      if (words.length >= LONG && !phrases.length) await byPairs({ sparse: true, half: query.half });
      const known = row > 0;
      if (!known) await byPairs({});
      // A word that is found as it was typed may still be the beginning of another: where few are found, or it is one letter.
      const open = row < search.TYPED || words[words.length - 1].folded.length === 1;
      const half = query.half && !known && (hits.length < FEW || (open && words.length > 1));
      const enough = half && !row ? ENOUGH : 1;
      if (half) await byPairs({ half });
      if (!row && search.likeliest(hits.slice(LOOKED_AT)).length > 2 * AT_ONCE) await byPairs({ half, places: true });
      row = Math.max(row, await this.lookFurther(hits, enough));
      if (words.length > 1 && hits.length < FEW && !row && !phrases.some(([from, to]) => to - from > 1)) {
        const loose = await this.by(search.byWords, readings, { half: query.half && !hits.length });
        hits = search.merged([hits, loose.hits]);
        partial = search.merged([partial, loose.partial]);
        await this.look(hits, LOOKED_AT);
      }
      if (!hits.length) {
        hits = partial.filter((hit) => hit.score >= partial[0].score * PARTIAL);
        await this.look(hits, LOOKED_AT);
      }
      hits = await this.withPhrases(query, hits);
      const sure = hits.filter((hit) => hit.sure);
      if (sure.length >= FEW && hits[0].sure) hits = sure;
      return { hits, read_as: await this.readAs(query, hits[0]) };
    }

    /**
     * @param {SearchMethod} method
     * @param {SearchReading[]} readings
     * @param {SearchManner} manner
     */
    async by(method, readings, manner) {
      const all = await Promise.all(readings.map((reading) => method(this.pieces, reading, manner)));
      return { hits: search.merged(all.map((one) => one.whole)), partial: search.merged(all.map((one) => one.partial)) };
    }

    /** Look into the texts of the first hits, and order these by what is seen. Tells how well one has the words in a row.
     * @param {SearchHit[]} hits sorted; scores and order of the first change
     * @param {number} count
     */
    async look(hits, count) {
      const looked = hits.slice(0, count);
      const row = await this.weigh(looked);
      hits.splice(0, count, ...looked.sort(search.order));
      return row;
    }

    /** Look for the words in a row in the texts of more hits, the likeliest first, until enough have them so.
     * @param {SearchHit[]} hits scores and order change
     * @param {number} enough
     */
    async lookFurther(hits, enough) {
      const more = search.likeliest(hits.slice(LOOKED_AT));
      let row = 0;
      for (let times = 0; times < TIMES && times * AT_ONCE < more.length; times++) {
        if (hits.filter(inARow).length >= (times < TIMES_ENOUGH ? enough : 1)) break;
        row = Math.max(row, await this.weigh(more.slice(times * AT_ONCE, (times + 1) * AT_ONCE)));
      }
      if (row) hits.sort(search.order);
      return row;
    }

    /** Add to the scores what the texts tell. @param {SearchHit[]} hits */
    async weigh(hits) {
      const rows = await Promise.all(
        hits.map(async (hit) => {
          if (hit.row !== undefined) return hit.row;
          const { title, text } = await this.pieces.record(hit.article);
          const { query, worth } = hit.reading;
          const told = search.weigh(search.tokens(title), search.tokens(text), query);
          hit.score += worth * told.worth;
          return (hit.row = told.row);
        }),
      );
      return Math.max(0, ...rows);
    }

    /** Only those whose text has the exact phrases. @param {ParsedQuery} query @param {SearchHit[]} hits */
    async withPhrases(query, hits) {
      if (!query.phrases.length) return hits;
      const has = await Promise.all(
        hits.slice(0, PHRASES).map(async (hit) => {
          const { title, text } = await this.pieces.record(hit.article);
          const texts = [search.tokens(title), search.tokens(text)];
          return query.phrases.every(([from, to]) =>
            texts.some((words) => search.runs(words, query, from, to).some((run) => run.likeness >= search.TYPED)),
          );
        }),
      );
      return hits.filter((_, place) => has[place] ?? true);
    }

    /** Those that have nothing excluded. @param {ParsedQuery} query @param {SearchHit[]} hits */
    async without(query, hits) {
      let kept = hits;
      for (const words of query.excluded) {
        const one = { text: "", words, phrases: /** @type {[number, number][]} */ ([[0, words.length]]), excluded: [], half: false };
        const found = await search.byPairs(this.pieces, { query: one, worth: 1 }, {});
        const out = new Set(found.whole.map((hit) => hit.article));
        kept = kept.filter((hit) => !out.has(hit.article));
      }
      return kept;
    }

    /** @param {SearchHit[]} hits @param {SearchRequest} request */
    sorted(hits, request) {
      if (!request.sort || request.sort === "relevance") return hits;
      const newest = [...hits].sort((one, other) => one.article - other.article);
      if (request.sort === "newest") return newest;
      const undated = this.pieces.root.years.find(([year]) => year === null)?.[1] ?? Infinity;
      const at = newest.findIndex((hit) => hit.article >= undated);
      const dated = at < 0 ? newest.length : at;
      return newest.slice(0, dated).reverse().concat(newest.slice(dated));
    }

    /** Apply the filters, and count the choices of each facet as if it had none itself.
     * @param {SearchHit[]} hits @param {SearchRequest} request
     */
    async narrow(hits, request) {
      const { root } = this.pieces;
      const wanted = FACETS.filter((name) => request.facets || request.filters?.[name]?.length);
      const columns = await Promise.all(wanted.map((name) => this.pieces.column(name)));
      const tests = wanted.map((name, place) => filter(columns[place], request.filters?.[name] ?? []));
      const [first, last] = request.years ?? [null, null];
      const bounded = first !== null || last !== null;
      const years = root.years.map(([, begin], place) => ({ begin, end: root.years[place + 1]?.[1] ?? root.articles }));
      const inYears = new Uint8Array(root.articles);
      root.years.forEach(([year], place) => {
        const inside = !bounded || (year !== null && year >= (first ?? -Infinity) && year <= (last ?? Infinity));
        if (inside) inYears.fill(1, years[place].begin, years[place].end);
      });
      const counts = columns.map((column) => new Uint32Array(column.values.length));
      const byYear = new Uint32Array(root.articles);
      const kept = hits.filter((hit) => {
        const failed = tests.reduce((mask, test, place) => (test(hit.article) ? mask : mask | (1 << place)), 0);
        if (!failed) byYear[hit.article] = 1;
        if (!inYears[hit.article]) return false;
        columns.forEach((column, place) => {
          if (failed & ~(1 << place)) return;
          for (let at = column.starts[hit.article]; at < column.starts[hit.article + 1]; at++) counts[place][column.choices[at]]++;
        });
        return !failed;
      });
      /** @type {SearchAnswer["facets"]} */
      const facets = {};
      if (request.facets) {
        columns.forEach((column, place) => {
          const choices = column.values.map(([value, label], own) => ({ value, label, count: counts[place][own] }));
          const chosen = request.filters?.[wanted[place]] ?? []; // stays to be seen, and to be taken back
          facets[wanted[place]] = choices.filter((one) => one.count || chosen.includes(one.value)).sort((one, other) => other.count - one.count);
        });
      }
      const perYear = root.years.map(([year], place) => ({ year, count: sum(byYear, years[place].begin, years[place].end) }));
      return { hits: kept, facets, years: request.facets ? perYear.filter((one) => one.count) : [] };
    }

    /** @param {SearchHit} hit @returns {Promise<SearchItem>} */
    async item({ article, score, reading: { query } }) {
      const { title, address, date, province, text } = await this.pieces.record(article);
      const excerpt = search.excerpt(text, query);
      return {
        address,
        title,
        date,
        shown_date: search.shownDate(date),
        province,
        excerpt,
        marks: search.marks(excerpt, query),
        title_marks: search.marks(title, query),
        score,
      };
    }

    /** What was found instead of what was typed: with other accents, or completed; else null.
     * @param {ParsedQuery} query @param {SearchHit | undefined} best
     */
    async readAs(query, best) {
      if (!best || best.reading.query !== query) return null;
      const { title, text } = await this.pieces.record(best.article);
      for (const own of [title, text]) {
        const words = search.tokens(own);
        const [run] = search.runs(words, query, 0, query.words.length).sort((one, other) => other.likeness - one.likeness);
        if (!run) continue;
        if (run.likeness >= search.TYPED) return null;
        return own.slice(words[run.first].start, words[run.first + query.words.length - 1].end).replace(/\s+/g, " ");
      }
      return null;
    }
  }

  /** @param {SearchHit} hit */
  function inARow(hit) {
    return (hit.row ?? 0) >= 1;
  }

  /** @param {SearchColumn} column @param {string[]} chosen @returns {(article: number) => boolean} */
  function filter(column, chosen) {
    if (!chosen.length) return () => true;
    const own = column.values.map(([value]) => chosen.includes(value));
    return (article) => {
      for (let at = column.starts[article]; at < column.starts[article + 1]; at++) if (own[column.choices[at]]) return true;
      return false;
    };
  }

  /** @param {Uint32Array} values @param {number} from @param {number} to */
  function sum(values, from, to) {
    let total = 0;
    for (let at = from; at < to; at++) total += values[at];
    return total;
  }

  /** @param {{base: string, load: (url: string) => Promise<void>}} where */
  search.open = async ({ base, load }) => new Engine(await search.pieces(base, load));
})();
