// @ts-check
/* What Material's search box talks to. The rest of the search is loaded at the first query, so that a page costs nothing. */
(() => {
  // A page that stands in for a worker (file://) has no address of its own; its script has.
  const here = self.document ? /** @type {HTMLScriptElement} */ (document.currentScript).src : location.href;
  const parts = ["text", "query", "pieces", "rank", "look", "engine", "box"].map((name) => new URL(`${name}.js`, here).href);
  /** @type {Promise<unknown> | null} */
  let loaded = null;
  self.addEventListener("message", ({ data: { type, data } }) => {
    if (type === 0) postMessage({ type: 1 });
    if (type === 2 && !data.trim()) postMessage({ type: 3, data: { items: [] } });
    if (type !== 2 || !data.trim()) return;
    // importScripts gives a promise where a shim stands in for the worker (file://)
    loaded = loaded || Promise.resolve(importScripts(...parts));
    loaded.then(() => /** @type {any} */ (self).ArchiveSearch.box(data, new URL("../../search/", here).href));
  });
})();
