// @ts-check
/*
 * The facets of the search page: lists of values to tick, and the years with their bars. An element that stays keeps its
 * place and the focus: only counts and ticks change.
 */
(function (root) {
  "use strict";

  const { make, filled, counted } = root.ArchiveSearch.dom;
  /** So many values are seen before one asks for all. */
  const FEW = 7;

  /** The most frequent first.
   * @param {FacetValue[]} values
   * @returns {FacetValue[]}
   */
  function byCount(values) {
    return [...values].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "vi"));
  }

  /** What can be ticked, chosen values that nothing bears included.
   * @param {FacetValue[]} values
   * @param {string[]} chosen
   * @returns {FacetValue[]}
   */
  function shown(values, chosen) {
    const known = values.filter((one) => one.count > 0 || chosen.includes(one.value));
    const lost = chosen.filter((value) => !values.some((one) => one.value === value));
    return [...byCount(known), ...lost.map((value) => ({ value, label: value, count: 0 }))];
  }

  /** A list to tick in its fieldset; gives what shows it anew.
   * @param {HTMLElement} box
   * @param {Record<string, string>} words
   */
  function list(box, words) {
    const facet = box.dataset.facet || "";
    /** @type {Map<string, HTMLElement>} */
    const rows = new Map();
    const all = make("ul", { class: "facet__values" });
    const more = make("button", { type: "button", class: "facet__more", "aria-expanded": "false" });
    let whole = false;
    box.append(all, more);

    /** @param {string} value */
    function row(value) {
      const input = make("input", { type: "checkbox", name: facet, value });
      const label = make("label", {}, input, make("span", { class: "facet__label" }), make("span", { class: "count" }));
      return make("li", {}, label);
    }

    /** @param {FacetValue[]} values @param {string[]} chosen */
    function show(values, chosen) {
      const every = shown(values, chosen);
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
      more.hidden = every.length <= seen.length && !whole;
      more.textContent = whole ? words.fewer : filled(words.more, { count: every.length });
      more.setAttribute("aria-expanded", String(whole));
      more.onclick = () => {
        whole = !whole;
        show(values, chosen);
      };
      box.hidden = !every.length;
    }
    return show;
  }

  /** The options of a year's select.
   * @param {HTMLSelectElement} select
   * @param {YearCount[]} counts
   * @param {number | null} chosen
   * @param {Record<string, string>} words
   */
  function options(select, counts, chosen, words) {
    const known = counts.map((one) => one.year);
    const lost = chosen && !known.includes(chosen) ? [chosen] : [];
    const named = [...counts.map((one) => [one.year, `${one.year} (${counted(one.count)})`]), ...lost.map((one) => [one, one])];
    named.sort((a, b) => Number(a[0]) - Number(b[0]));
    select.replaceChildren(
      make("option", { value: "" }, words.any),
      ...named.map(([year, text]) => make("option", { value: String(year) }, String(text)))
    );
    select.value = chosen ? String(chosen) : "";
  }

  /** A bar for each year from the first to the last, those in the range in colour.
   * @param {YearCount[]} known
   * @param {[number | null, number | null]} range
   */
  function bars(known, [from, to]) {
    if (known.length < 2) return [];
    const counts = new Map(known.map((one) => [Number(one.year), one.count]));
    const most = Math.max(1, ...counts.values());
    const every = [...counts.keys()];
    const first = Math.min(...every);
    return Array.from({ length: Math.max(...every) - first + 1 }, (_, step) => {
      const year = first + step;
      const inside = (!from || year >= from) && (!to || year <= to);
      const bar = make("span", { class: inside ? "bar bar--in" : "bar" });
      bar.style.height = `${Math.ceil((100 * (counts.get(year) || 0)) / most)}%`;
      return bar;
    });
  }

  /** The years: bars, from, to, and a word on what has none.
   * @param {Record<"bars" | "from" | "to" | "undated", HTMLElement>} parts
   * @param {YearCount[]} counts
   * @param {[number | null, number | null]} range
   * @param {Record<string, string>} words
   */
  function years(parts, counts, range, words) {
    const known = counts.filter((one) => one.year !== null).sort((a, b) => Number(a.year) - Number(b.year));
    const undated = counts.filter((one) => one.year === null).reduce((sum, one) => sum + one.count, 0);
    parts.bars.replaceChildren(...bars(known, range));
    if (parts.from instanceof HTMLSelectElement) options(parts.from, known, range[0], words);
    if (parts.to instanceof HTMLSelectElement) options(parts.to, known, range[1], words);
    parts.undated.hidden = !undated || !(range[0] || range[1]);
    parts.undated.textContent = filled(words.undated, { count: undated });
  }

  root.ArchiveSearch = Object.assign(root.ArchiveSearch || {}, { facets: { list, years } });
})(self);
