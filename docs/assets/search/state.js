// @ts-check
/*
 * What a reader asks for, between the address of the page (its query string) and the engine's request. The whole state is
 * in the address, so that a search can be kept, sent to a friend, and gone back to.
 */
(function (root) {
  "use strict";

  const PER_PAGE = 10;
  const LONGEST = 300;
  /** Facets by their name in the address. The place is a province of the time, or (theo=nay) a unit of today. */
  const NAMES = { tinh: "place", "chu-de": "topic", "don-vi": "publisher", loai: "kind" };
  /** @type {Record<string, SearchSort>} */
  const SORTS = { moi: "newest", cu: "oldest" };

  /** A year that may stand in the address, or null.
   * @param {string | null} text
   */
  function year(text) {
    return text && /^\d{4}$/.test(text) ? Number(text) : null;
  }

  /** The range between two years, whichever way round they were given.
   * @param {number | null} from
   * @param {number | null} to
   * @returns {[number | null, number | null]}
   */
  function ordered(from, to) {
    return from && to && from > to ? [to, from] : [from, to];
  }

  /** The state that a query string tells; what it does not tell, or tells wrongly, is as at the beginning.
   * @param {string} query
   * @returns {SearchState}
   */
  function read(query) {
    const told = new URLSearchParams(query);
    /** @type {Record<string, string[]>} */
    const chosen = {};
    for (const [name, facet] of Object.entries(NAMES)) {
      chosen[facet] = [...new Set(told.getAll(name))].filter((value) => /^[\w-]{1,120}$/.test(value));
    }
    const page = told.get("trang") || "";
    const [from, to] = [year(told.get("tu")), year(told.get("den"))];
    return {
      q: (told.get("q") || "").slice(0, LONGEST),
      today: told.get("theo") === "nay",
      chosen,
      years: ordered(from, to),
      sort: SORTS[told.get("xep") || ""] || "relevance",
      page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    };
  }

  /** The query string of a state, with its "?", or "" for the beginning.
   * @param {SearchState} state
   */
  function asQuery(state) {
    const told = new URLSearchParams();
    if (state.q.trim()) told.set("q", state.q.trim());
    if (state.today) told.set("theo", "nay");
    for (const [name, facet] of Object.entries(NAMES)) {
      for (const value of state.chosen[facet]) told.append(name, value);
    }
    if (state.years[0]) told.set("tu", String(state.years[0]));
    if (state.years[1]) told.set("den", String(state.years[1]));
    for (const [name, sort] of Object.entries(SORTS)) if (sort === state.sort) told.set("xep", name);
    if (state.page > 1) told.set("trang", String(state.page));
    const query = told.toString();
    return query && "?" + query;
  }

  /** The state as the engine is asked for it.
   * @param {SearchState} state
   * @returns {SearchRequest}
   */
  function request(state) {
    const { place, ...filters } = state.chosen;
    filters[state.today ? "today" : "province"] = place;
    return {
      q: state.q,
      filters,
      years: state.years,
      sort: state.sort,
      from: (state.page - 1) * PER_PAGE,
      size: PER_PAGE,
      facets: true,
    };
  }

  /** How many choices narrow the search.
   * @param {SearchState} state
   */
  function choices(state) {
    const values = Object.values(state.chosen).reduce((sum, one) => sum + one.length, 0);
    return values + (state.years[0] || state.years[1] ? 1 : 0);
  }

  /** The state with a value of a facet chosen, or no longer.
   * @param {SearchState} state
   * @param {string} facet
   * @param {string} value
   * @returns {SearchState}
   */
  function toggled(state, facet, value) {
    const had = state.chosen[facet];
    const values = had.includes(value) ? had.filter((one) => one !== value) : [...had, value];
    return { ...state, chosen: { ...state.chosen, [facet]: values }, page: 1 };
  }

  /** The state without its choices; words, sorting and the way of seeing places stay.
   * @param {SearchState} state
   * @returns {SearchState}
   */
  function widened(state) {
    return { ...read(""), q: state.q, today: state.today, sort: state.sort };
  }

  /** The words of a query without their accents; quotes, signs and spaces stay.
   * @param {string} q
   */
  function folded(q) {
    let text = "";
    let at = 0;
    for (const token of ArchiveSearch.tokens(q)) {
      text += q.slice(at, token.start) + token.folded;
      at = token.end;
    }
    return text + q.slice(at);
  }

  /** What may find something where a state found nothing, the nearest first: each with the name of its words.
   * @param {SearchState} state
   * @returns {[string, SearchState][]}
   */
  function easier(state) {
    const q = state.q.trim();
    const loose = q.replace(/["“”]/g, " ").replace(/\s+/g, " ").trim();
    const kept = loose.split(" ").filter((word) => !/^-./.test(word));
    /** @type {Map<string, string>} */
    const queries = new Map();
    for (const [query, name] of [
      [folded(q), "try_folded"],
      [loose, "try_loose"],
      [kept.join(" "), "try_fewer"],
      [kept.slice(0, -1).join(" "), "try_fewer"],
      [kept.slice(1).join(" "), "try_fewer"],
    ]) {
      if (query && query !== q && query !== q.toLowerCase() && !queries.has(query)) queries.set(query, name);
    }
    /** @type {(from: SearchState) => [string, SearchState][]} */
    const within = (from) => [...queries].map(([query, name]) => [name, { ...from, q: query, page: 1 }]);
    if (!choices(state)) return within(state);
    return [["try_wide", widened(state)], ...within(state), ...within(widened(state))];
  }

  root.ArchiveSearch = Object.assign(root.ArchiveSearch || {}, {
    state: { PER_PAGE, read, asQuery, request, choices, toggled, widened, ordered, easier },
  });
})(self);
