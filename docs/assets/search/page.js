// @ts-check
/*
 * The search page: reads the address and the reader's hand, asks the engine, shows its answer. What it says is in
 * overrides/search.html. Works on http:// and file://.
 */
(function () {
  "use strict";

  const { states, facets, view } = self.ArchiveSearch;
  const { make } = view;
  const TYPING = 120;
  const SOON = 250;

  const box = /** @type {HTMLElement} */ (document.querySelector(".page--search"));
  /** A part of the page by its name in the template. @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (box.querySelector(`[data-part="${name}"]`));
  /** @type {Record<string, string>} */
  const words = JSON.parse(part("words").textContent || "{}");
  const form = /** @type {HTMLFormElement} */ (part("form"));
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const sort = /** @type {HTMLSelectElement} */ (form.elements.namedItem("xep"));
  const title = document.title;
  /** @type {[string, (values: FacetValue[], chosen: string[]) => void][]} */
  const lists = [];
  for (const one of box.querySelectorAll("[data-facet]")) {
    if (one instanceof HTMLElement) lists.push([one.dataset.facet || "", facets.list(one, form.id, words)]);
  }

  let told = states.read(location.search);
  let settled = true;
  let turn = 0;
  let waiting = 0;
  /** @type {Promise<SearchEngine> | null} */
  let engine = null;

  /** A piece of the index, as a script: the only way that is open on file:// too.
   * @param {string} src @returns {Promise<void>}
   */
  const load = (src) =>
    new Promise((resolve, reject) => {
      const script = make("script", { src });
      script.onload = () => resolve(script.remove());
      script.onerror = () => reject(new Error(src));
      document.head.append(script);
    });

  /** @param {SearchRequest} request */
  async function ask(request) {
    engine = engine || ArchiveSearch.open({ base: new URL("search/", document.baseURI).href, load });
    try {
      return await (await engine).search(request);
    } catch (error) {
      engine = null;
      throw error;
    }
  }

  /** Put the state into the address, as a step to go back to or in the place of the last. @param {boolean} step */
  function remember(step) {
    if (String(told) === String(states.read(location.search))) return;
    history[step ? "pushState" : "replaceState"](null, "", `tim-kiem.html?${told}`.replace(/\?$/, ""));
  }

  /** Go on to another state by a choice. @param {URLSearchParams} next */
  function go(next) {
    clearTimeout(waiting);
    told = next;
    remember(true);
    settled = true;
    return show();
  }

  /** Put the state into the controls. */
  function sync() {
    const q = told.get("q") || "";
    if (field.value.trim() !== q) field.value = q;
    sort.options[0].disabled = !q;
    sort.value = told.get("xep") || (q ? "" : "moi");
    for (const one of box.querySelectorAll("input[name=theo]")) {
      if (one instanceof HTMLInputElement) one.checked = (one.value === "nay") === (told.get("theo") === "nay");
    }
    document.title = q ? view.filled(words.title, { query: q, title }) : title;
  }

  /** Fill a part, which is there only with something in it. @param {string} name @param {HTMLElement[]} children */
  function fill(name, children) {
    part(name).replaceChildren(...children);
    part(name).hidden = !children.length;
  }

  /** Ask for what the state tells, and show the answer unless another question came meanwhile. */
  async function show() {
    const mine = ++turn;
    sync();
    const late = setTimeout(() => mine === turn && (part("status").textContent = words.loading), SOON);
    part("hits").setAttribute("aria-busy", "true");
    try {
      const answer = await ask(states.request(told));
      if (mine !== turn) return;
      if (!answer.items.length && answer.total && states.page(told) > 1) {
        told = states.but(told, { trang: [view.pages(answer.total)] });
        remember(false);
        await show();
        return;
      }
      clearTimeout(late);
      render(answer);
      if (!answer.total) await suggest(mine);
    } catch (error) {
      if (mine === turn) fail(error);
    } finally {
      clearTimeout(late);
      if (mine === turn) part("hits").removeAttribute("aria-busy");
    }
  }

  /** @param {SearchAnswer} answer */
  function render(answer) {
    part("status").textContent = view.status(answer, told, words);
    fill("hits", answer.items.map((item) => view.card(item, told.get("q") || "", words)));
    fill("pager", view.pager(told, answer.total, words));
    fill("chosen", view.chips(told, answer.facets, words));
    fill("nothing", []);
    for (const [name, list] of lists) list(answer.facets[states.facet(told, name)] || [], told.getAll(name));
    facets.years(["bars", "from", "to", "undated"].map(part), answer.years, states.years(told), words);
  }

  /** Nothing was found: offer what finds something. @param {number} mine */
  async function suggest(mine) {
    /** By how much each finds: of two that find the same, the first is enough. @type {Map<number, HTMLElement>} */
    const found = new Map();
    for (const [name, next] of states.easier(told)) {
      const { total } = await ask({ ...states.request(next), size: 0, facets: false });
      if (mine !== turn) return;
      const wider = name !== "try_wide" && states.choices(next).length < states.choices(told).length;
      if (total && !found.has(total)) found.set(total, view.attempt(name, next, total, wider, words));
    }
    const tries = found.size ? [make("p", {}, words.try), make("ul", {}, ...found.values())] : [];
    fill("nothing", [...tries, make("p", { class: "hint" }, words.try_else)]);
  }

  /** @param {unknown} error */
  function fail(error) {
    console.error(error);
    part("status").textContent = words.failed;
    fill("hits", []);
    fill("nothing", [view.link(told, { class: "tool" }, words.again)]);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void go(states.but(told, { q: [field.value] }));
  });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      told = states.but(told, { q: [field.value] });
      remember(settled && location.search !== ""); // the first key is a step, those that follow are not
      settled = false;
      void show();
    }, TYPING);
  });
  part("search").addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const changes = { [target.name]: new FormData(form).getAll(target.name) };
    if (target.name === "theo") changes.tinh = [];
    void go(states.but(told, changes));
  });
  box.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || !link.pathname.endsWith("/tim-kiem.html") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // What had the focus may be gone now: the results have it.
    void go(states.read(link.search)).then(() => part("heading").focus());
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, select, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "s", "f"].includes(event.key)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  addEventListener("popstate", () => {
    clearTimeout(waiting);
    told = states.read(location.search);
    settled = true;
    void show();
  });

  // On a wide screen the facets are always there; on a phone they open when asked for.
  const wide = matchMedia("(min-width: 60em)");
  const unfold = () => part("narrow").toggleAttribute("open", wide.matches);
  wide.addEventListener("change", unfold);
  if (!location.search && field.value.trim()) {
    told = states.but(told, { q: [field.value] }); // typed before this script was there
    remember(false);
  }
  if (wide.matches && !location.search) field.focus();
  void show().then(unfold); // filled first, that nothing moves while it is looked at
})();
