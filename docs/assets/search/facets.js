// @ts-check
/*
 * The facets of the search page: lists of values to tick, and the years with their bars. An element that stays keeps its
 * place and the focus: only counts and ticks change.
 */
(function () {
  "use strict";

  const { make, button, filled, counted } = self.ArchiveSearch.view;
  /** So many values are seen before one asks for all. */
  const FEW = 7;

  /** What can be ticked, the most frequent first; chosen values stay, though nothing bears them.
   * @param {FacetValue[]} values @param {string[]} chosen
   */
  function tickable(values, chosen) {
    const known = values.filter((one) => one.count || chosen.includes(one.value));
    return known.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "vi"));
  }

  /** The options of a year's select. @param {HTMLSelectElement} select @param {YearCount[]} known @param {number | null} chosen @param {string} any */
  function options(select, known, chosen, any) {
    const every = new Map(known.map((one) => [Number(one.year), `${one.year} (${counted(one.count)})`]));
    if (chosen && !every.has(chosen)) every.set(chosen, String(chosen));
    const ordered = [...every].sort((a, b) => a[0] - b[0]);
    select.replaceChildren(make("option", { value: "" }, any), ...ordered.map(([value, text]) => make("option", { value }, text)));
    select.value = String(chosen || "");
  }

  /** A bar for each year from the first to the last, those in the range in colour.
   * @param {YearCount[]} known @param {SearchState["years"]} range
   */
  function bars(known, [from, to]) {
    const counts = new Map(known.map((one) => [Number(one.year), one.count]));
    const most = Math.max(...counts.values());
    const first = Math.min(...counts.keys());
    if (counts.size < 2) return [];
    return Array.from({ length: Math.max(...counts.keys()) - first + 1 }, (_, step) => {
      const year = first + step;
      const inside = (!from || year >= from) && (!to || year <= to);
      const bar = make("span", { class: inside ? "bar bar--in" : "bar" });
      bar.style.height = `${Math.ceil((100 * (counts.get(year) || 0)) / most)}%`;
      return bar;
    });
  }

  /** @type {SearchFacets} */
  const facets = {
    list(box, words) {
      /** @type {Map<string, HTMLElement>} */
      const rows = new Map();
      const all = make("ul", { class: "facet__values" });
      let whole = false;
      let again = () => {};
      const more = button("", { class: "facet__more" }, () => {
        whole = !whole;
        again();
      });
      box.append(all, more);

      /** @param {string} value */
      function row(value) {
        const input = make("input", { type: "checkbox", name: box.dataset.facet || "", value });
        return make("li", {}, make("label", {}, input, make("span", {}), make("span", { class: "count" })));
      }

      return function show(values, chosen) {
        const every = tickable(values, chosen);
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
        box.hidden = !every.length;
        again = () => show(values, chosen);
      };
    },

    years({ bars: chart, from, to, undated }, counts, range, words) {
      const known = counts.filter((one) => one.year !== null);
      const rest = counts.find((one) => one.year === null);
      chart.replaceChildren(...bars(known, range));
      options(from, known, range[0], words.any);
      options(to, known, range[1], words.any);
      undated.hidden = !rest || !(range[0] || range[1]);
      undated.textContent = filled(words.undated, { count: rest ? rest.count : 0 });
    },
  };

  self.ArchiveSearch = Object.assign(self.ArchiveSearch, { facets });
})();
