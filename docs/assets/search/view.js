// @ts-check
/*
 * What the search page shows of an answer: the hits as cards, the pages, the choices as chips, and what to try.
 */
(function (root) {
  "use strict";

  const { make, marked, filled, counted } = root.ArchiveSearch.dom;
  const { asQuery, toggled, PER_PAGE } = root.ArchiveSearch.state;

  /** One hit as a card; its link takes the words along, for their marks in the article.
   * @param {SearchItem} item
   * @param {string} q
   * @param {Record<string, string>} words
   */
  function card(item, q, words) {
    const href = item.address + (q.trim() ? "?h=" + encodeURIComponent(q.trim()) : "");
    const date = item.date
      ? make("time", { datetime: item.date }, item.shown_date)
      : make("span", {}, item.shown_date || words.no_date);
    return make(
      "li",
      { class: "entry hit" },
      make("a", { class: "entry__title", href }, ...marked(item.title, item.title_marks)),
      make("p", { class: "entry__facts" }, date, " ", make("span", {}, item.province || words.no_province)),
      make("p", { class: "entry__lead" }, ...marked(item.excerpt, item.marks))
    );
  }

  /** The number of pages of an answer.
   * @param {number} total
   */
  function pages(total) {
    return Math.max(1, Math.ceil(total / PER_PAGE));
  }

  /** The words above the hits, which screen readers say.
   * @param {SearchAnswer} answer
   * @param {SearchState} state
   * @param {boolean} narrowed
   * @param {Record<string, string>} words
   */
  function status(answer, state, narrowed, words) {
    const query = state.q.trim();
    const name = answer.total ? (query ? "found_for" : narrowed ? "found" : "all") : query ? "none_for" : "none";
    const said = [filled(words[name], { count: answer.total, query })];
    if (answer.read_as) said.push(filled(words.read_as, { query: answer.read_as }));
    if (pages(answer.total) > 1) said.push(filled(words.page, { page: state.page, pages: pages(answer.total) }));
    return said.join(" ");
  }

  /** The pages to offer: the first, the last, those around this one; 0 is a gap.
   * @param {number} here
   * @param {number} last
   * @returns {number[]}
   */
  function offered(here, last) {
    const near = [1, here - 1, here, here + 1, last].filter((page) => page >= 1 && page <= last);
    const ordered = [...new Set(near)].sort((a, b) => a - b);
    return ordered.flatMap((page, place) => (place && page - ordered[place - 1] > 1 ? [0, page] : [page]));
  }

  /** The way through the pages: links, so that one can be opened beside.
   * @param {SearchState} state
   * @param {number} total
   * @param {Record<string, string>} words
   * @returns {HTMLElement[]}
   */
  function pager(state, total, words) {
    const last = pages(total);
    if (last === 1) return [];
    /** @param {number} page @param {Record<string, string>} attributes @param {string} text */
    const link = (page, attributes, text) =>
      make("a", { href: "tim-kiem.html" + asQuery({ ...state, page }), "data-page": page, ...attributes }, text);
    const all = offered(state.page, last).map((page) => {
      if (!page) return make("li", { "aria-hidden": "true" }, "…");
      if (page === state.page) return make("li", {}, make("span", { "aria-current": "page" }, counted(page)));
      return make("li", {}, link(page, { "aria-label": filled(words.to_page, { page }) }, counted(page)));
    });
    const parts = [make("ol", { class: "pager__all" }, ...all)];
    const here = filled(words.page, { page: state.page, pages: last });
    parts.unshift(make("p", { class: "pager__here" }, here));
    if (state.page > 1) parts.unshift(link(state.page - 1, { class: "pager__previous", rel: "prev" }, words.previous));
    if (state.page < last) parts.push(link(state.page + 1, { class: "pager__next", rel: "next" }, words.next));
    return parts;
  }

  /** The words of a range of years.
   * @param {[number | null, number | null]} range
   * @param {Record<string, string>} words
   */
  function range([from, to], words) {
    const name = from && to ? "between" : from ? "since" : "until";
    return filled(words[name], { from: String(from), to: String(to) });
  }

  /** The choices that narrow the search, each with the state without it.
   * @param {SearchState} state
   * @param {(facet: string, value: string) => string} label
   * @param {Record<string, string>} words
   * @returns {[string, SearchState][]}
   */
  function choices(state, label, words) {
    /** @type {[string, SearchState][]} */
    const found = [];
    for (const [facet, values] of Object.entries(state.chosen)) {
      for (const value of values) found.push([label(facet, value), toggled(state, facet, value)]);
    }
    if (state.years[0] || state.years[1]) {
      found.push([range(state.years, words), { ...state, years: [null, null], page: 1 }]);
    }
    return found;
  }

  root.ArchiveSearch = Object.assign(root.ArchiveSearch || {}, { view: { card, pages, status, pager, choices } });
})(self);
