// @ts-check
/*
 * What a reader asks for, between the address of the page (its query string) and the engine's request. The whole state is
 * in the address, so that a search can be kept, sent to a friend, and gone back to. The types are in tests/js/.
 */
(function () {
  "use strict";

  const LONGEST = 300;
  /** Facets by their name in the address. A place is a province of the time or, with theo=nay, a unit of today. */
  const FACETS = { tinh: "place", "chu-de": "topic", "don-vi": "publisher", loai: "kind" };
  /** @type {Record<string, SearchSort>} */
  const SORTS = { moi: "newest", cu: "oldest" };

  /** @param {string | null} text */
  const year = (text) => (text && /^\d{4}$/.test(text) ? Number(text) : null);

  /** The words of a query without their accents; quotes, signs and spaces stay. @param {string} q */
  function folded(q) {
    let text = "";
    let at = 0;
    for (const token of ArchiveSearch.tokens(q)) {
      text += q.slice(at, token.start) + token.folded;
      at = token.end;
    }
    return text + q.slice(at);
  }

  /** @type {SearchStates} */
  const states = {
    PAGE: 10,

    // What the query string does not tell, or tells wrongly, is as at the beginning.
    read(query) {
      const told = new URLSearchParams(query);
      /** @type {Record<string, string[]>} */
      const chosen = {};
      for (const [name, facet] of Object.entries(FACETS)) {
        chosen[facet] = [...new Set(told.getAll(name))].filter((value) => /^[\w-]{1,120}$/.test(value));
      }
      const page = told.get("trang") || "";
      return {
        q: (told.get("q") || "").slice(0, LONGEST),
        today: told.get("theo") === "nay",
        chosen,
        years: states.ordered(year(told.get("tu")), year(told.get("den"))),
        sort: SORTS[told.get("xep") || ""] || "relevance",
        page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
      };
    },

    address(state) {
      const told = new URLSearchParams();
      /** @param {string} name @param {unknown} value */
      const tell = (name, value) => value && told.append(name, String(value));
      tell("q", state.q.trim());
      tell("theo", state.today && "nay");
      for (const [name, facet] of Object.entries(FACETS)) for (const value of state.chosen[facet]) tell(name, value);
      tell("tu", state.years[0]);
      tell("den", state.years[1]);
      for (const [name, sort] of Object.entries(SORTS)) tell("xep", sort === state.sort && name);
      tell("trang", state.page > 1 && state.page);
      return "tim-kiem.html" + (told.toString() && "?" + told);
    },

    request(state) {
      const { place, ...filters } = state.chosen;
      filters[state.today ? "today" : "province"] = place;
      const { q, years, sort, page } = state;
      return { q, filters, years, sort, from: (page - 1) * states.PAGE, size: states.PAGE, facets: true };
    },

    ordered: (from, to) => (from && to && from > to ? [to, from] : [from, to]),

    toggled(state, facet, value) {
      const had = state.chosen[facet];
      const values = had.includes(value) ? had.filter((one) => one !== value) : [...had, value];
      return { ...state, chosen: { ...state.chosen, [facet]: values }, page: 1 };
    },

    widened: (state) => ({ ...states.read(""), q: state.q, today: state.today, sort: state.sort }),

    choices(state) {
      /** @type {[string, string, SearchState][]} */
      const found = [];
      for (const [facet, values] of Object.entries(state.chosen)) {
        for (const value of values) found.push([facet, value, states.toggled(state, facet, value)]);
      }
      if (state.years[0] || state.years[1]) found.push(["years", "", { ...state, years: [null, null], page: 1 }]);
      return found;
    },

    easier(state) {
      const q = state.q.trim();
      const loose = q.replace(/["“”„]/g, " ").replace(/\s+/g, " ").trim();
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
        if (query && query.toLowerCase() !== q.toLowerCase() && !queries.has(query)) queries.set(query, name);
      }
      /** @type {(from: SearchState) => [string, SearchState][]} */
      const within = (from) => [...queries].map(([query, name]) => [name, { ...from, q: query, page: 1 }]);
      if (!states.choices(state).length) return within(state);
      return [["try_wide", states.widened(state)], ...within(state), ...within(states.widened(state))];
    },
  };

  self.ArchiveSearch = Object.assign(self.ArchiveSearch || {}, { states });
})();
