// @ts-check
/*
 * What the search page shows of an answer. Whatever the index holds goes into the page as text nodes: nothing in it can
 * become markup. What leads to another search is a link to it, so that it can be opened beside.
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

    link: (told, attributes, ...children) => view.make("a", { href: `tim-kiem.html?${told}`, ...attributes }, ...children),

    counted: (count) => count.toLocaleString("vi"),

    filled: (words, values) => words.replace(/\{(\w+)\}/g, (gap, name) => String(values[name] ?? gap)),

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
      const href = item.address + (q && "?h=" + encodeURIComponent(q));
      const date = make(item.date ? "time" : "span", item.date ? { datetime: item.date } : {}, item.shown_date);
      return make(
        "li",
        { class: "entry" },
        make("a", { class: "entry__title", href }, ...marked(item.title, item.title_marks)),
        make("p", { class: "entry__facts" }, date, " ", make("span", {}, item.province || words.no_province)),
        make("p", { class: "entry__lead" }, ...marked(item.excerpt, item.marks))
      );
    },

    pages: (total) => Math.ceil(total / states.PAGE) || 1,

    status(answer, told, words) {
      const query = told.get("q") || "";
      const name = !answer.total ? "none" : query || states.choices(told).length ? "found" : "all";
      const pages = view.pages(answer.total);
      const values = { count: view.counted(answer.total), query, page: states.page(told), pages, read_as: answer.read_as || "" };
      const said = [words[query ? `${name}_for` : name], pages > 1 && words.page, answer.read_as && words.read_as];
      return view.filled(said.filter(Boolean).join(" "), values);
    },

    pager(told, total, words) {
      const { make, link, filled } = view;
      const here = states.page(told);
      const pages = view.pages(total);
      if (pages === 1) return [];
      /** @param {number} page @param {string} kind @param {string} text */
      const to = (page, kind, text) =>
        link(states.but(told, { trang: [page] }), kind ? { class: kind } : { "aria-label": filled(words.to_page, { page }) }, text);
      const all = offered(here, pages).map((page) => {
        const current = make("span", page ? { "aria-current": "page" } : {}, page ? String(page) : "…");
        return make("li", {}, page && page !== here ? to(page, "", String(page)) : current);
      });
      return [
        ...(here > 1 ? [to(here - 1, "pager__previous", words.previous)] : []),
        make("p", { class: "pager__here" }, filled(words.here, { page: here, pages })),
        ...(here < pages ? [to(here + 1, "pager__next", words.next)] : []),
        make("ol", { class: "pager__all" }, ...all),
      ];
    },

    chips(told, facets, words) {
      const [from, to] = states.years(told);
      const range = view.filled(words[from === to ? "within" : from && to ? "between" : from ? "since" : "until"], { from, to });
      const chips = states.choices(told).map(([name, value]) => {
        const known = (facets[states.facet(told, name)] || []).find((one) => one.value === value);
        const label = name === "tu" ? range : known ? known.label : value;
        const said = view.filled(words.drop, { label });
        return view.link(states.without(told, name, value), { class: "drop", "aria-label": said }, label);
      });
      if (chips.length > 1) chips.push(view.link(states.widened(told), {}, words.drop_all));
      return chips.map((chip) => view.make("li", {}, chip));
    },

    attempt(name, told, count, wider, words) {
      const what = view.filled(words[name], { query: told.get("q") });
      const text = wider ? view.filled(words.try_so, { what }) : what;
      return view.make("li", {}, view.link(told, { class: "tool" }, text, view.make("span", { class: "count" }, view.counted(count))));
    },
  };

  self.ArchiveSearch = Object.assign(self.ArchiveSearch, { view });
})();
