// @ts-check
/*
 * An article that was opened from a search (?h=words): the words are marked in it, and the first mark is seen. Only such a
 * page loads this file (overrides/article.html, where its words are too).
 */
(function () {
  "use strict";

  const words = /** @type {HTMLElement} */ (document.querySelector("script[data-marks]")).dataset;

  /** The text nodes of the article, and its text: a phrase may run over several nodes, but not over two paragraphs. */
  function read() {
    /** @type {{node: Text, start: number, length: number}[]} */
    const nodes = [];
    let text = "";
    /** @type {Element | null | undefined} */
    let block;
    for (const part of document.querySelectorAll(".article-head h1, .article-body")) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        const own = node.parentElement?.closest("p, li, figcaption, h1, h2");
        if (!own) continue;
        if (own !== block) text += "\n\n";
        block = own;
        nodes.push({ node, start: text.length, length: node.length });
        text += node.data;
      }
    }
    return { nodes, text };
  }

  /** Mark what the words of the address match; gives the marks with which a stretch begins, in their order. */
  function mark() {
    const { nodes, text } = read();
    const query = ArchiveSearch.parse(new URLSearchParams(location.search).get("h") || "");
    /** @type {HTMLElement[]} */
    const firsts = [];
    // From the end: a node that is cut keeps its front, and with it its place.
    for (const [start, end] of ArchiveSearch.marks(text, query).reverse()) {
      /** @type {HTMLElement | null} */
      let first = null;
      for (const { node, start: at, length } of [...nodes].reverse()) {
        const from = Math.max(start - at, 0);
        const to = Math.min(end - at, length);
        if (from >= to) continue;
        const piece = node.splitText(from);
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

  /** Take all marks away, from the page and from its address. */
  function unmark() {
    for (const one of document.querySelectorAll(".hit-mark")) {
      const parent = one.parentNode;
      one.replaceWith(...one.childNodes);
      parent?.normalize();
    }
    const address = new URL(location.href);
    address.searchParams.delete("h");
    history.replaceState(null, "", address.href);
  }

  /** The small bar that tells of the marks, leads to the next one and takes them away. @param {HTMLElement[]} marks */
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
    /** @param {number} here */
    const go = (here) => {
      for (const one of marks) one.classList.toggle("hit-mark--here", one === marks[here]);
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      marks[here].scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
      count.textContent = `${words.found} ${here + 1}/${marks.length}`;
      at = here;
    };
    let at = 0;
    if (marks.length > 1) button(words.next, () => go((at + 1) % marks.length));
    button(words.clear, () => {
      unmark();
      box.remove();
    });
    document.querySelector(".page--article")?.prepend(box);
    go(0);
  }

  const marks = mark();
  const inBody = marks.filter((one) => !one.closest("h1"));
  if (marks.length) bar(inBody.length ? inBody : marks);
})();
