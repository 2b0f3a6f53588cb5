// @ts-check
/*
 * The search page: reads the address and the reader's hand, asks the engine, shows its answer. What it says is in
 * overrides/search.html. Works on http:// and file://.
 */
(function () {
  "use strict";

  const { states, facets, view } = self.ArchiveSearch;
  const { make, button, filled, counted } = view;
  const TYPING = 120;
  const SOON = 250;
  const MOST_TRIES = 4;

  const box = /** @type {HTMLElement} */ (document.querySelector(".page--search"));
  /** A part of the page by its name in the template. @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (box.querySelector(`[data-part="${name}"]`));
  /** @type {Record<string, string>} */
  const words = JSON.parse(part("words").textContent || "{}");
  const field = /** @type {HTMLInputElement} */ (box.querySelector("input[name=q]"));
  const sort = /** @type {HTMLSelectElement} */ (part("sort"));
  const from = /** @type {HTMLSelectElement} */ (part("from"));
  const to = /** @type {HTMLSelectElement} */ (part("to"));
  const title = document.title;

  let state = states.read(location.search);
  let settled = true;
  let turn = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** @type {Promise<SearchEngine> | null} */
  let engine = null;
  let learnt = false;
  /** What values are called: an answer does not name what it does not have. @type {Map<string, string>} */
  const labels = new Map();
  /** @type {[string, (values: FacetValue[], chosen: string[]) => void][]} */
  const lists = [];
  for (const one of box.querySelectorAll("[data-facet]")) {
    if (one instanceof HTMLElement) lists.push([one.dataset.facet || "", facets.list(one, words)]);
  }

  /** A piece of the index, as a script: the only way that is open on file:// too.
   * @param {string} url
   * @returns {Promise<void>}
   */
  function load(url) {
    return new Promise((resolve, reject) => {
      const script = make("script", { src: url });
      script.onload = () => (script.remove(), resolve());
      script.onerror = () => (script.remove(), reject(new Error(url)));
      document.head.append(script);
    });
  }

  function opened() {
    if (!engine) {
      const base = new URL("search/", document.baseURI).href;
      engine = self.ArchiveSearch.open({ base, load }).catch((error) => {
        engine = null;
        throw error;
      });
    }
    return engine;
  }

  /** Put the state into the address, as a step to go back to or in the place of the last.
   * @param {boolean} step
   */
  function remember(step) {
    const address = new URL(states.address(state), location.href).href;
    if (address === location.href) return;
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  /** Go on to another state by a choice.
   * @param {SearchState} next
   * @param {boolean} [away] what had the focus goes: the heading of the results gets it
   */
  function go(next, away = false) {
    clearTimeout(waiting);
    state = next;
    remember(true);
    settled = true;
    void show().then(() => away && part("heading").focus());
  }

  /** Put the state into the controls. */
  function sync() {
    if (field.value.trim() !== state.q.trim()) field.value = state.q;
    const relevance = sort.options[0];
    relevance.disabled = !state.q.trim();
    sort.value = state.sort === "relevance" && relevance.disabled ? "newest" : state.sort;
    for (const one of box.querySelectorAll("input[name=theo]")) {
      if (one instanceof HTMLInputElement) one.checked = (one.value === "nay") === state.today;
    }
    const query = state.q.trim();
    document.title = query ? filled(words.title, { query, title }) : title;
  }

  /** @param {string} text */
  function say(text) {
    if (part("status").textContent !== text) part("status").textContent = text;
  }

  /** Ask for what the state tells, and show the answer unless another question came meanwhile. */
  async function show() {
    const mine = ++turn;
    sync();
    const late = setTimeout(() => mine === turn && say(words.loading), SOON);
    part("hits").setAttribute("aria-busy", "true");
    try {
      const answer = await (await opened()).search(states.request(state));
      await learn(answer);
      if (mine !== turn) return;
      if (!answer.items.length && answer.total && state.page > 1) {
        state = { ...state, page: view.pages(answer.total) };
        remember(false);
        return show();
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

  /** Fill a part, which is there only with something in it. @param {string} name @param {HTMLElement[]} children */
  function fill(name, children) {
    part(name).replaceChildren(...children);
    part(name).hidden = !children.length;
  }

  /** The engine's name of a facet of the page. @param {string} facet */
  const asked = (facet) => (facet === "place" ? (state.today ? "today" : "province") : facet);

  /** What a value is called. @param {string} facet @param {string} value */
  const label = (facet, value) => labels.get(`${asked(facet)} ${value}`) || value;

  /** Remember what the values of an answer are called, and ask for the names of those that are chosen in vain.
   * @param {SearchAnswer} answer
   */
  async function learn(answer) {
    for (const [facet, values] of Object.entries(answer.facets)) {
      for (const one of values) labels.set(`${facet} ${one.value}`, one.label);
    }
    const unknown = Object.entries(state.chosen).some(([facet, values]) =>
      values.some((value) => !labels.has(`${asked(facet)} ${value}`))
    );
    if (!unknown || learnt) return;
    learnt = true;
    await learn(await (await opened()).search({ ...states.request(states.read("")), size: 0 }));
  }

  /** @param {SearchAnswer} answer */
  function render(answer) {
    say(view.status(answer, state, words));
    part("hits").setAttribute("start", String((state.page - 1) * states.PAGE + 1));
    part("hits").replaceChildren(...answer.items.map((item) => view.card(item, state.q, words)));
    fill("pager", view.pager(state, answer.total, words));
    fill("nothing", []);
    for (const [facet, list] of lists) {
      const values = answer.facets[asked(facet)] || [];
      const chosen = state.chosen[facet];
      const lost = chosen.filter((value) => !values.some((one) => one.value === value));
      list([...values, ...lost.map((value) => ({ value, label: label(facet, value), count: 0 }))], chosen);
    }
    facets.years({ bars: part("bars"), from, to, undated: part("undated") }, answer.years, state.years, words);
    fill("chosen", chips());
  }

  /** What narrows the search, each a button that takes it away. */
  function chips() {
    /** @param {string} text @param {string} said @param {SearchState} next */
    const chip = (text, said, next) => make("li", {}, button(text, { "aria-label": said }, () => go(next, true)));
    const [first, last] = state.years;
    const range = filled(words[first && last ? "between" : first ? "since" : "until"], { from: first || "", to: last || "" });
    const all = states.choices(state).map(([facet, value, next]) => {
      const name = facet === "years" ? range : label(facet, value);
      return chip(`${name} ×`, filled(words.drop, { label: name }), next);
    });
    if (all.length > 1) all.push(chip(words.drop_all, words.drop_all, states.widened(state)));
    return all;
  }

  /** A button that goes on to an easier search. @param {string} name @param {SearchState} next @param {number} count */
  function attempt(name, next, count) {
    const what = filled(words[name], { query: next.q });
    const wider = name !== "try_wide" && states.choices(next).length < states.choices(state).length;
    const one = button(wider ? filled(words.try_so, { what }) : what, { class: "tool" }, () => go(next, true));
    one.append(" ", make("span", { class: "count" }, counted(count)));
    return make("li", {}, one);
  }

  /** Nothing was found: offer what finds something, each as a button that does it.
   * @param {number} mine
   */
  async function suggest(mine) {
    /** @type {HTMLElement[]} */
    const found = [];
    for (const [name, next] of states.easier(state)) {
      const answer = await (await opened()).search({ ...states.request(next), size: 0, facets: false });
      if (mine !== turn) return;
      if (answer.total) found.push(attempt(name, next, answer.total));
      if (found.length === MOST_TRIES) break;
    }
    const tries = found.length ? [make("p", {}, words.try), make("ul", {}, ...found)] : [];
    fill("nothing", [...tries, make("p", { class: "hint" }, words.try_else)]);
  }

  /** @param {unknown} error */
  function fail(error) {
    console.error(error);
    say(words.failed);
    part("hits").replaceChildren();
    fill("nothing", [button(words.again, { class: "tool" }, () => void show())]);
  }

  function typed() {
    state = { ...state, q: field.value, page: 1 };
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      remember(settled && location.search !== ""); // the first key is a step, those that follow are not
      settled = false;
      void show();
    }, TYPING);
  }

  /** @param {Event} event */
  function changed(event) {
    const one = event.target;
    const value = one instanceof HTMLInputElement || one instanceof HTMLSelectElement ? one.value : "";
    if (one === sort) go({ ...state, sort: /** @type {SearchSort} */ (value), page: 1 });
    else if (one === from || one === to) {
      go({ ...state, years: states.ordered(Number(from.value) || null, Number(to.value) || null), page: 1 });
    } else if (one instanceof HTMLInputElement && one.name === "theo") {
      go({ ...state, today: value === "nay", chosen: { ...state.chosen, place: [] }, page: 1 });
    } else if (one instanceof HTMLInputElement && one.type === "checkbox") go(states.toggled(state, one.name, value));
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const typing = event.target instanceof Element && event.target.closest("input, select, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "s", "f"].includes(event.key)) return;
    event.preventDefault();
    field.focus();
    field.select();
  }

  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    go({ ...state, q: field.value, page: state.q.trim() === field.value.trim() ? state.page : 1 });
  });
  field.addEventListener("input", typed);
  part("search").addEventListener("change", changed);
  part("pager").addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go({ ...state, page: Number(link.dataset.page) }, true);
  });
  document.addEventListener("keydown", pressed);
  addEventListener("popstate", () => {
    clearTimeout(waiting);
    state = states.read(location.search);
    settled = true;
    void show();
  });

  // On a wide screen the facets are always there; on a phone they open when asked for.
  const wide = matchMedia("(min-width: 60em)");
  const unfold = () => part("narrow").toggleAttribute("open", wide.matches);
  wide.addEventListener("change", unfold);
  unfold();
  part("search").hidden = false;
  if (!location.search && wide.matches) field.focus();
  void show();
})();
