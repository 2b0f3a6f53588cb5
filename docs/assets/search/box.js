// @ts-check
/*
 * Answers for Material's search box: its message 2 (a query) becomes a message 3 (results, as the HTML that it expects).
 */

(function () {
  "use strict";
  const search = /** @type {SearchParts} */ (/** @type {unknown} */ (self.ArchiveSearch = self.ArchiveSearch || {}));
  const RESULTS = 10;
  /** @type {SearchRequest} */
  const ALL = { q: "", filters: {}, years: [null, null], sort: "relevance", from: 0, size: RESULTS, facets: false };

  /** Pieces come side by side where the browser lets a worker fetch; from files they come as scripts.
   * @param {string} url
   */
  async function load(url) {
    if (self.document) return importScripts(url);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const text = await response.text();
    search.piece(JSON.parse(text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"))));
  }

  /** @type {Promise<SearchEngine> | null} */
  let engine = null;
  let latest = 0;

  /** @param {string} text */
  function escape(text) {
    return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
  }

  /** A text with its marks, as HTML. @param {string} text @param {[number, number][]} marks */
  function marked(text, marks) {
    let html = "";
    let last = 0;
    for (const [start, end] of marks) {
      html += `${escape(text.slice(last, start))}<mark>${escape(text.slice(start, end))}</mark>`;
      last = end;
    }
    return html + escape(text.slice(last));
  }

  /** @param {SearchItem} item @param {number} rank @param {string} q */
  function shown(item, rank, q) {
    const where = [item.shown_date, item.province].filter(Boolean).join(" · ");
    return {
      location: `${item.address}?h=${encodeURIComponent(q)}`,
      title: marked(item.title, item.title_marks),
      text: `<p>${escape(where)}</p><p>${marked(item.excerpt, item.marks)}</p>`,
      score: RESULTS - rank, // Enter opens the one with the highest
      terms: {},
    };
  }

  /** @param {string} q @param {string} base */
  search.box = async (q, base) => {
    const own = ++latest;
    /** @type {SearchItem[]} */
    let items = [];
    try {
      engine = engine || search.open({ base, load });
      const request = { ...ALL, q };
      items = (await (await engine).search(request)).items;
    } catch (error) {
      engine = null;
      console.error(error);
    }
    if (own === latest) postMessage({ type: 3, data: { items: items.map((item, rank) => [shown(item, rank, q)]) } });
  };
})();
