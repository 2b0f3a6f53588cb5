// @ts-check
/*
 * An article that was opened from a search (?h=words): the words are marked in it, and the first mark is seen. Only such a
 * page loads this file (overrides/article.html, where its words are too).
 */
(function () {
  "use strict";

  const BLOCKS = "p, li, figcaption, h1, h2, td";
  const words = /** @type {HTMLElement} */ (document.querySelector("script[data-marks]")).dataset;
  const query = (new URLSearchParams(location.search).get("h") || "").trim();

  /** The text nodes of an article by the paragraph that they stand in: a phrase may run over several of them.
   * @returns {Text[][]}
   */
  function paragraphs() {
    /** @type {Map<Element, Text[]>} */
    const found = new Map();
    for (const part of document.querySelectorAll(".article-head h1, .article-body")) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const block = node.parentElement && node.parentElement.closest(BLOCKS);
        if (!block || !(node instanceof Text)) continue;
        found.set(block, [...(found.get(block) || []), node]);
      }
    }
    return [...found.values()];
  }

  /** Mark the stretches of a text that is spread over nodes; gives the first mark of each.
   * @param {Text[]} nodes
   * @param {[number, number][]} stretches in order
   */
  function mark(nodes, stretches) {
    /** @type {HTMLElement[]} */
    const firsts = [];
    const starts = nodes.map((_, place) => nodes.slice(0, place).reduce((sum, one) => sum + one.data.length, 0));
    const lengths = nodes.map((node) => node.data.length);
    // From the end: a node that was cut at the back keeps the offsets of its front.
    for (const [start, end] of [...stretches].reverse()) {
      let first = null;
      for (let place = nodes.length - 1; place >= 0; place--) {
        const from = Math.max(start - starts[place], 0);
        const to = Math.min(end - starts[place], lengths[place]);
        if (from >= to) continue;
        const piece = nodes[place].splitText(from);
        piece.splitText(to - from);
        first = document.createElement("mark");
        first.className = "hit-mark";
        piece.replaceWith(first);
        first.append(piece);
      }
      if (first) firsts.unshift(first);
    }
    return firsts;
  }

  /** Bring a mark into view, without a ride where the reader wants none (the style sheet knows).
   * @param {HTMLElement} one
   */
  function see(one) {
    for (const seen of document.querySelectorAll(".hit-mark--here")) seen.classList.remove("hit-mark--here");
    one.classList.add("hit-mark--here");
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    one.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  }

  /** Take all marks away, from the page and from its address. */
  function unmark() {
    for (const one of document.querySelectorAll(".hit-mark")) {
      const parent = one.parentNode;
      one.replaceWith(...one.childNodes);
      if (parent) parent.normalize();
    }
    const address = new URL(location.href);
    address.searchParams.delete("h");
    history.replaceState(null, "", address.pathname + address.search + address.hash);
  }

  /** The small bar that tells of the marks, leads to the next one and takes them away.
   * @param {HTMLElement[]} marks
   */
  function bar(marks) {
    const box = document.createElement("div");
    const count = document.createElement("span");
    box.className = "marks";
    count.setAttribute("role", "status");
    box.append(count);
    /** @param {string | undefined} text @param {() => void} does */
    const button = (text, does) => {
      const one = document.createElement("button");
      one.type = "button";
      one.className = "tool";
      one.textContent = text || "";
      one.onclick = does;
      box.append(one);
    };
    let here = 0;
    const go = () => {
      see(marks[here]);
      count.textContent = (words.found || "").replace("{here}", String(here + 1)).replace("{count}", String(marks.length));
    };
    if (marks.length > 1) {
      button(words.next, () => {
        here = (here + 1) % marks.length;
        go();
      });
    }
    button(words.clear, () => {
      unmark();
      box.remove();
    });
    (document.querySelector(".page--article") || document.body).prepend(box);
    go();
  }

  const parsed = ArchiveSearch.parse(query);
  const marks = paragraphs().flatMap((nodes) => {
    const text = nodes.map((node) => node.data).join("");
    return mark(nodes, ArchiveSearch.marks(text, parsed));
  });
  const inBody = marks.filter((one) => !one.closest("h1"));
  if (marks.length) bar(inBody.length ? inBody : marks);
})();
