// @ts-check
/*
 * What the search page shows of an answer. Whatever the index holds goes into the page as text nodes: nothing in it can
 * become markup.
 */
(function () {
  "use strict";

  const { states } = self.ArchiveSearch;

  /** The pages to offer: the first, the last, those around this one; 0 is a gap.
   * @param {number} here @param {number} last
   */
  function offered(here, last) {
    const near = [...new Set([1, here - 1, here, here + 1, last])].filter((page) => page >= 1 && page <= last);
    return near.flatMap((page, place) => (place && page - near[place - 1] > 1 ? [0, page] : [page]));
  }

  /** @type {SearchView} */
  const view = {
    make(tag, attributes, ...children) {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
      element.append(...children);
      return element;
    },

    button(text, attributes, does) {
      const button = view.make("button", { type: "button", ...attributes }, text);
      button.onclick = does;
      return button;
    },

    counted: (count) => count.toLocaleString("vi"),

    filled(words, values) {
      return words.replace(/\{(\w+)\}/g, (gap, name) => {
        const value = name in values ? values[name] : gap;
        return typeof value === "number" && name === "count" ? view.counted(value) : String(value);
      });
    },

    marked(text, marks) {
      const pieces = [];
      let at = 0;
      for (const [start, end] of marks) {
        pieces.push(text.slice(at, start), view.make("mark", {}, text.slice(start, end)));
        at = end;
      }
      return [...pieces, text.slice(at)];
    },

    // The link takes the words along, for their marks in the article.
    card(item, q, words) {
      const { make, marked } = view;
      const href = item.address + (q.trim() && "?h=" + encodeURIComponent(q.trim()));
      const date = item.date
        ? make("time", { datetime: item.date }, item.shown_date)
        : make("span", {}, item.shown_date || words.no_date);
      return make(
        "li",
        { class: "entry" },
        make("a", { class: "entry__title", href }, ...marked(item.title, item.title_marks)),
        make("p", { class: "entry__facts" }, date, " ", make("span", {}, item.province || words.no_province)),
        make("p", { class: "entry__lead" }, ...marked(item.excerpt, item.marks))
      );
    },

    pages: (total) => Math.max(1, Math.ceil(total / states.PAGE)),

    status(answer, state, words) {
      const query = state.q.trim();
      const name = !answer.total ? "none" : query || states.choices(state).length ? "found" : "all";
      const values = { count: answer.total, query, page: state.page, pages: view.pages(answer.total) };
      const said = [words[query ? `${name}_for` : name]];
      if (values.pages > 1) said.push(words.page);
      if (answer.read_as) said.push(view.filled(words.read_as, { query: answer.read_as }));
      return view.filled(said.join(" "), values);
    },

    // Links, so that a page can be opened beside.
    pager(state, total, words) {
      const { make, filled } = view;
      const last = view.pages(total);
      if (last === 1) return [];
      /** @param {number} page @param {Record<string, string>} attributes @param {string} text */
      const link = (page, attributes, text) =>
        make("a", { href: states.address({ ...state, page }), "data-page": page, ...attributes }, text);
      const all = offered(state.page, last).map((page) => {
        if (!page) return make("li", { "aria-hidden": "true" }, "…");
        const number = String(page);
        if (page === state.page) return make("li", {}, make("span", { "aria-current": "page" }, number));
        return make("li", {}, link(page, { "aria-label": filled(words.to_page, { page }) }, number));
      });
      const here = filled(words.here, { page: state.page, pages: last });
      const parts = [make("p", { class: "pager__here" }, here), make("ol", { class: "pager__all" }, ...all)];
      if (state.page > 1) parts.unshift(link(state.page - 1, { class: "pager__previous" }, words.previous));
      if (state.page < last) parts.splice(-1, 0, link(state.page + 1, { class: "pager__next" }, words.next));
      return parts;
    },
  };

  self.ArchiveSearch = Object.assign(self.ArchiveSearch, { view });
})();
