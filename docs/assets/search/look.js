// @ts-check
/*
 * A look into an article: whether the words of a query follow each other in it, and about two lines of it to show.
 */

(function () {
  "use strict";
  const search = /** @type {SearchParts} */ (/** @type {unknown} */ (self.ArchiveSearch = self.ArchiveSearch || {}));

  /** What it adds to a score that the words of the query follow each other in the text (more, where they are written as
   * typed), in the title, as the whole title; each time that they do; and what it adds that most of them do. */
  const ROW = 0.6;
  const AS_TYPED = 0.45;
  const IN_TITLE = 1.6;
  const IS_TITLE = 2.6;
  const AGAIN = 0.02;
  const IN_PART = 0.4;

  /** About how long an excerpt is. */
  const EXCERPT = 220;

  /** What the words of an article add to its score: the query is the title, is in it, is in the text, or most of it is.
   * @param {SearchToken[]} title @param {SearchToken[]} text @param {ParsedQuery} query
   */
  function weight(title, text, query) {
    const count = query.words.length;
    const inTitle = search.runs(title, query, 0, count);
    const inText = search.runs(text, query, 0, count);
    const row = Math.max(best(inTitle), best(inText));
    let worth = inRow(inTitle) * (title.length === count ? IS_TITLE : IN_TITLE) + inRow(inText);
    worth += AGAIN * Math.min(5, inText.filter((run) => run.likeness === row).length);
    if (!row && count > 2) worth += (IN_PART * (longest(text, query) - 1)) / (count - 1);
    return { worth, row };
  }

  /** @param {{likeness: number}[]} runs */
  function best(runs) {
    return runs.reduce((most, run) => Math.max(most, run.likeness), 0);
  }

  /** @param {{likeness: number}[]} runs */
  function inRow(runs) {
    return runs.length ? ROW + AS_TYPED * best(runs) : 0;
  }

  /** How many words of the query follow each other somewhere. @param {SearchToken[]} words @param {ParsedQuery} query */
  function longest(words, query) {
    for (let length = query.words.length - 1; length > 1; length--) {
      for (let from = 0; from + length <= query.words.length; from++) {
        if (search.runs(words, query, from, from + length).length) return length;
      }
    }
    return 1;
  }

  /** About two lines of the text where most of the query stands. @param {string} text @param {ParsedQuery} query */
  function cut(text, query) {
    const places = query.words.length ? search.marks(text, query) : [];
    let [begin, most] = [0, 0];
    for (const [start] of places) {
      const inside = places.filter((place) => place[0] >= start && place[1] <= start + EXCERPT * 0.7);
      const length = inside.reduce((total, place) => total + place[1] - place[0], 0);
      if (length > most) [begin, most] = [start, length];
    }
    let from = Math.max(0, begin - EXCERPT * 0.25);
    if (from) from = text.lastIndexOf("\n", begin) >= from ? text.lastIndexOf("\n", begin) + 1 : text.indexOf(" ", from) + 1;
    if (from > begin) from = begin;
    let to = Math.min(text.length, from + EXCERPT);
    if (to < text.length && text.lastIndexOf(" ", to) > from) to = text.lastIndexOf(" ", to);
    const own = text.slice(from, to).replace(/\s+/g, " ").trim();
    return `${from ? "…" : ""}${own}${to < text.length ? "…" : ""}`;
  }

  /** An EDTF date as readers write it. @param {string | null} date */
  function shownDate(date) {
    if (!date) return "không rõ ngày";
    const [year, month, day] = date.split("-");
    return day ? `${day}/${month}/${year}` : month ? `tháng ${month}/${year}` : `năm ${year}`;
  }

  search.weigh = weight;
  search.excerpt = cut;
  search.shownDate = shownDate;
})();
