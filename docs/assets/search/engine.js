// @ts-check
/*
 * The engine: a request → an answer. It asks for pieces, ranks, looks into the texts of the best, counts and cuts excerpts.
 */

(function () {
  "use strict";
  const search = /** @type {SearchParts} */ (/** @type {unknown} */ (self.ArchiveSearch = self.ArchiveSearch || {}));

  const FACETS = ["province", "today", "topic", "publisher", "kind"];
  /** So many of the best are looked at in their text; so many more if none of them has the words in a row. */
  const LOOKED_AT = 10;
  const LOOKED_AT_MORE = 30;
  /** An exact phrase is looked for in the text of so many. */
  const PHRASES = 40;
  /** A query of so many words is long. */
  const LONG = 6;
  /** With fewer results, what stands less close together is shown too. */
  const FEW = 10;
  const EXCERPT = 220;
  /** What another reading of the query (an abbreviation in full, a date in words) is worth. */
  const OTHER_READING = 0.85;
  /** Of what only has some of the words, what is this much worse than the best is left out. */
  const PARTIAL = 0.6;

  /** What it adds to a score that the words of the query follow each other in the text (more, where they are written as
   * typed), in the title, as the whole title; each time that they do; and what it adds that most of them do. */
  const ROW = 0.9;
  const AS_TYPED = 0.3;
  const IN_TITLE = 1.6;
  const IS_TITLE = 2.6;
  const AGAIN = 0.02;
  const IN_PART = 0.4;

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
        chain: false,
        reading,
      }));
    }

    /** @param {ParsedQuery} query @returns {Promise<{hits: SearchHit[], read_as: string | null}>} */
    async find(query) {
      const readings = this.readings(query);
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
      // What is typed of a text that is there is found by half of its pairs; what is not, by all of them.
      if (words.length >= LONG && !phrases.length) await byPairs({ sparse: true });
      if (row < 2) await byPairs({});
      const half = query.half && row < 2 && (hits.length < FEW || words.length > 1);
      if (half) await byPairs({ half });
      if (!row && hits.slice(LOOKED_AT).filter(inARow).length > LOOKED_AT_MORE) await byPairs({ half, places: true });
      if (!row) row = await this.lookFurther(hits);
      if (words.length > 1 && hits.length < FEW && !row && !phrases.some(([from, to]) => to - from > 1)) {
        const loose = await this.by(search.byWords, readings, { half: query.half && !hits.length });
        hits = merged([hits, loose.hits]);
        partial = merged([partial, loose.partial]);
        await this.look(hits, LOOKED_AT);
      }
      if (!hits.length) {
        hits = partial.filter((hit) => hit.score >= partial[0].score * PARTIAL);
        await this.look(hits, LOOKED_AT);
      }
      hits = await this.withPhrases(query, hits);
      const sure = hits.filter((hit) => hit.sure);
      return { hits: sure.length < FEW ? hits : sure, read_as: await this.readAs(query, hits[0]) };
    }

    /**
     * @param {SearchMethod} method
     * @param {SearchReading[]} readings
     * @param {SearchManner} manner
     */
    async by(method, readings, manner) {
      const all = await Promise.all(readings.map((reading) => method(this.pieces, reading, manner)));
      return { hits: merged(all.map((one) => one.whole)), partial: merged(all.map((one) => one.partial)) };
    }

    /** What was typed, and the same with an abbreviation in full, or in short, or with a date in words or figures.
     * @param {ParsedQuery} query @returns {SearchReading[]}
     */
    readings(query) {
      const readings = [{ query, worth: 1 }];
      if (query.phrases.length) return readings;
      const folded = query.words.map((word) => word.folded);
      /** @param {number} from @param {number} count @param {string} text */
      const replace = (from, count, text) => {
        const words = [...query.words.slice(0, from), ...search.tokens(text), ...query.words.slice(from + count)];
        if (readings.length < 4) readings.push({ query: { ...query, words, half: false }, worth: OTHER_READING });
      };
      for (const [short, full] of Object.entries(this.pieces.root.abbreviations)) {
        for (const [one, other] of [[short, full], [full, short]]) {
          const words = search.tokens(one);
          const at = folded.findIndex((_, from) => words.every((word, place) => matches(query.words[from + place], word)));
          if (at >= 0) replace(at, words.length, other);
        }
      }
      folded.forEach((_, at) => {
        const [day, month, year] = folded.slice(at, at + 3).map(Number);
        if (day <= 31 && month <= 12 && year > 1900 && year < 2100) replace(at, 3, `${day} tháng ${month} năm ${year}`);
        if (/^\d+ thang \d+ nam \d+/.test(folded.slice(at, at + 5).join(" ")))
          replace(at, 5, [0, 2, 4].map((place) => folded[at + place]).join(" "));
      });
      return readings;
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

    /** Look for the words in a row in the texts of more hits: of those that may have them so. @param {SearchHit[]} hits */
    async lookFurther(hits) {
      const more = hits.slice(LOOKED_AT).filter(inARow).slice(0, LOOKED_AT_MORE);
      const row = await this.weigh(more);
      if (row) hits.sort(search.order);
      return row;
    }

    /** Add to the scores what the texts tell. @param {SearchHit[]} hits */
    async weigh(hits) {
      const rows = await Promise.all(
        hits.map(async (hit) => {
          const { title, text } = await this.pieces.record(hit.article);
          const { query, worth } = hit.reading;
          const told = weight(search.tokens(title), search.tokens(text), query);
          hit.score += worth * told.worth;
          return told.row;
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
            texts.some((words) => search.runs(words, query, from, to).some((run) => run.likeness === 2)),
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
      const excerpt = cut(text, query);
      return {
        address,
        title,
        date,
        shown_date: shownDate(date),
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
        if (run.likeness === 2) return null;
        return own.slice(words[run.first].start, words[run.first + query.words.length - 1].end).replace(/\s+/g, " ");
      }
      return null;
    }
  }

  /** @param {SearchToken | undefined} word @param {SearchToken} wanted */
  function matches(word, wanted) {
    return word !== undefined && search.likeness(wanted, word, false) === 2;
  }

  /** Each article once, by its best hit; sorted. @param {SearchHit[][]} lists */
  function merged(lists) {
    /** @type {Map<number, SearchHit>} */
    const best = new Map();
    for (const hit of lists.flat()) {
      const other = best.get(hit.article);
      if (!other || other.score < hit.score) best.set(hit.article, hit);
    }
    return [...best.values()].sort(search.order);
  }

  /** What the words of an article add to its score: the query is the title, is in it, is in the text, or most of it is.
   * @param {SearchToken[]} title @param {SearchToken[]} text @param {ParsedQuery} query
   */
  function weight(title, text, query) {
    const count = query.words.length;
    const inTitle = search.runs(title, query, 0, count);
    const inText = search.runs(text, query, 0, count);
    const row = Math.max(best(inTitle), best(inText));
    let worth = inRow(inTitle) * (title.length === count ? IS_TITLE : IN_TITLE) + inRow(inText);
    worth += AGAIN * Math.min(5, inText.filter((run) => run.likeness === row).length);
    if (!row && count > 2) worth += (IN_PART * (longest(text, query) - 1)) / (count - 1);
    return { worth, row };
  }

  /** @param {{likeness: number}[]} runs */
  function best(runs) {
    return runs.reduce((most, run) => Math.max(most, run.likeness), 0);
  }

  /** @param {{likeness: number}[]} runs */
  function inRow(runs) {
    return runs.length ? ROW + AS_TYPED * best(runs) : 0;
  }

  /** @param {SearchHit} hit */
  function inARow(hit) {
    return hit.chain;
  }

  /** How many words of the query follow each other somewhere. @param {SearchToken[]} words @param {ParsedQuery} query */
  function longest(words, query) {
    for (let length = query.words.length - 1; length > 1; length--) {
      for (let from = 0; from + length <= query.words.length; from++) {
        if (search.runs(words, query, from, from + length).length) return length;
      }
    }
    return 1;
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

  /** About two lines of the text where most of the query stands. @param {string} text @param {ParsedQuery} query */
  function cut(text, query) {
    const places = query.words.length ? search.marks(text, query) : [];
    let [begin, most] = [0, 0];
    for (const [start] of places) {
      const inside = places.filter((place) => place[0] >= start && place[1] <= start + EXCERPT * 0.7);
      const length = inside.reduce((total, place) => total + place[1] - place[0], 0);
      if (length > most) [begin, most] = [start, length];
    }
    let from = Math.max(0, begin - EXCERPT * 0.25);
    if (from) from = text.lastIndexOf("\n", begin) >= from ? text.lastIndexOf("\n", begin) + 1 : text.indexOf(" ", from) + 1;
    if (from > begin) from = begin;
    let to = Math.min(text.length, from + EXCERPT);
    if (to < text.length && text.lastIndexOf(" ", to) > from) to = text.lastIndexOf(" ", to);
    const own = text.slice(from, to).replace(/\s+/g, " ").trim();
    return `${from ? "…" : ""}${own}${to < text.length ? "…" : ""}`;
  }

  /** An EDTF date as readers write it. @param {string | null} date */
  function shownDate(date) {
    if (!date) return "không rõ ngày";
    const [year, month, day] = date.split("-");
    return day ? `${day}/${month}/${year}` : month ? `tháng ${month}/${year}` : `năm ${year}`;
  }

  /** @param {{base: string, load: (url: string) => Promise<void>}} where */
  search.open = async ({ base, load }) => new Engine(await search.pieces(base, load));
})();
