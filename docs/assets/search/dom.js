// @ts-check
/*
 * Elements from text. Whatever the index holds goes into the page as text nodes: nothing in it can become markup.
 */
(function (root) {
  "use strict";

  /** A new element with its attributes (false and null leave one out) and children (strings become text).
   * @param {string} tag
   * @param {Record<string, string | number | boolean | null>} attributes
   * @param {...(Node | string)} children
   * @returns {HTMLElement}
   */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : String(value));
    }
    element.append(...children);
    return element;
  }

  /** A text in pieces, the stretches between the offsets as <mark>.
   * @param {string} text
   * @param {[number, number][]} marks in order, without overlaps
   * @returns {(Node | string)[]}
   */
  function marked(text, marks) {
    const pieces = [];
    let at = 0;
    for (const [start, end] of marks) {
      pieces.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...pieces, text.slice(at)].filter((piece) => piece !== "");
  }

  /** Words with their {gaps} filled; numbers as Vietnamese writes them.
   * @param {string} words
   * @param {Record<string, string | number>} [values]
   */
  function filled(words, values = {}) {
    return words.replace(/\{(\w+)\}/g, (gap, name) => {
      const value = name in values ? values[name] : gap;
      return typeof value === "number" ? counted(value) : value;
    });
  }

  /** A count as Vietnamese writes it: 12.345.
   * @param {number} count
   */
  function counted(count) {
    return count.toLocaleString("vi");
  }

  root.ArchiveSearch = Object.assign(root.ArchiveSearch || {}, { dom: { make, marked, filled, counted } });
})(self);
