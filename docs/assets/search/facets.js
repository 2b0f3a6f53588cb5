// @ts-check
/*
 * The facets of the search page: lists of values to tick, and the years with their bars. An element that stays keeps its
 * place and the focus: only counts and ticks change.
 */
(function () {
  "use strict";

  const { make, filled, counted } = self.ArchiveSearch.view;
  /** So many values are seen before one asks for all. */
  const FEW = 7;

  /** The options of a year's select.
   * @param {HTMLSelectElement} select @param {[number, number][]} counts @param {number | null} chosen @param {string} any
   */
  function options(select, counts, chosen, any) {
    const every = new Map(counts.map(([year, count]) => [year, `${year} (${counted(count)})`]));
    if (chosen && !every.has(chosen)) every.set(chosen, String(chosen));
    const ordered = [...every].sort((a, b) => a[0] - b[0]);
    select.replaceChildren(make("option", { value: "" }, any), ...ordered.map(([value, text]) => make("option", { value }, text)));
    select.value = String(chosen || "");
  }

  /** A bar for each year from the first to the last, those in the range in colour.
   * @param {Map<number, number>} counts @param {[number | null, number | null]} range
   */
  function bars(counts, [from, to]) {
    const most = Math.max(...counts.values());
    const first = Math.min(...counts.keys());
    const length = counts.size < 2 ? 0 : Math.max(...counts.keys()) - first + 1;
    return Array.from({ length }, (_, step) => {
      const year = first + step;
      const bar = make("span", { class: (!from || year >= from) && (!to || year <= to) ? "bar bar--in" : "bar" });
      bar.style.height = `${(100 * (counts.get(year) || 0)) / most}%`;
      return bar;
    });
  }

  /** @type {SearchFacets} */
  const facets = {
    list(box, form, words) {
      /** @type {Map<string, HTMLElement>} */
      const rows = new Map();
      const all = make("ul", { class: "facet__values" });
      const more = make("button", { type: "button", class: "facet__more" });
      let whole = false;
      box.append(all, more);
      box.hidden = more.hidden = true; // until there is something to choose from

      /** @param {string} value */
      function row(value) {
        const input = make("input", { type: "checkbox", form, name: box.dataset.facet || "", value });
        return make("li", {}, make("label", {}, input, make("span", {}), make("span", { class: "count" })));
      }

      return function show(values, chosen) {
        const every = [...values].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "vi"));
        const seen = every.filter((one, place) => whole || place < FEW || chosen.includes(one.value));
        const now = seen.map((one) => {
          const item = rows.get(one.value) || row(one.value);
          rows.set(one.value, item);
          const [input, label, count] = item.querySelectorAll("input, span");
          if (input instanceof HTMLInputElement) input.checked = chosen.includes(one.value);
          label.textContent = one.label;
          count.textContent = counted(one.count);
          return item;
        });
        // Moving an element takes the focus from it: only a list that differs is put in anew.
        if (now.length !== all.children.length || now.some((item, place) => item !== all.children[place])) {
          const focused = document.activeElement;
          all.replaceChildren(...now);
          if (focused instanceof HTMLElement && all.contains(focused)) focused.focus();
        }
        more.hidden = every.length <= (whole ? FEW : seen.length);
        more.textContent = whole ? words.fewer : filled(words.more, { count: every.length });
        more.setAttribute("aria-expanded", String(whole));
        more.onclick = () => {
          whole = !whole;
          show(values, chosen);
        };
        box.hidden = !every.length;
      };
    },

    years([chart, from, to, undated], years, range, words) {
      /** @type {[number, number][]} */
      const known = years.flatMap((one) => (one.year ? [[one.year, one.count]] : []));
      const rest = years.find((one) => !one.year);
      chart.replaceChildren(...bars(new Map(known), range));
      if (from instanceof HTMLSelectElement) options(from, known, range[0], words.any);
      if (to instanceof HTMLSelectElement) options(to, known, range[1], words.any);
      undated.hidden = !rest || !range.some(Boolean);
      undated.textContent = filled(words.undated, { count: rest ? counted(rest.count) : 0 });
    },
  };

  self.ArchiveSearch = Object.assign(self.ArchiveSearch, { facets });
})();
