// @ts-check
/*
 * What a reader asks for is the query string of the page, so that a search can be kept, sent to a friend, and gone back to.
 * Its names: q, theo (nay: places of today), tinh, chu-de, don-vi, loai, tu, den (years), xep (sorting), trang (page).
 */
(function () {
  "use strict";

  /** @type {Record<string, string>} */
  const FACETS = { tinh: "province", "chu-de": "topic", "don-vi": "publisher", loai: "kind" };
  const NAMES = ["q", "theo", ...Object.keys(FACETS), "tu", "den", "xep", "trang"];
  /** @type {Record<string, SearchSort>} */
  const SORTS = { moi: "newest", cu: "oldest" };

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

    read(query) {
      const given = new URLSearchParams(query);
      const told = new URLSearchParams();
      for (const name of NAMES) {
        for (const value of new Set(given.getAll(name).map((one) => one.trim()))) {
          if (value && name + value !== "trang1") told.append(name, value);
        }
      }
      const [from, to] = states.years(told);
      if (from && to && from > to) return states.but(told, { tu: [to], den: [from] });
      return told;
    },

    but(told, changes) {
      const other = new URLSearchParams(told);
      other.delete("trang");
      for (const [name, values] of Object.entries(changes)) {
        other.delete(name);
        for (const value of values) other.append(name, String(value));
      }
      return states.read(String(other));
    },

    facet: (told, name) => (name === "tinh" && told.get("theo") === "nay" ? "today" : FACETS[name]),
    page: (told) => Math.max(1, Math.min(1e6, Math.floor(Number(told.get("trang"))) || 1)),

    years(told) {
      const [from, to] = ["tu", "den"].map((name) => (/^\d{4}$/.test(told.get(name) || "") ? Number(told.get(name)) : null));
      return [from, to];
    },

    request(told) {
      return {
        q: told.get("q") || "",
        filters: Object.fromEntries(Object.keys(FACETS).map((name) => [states.facet(told, name), told.getAll(name)])),
        years: states.years(told),
        sort: SORTS[told.get("xep") || ""] || "relevance",
        from: (states.page(told) - 1) * states.PAGE,
        size: states.PAGE,
        facets: true,
      };
    },

    choices(told) {
      /** @type {[string, string][]} */
      const found = Object.keys(FACETS).flatMap((name) => told.getAll(name).map((value) => [name, value]));
      if (states.years(told).some(Boolean)) found.push(["tu", ""]);
      return found;
    },

    without(told, name, value) {
      if (name === "tu") return states.but(told, { tu: [], den: [] });
      return states.but(told, { [name]: told.getAll(name).filter((one) => one !== value) });
    },

    widened: (told) => states.choices(told).reduce((wider, [name, value]) => states.without(wider, name, value), told),

    easier(told) {
      const q = told.get("q") || "";
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
      /** @type {(from: URLSearchParams) => [string, URLSearchParams][]} */
      const within = (from) => [...queries].map(([query, name]) => [name, states.but(from, { q: [query] })]);
      const wider = states.widened(told);
      return states.choices(told).length ? [["try_wide", wider], ...within(told), ...within(wider)] : within(told);
    },
  };

  self.ArchiveSearch = Object.assign(self.ArchiveSearch || {}, { states });
})();
