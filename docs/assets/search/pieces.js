// @ts-check
/*
 * The index as the browser sees it: pieces that are fetched when a query needs them, and how they are read.
 * generator/search/ writes them (coding.py, tree.py, packing.py, facets.py).
 */

(function () {
  "use strict";
  const search = /** @type {SearchParts} */ (/** @type {unknown} */ (self.ArchiveSearch = self.ArchiveSearch || {}));

  const FOLDER = 1000;
  const LAST = "\uffff"; // behind every letter
  /** How many leaves the completions of a half-typed word may take: beside another word, and alone. */
  const MOST_LEAVES = { p: 8, w: 6 };

  // --- how pieces arrive ------------------------------------------------------------------------------------

  /** @type {Map<string, unknown>} */
  const arrived = new Map();
  /** What every piece calls. @param {[string, unknown]} piece */
  search.piece = ([name, data]) => void arrived.set(name, data);

  // --- how they are written ---------------------------------------------------------------------------------

  /** The value of each figure, by its character code. */
  const VALUE = new Uint8Array(128);
  let BASE = 0;
  for (let code = 33; code < 127; code++) if (!"!'\"\\<".includes(String.fromCharCode(code))) VALUE[code] = BASE++;
  const TWO = 64;
  const THREE = TWO + 22 * BASE;
  const FOUR = THREE + 2 * BASE * BASE;

  let at = 0; // where the next number of a text begins

  /** The number at `at`, which moves behind it.
   * @param {string} text
   */
  function number(text) {
    const first = VALUE[text.charCodeAt(at++)];
    if (first < 64) return first;
    let value = first < 86 ? first - 64 : first < 88 ? first - 86 : 0;
    for (let more = first < 86 ? 1 : first < 88 ? 2 : 3; more; more--) value = value * BASE + VALUE[text.charCodeAt(at++)];
    return value + (first < 86 ? TWO : first < 88 ? THREE : FOUR);
  }

  /** Hand each article of a coded list to `take`: its number, its rank (2 in the title, 1 in the beginning, 0 elsewhere), its place.
   * @param {string} list
   * @param {boolean | string} places whether each is followed by its place; or all places, of a list without
   * @param {(article: number, rank: number, place: number) => void} take
   */
  function readList(list, places, take) {
    at = 0;
    for (let rank = 0, article = -1, row = 0; at < list.length; ) {
      if (list[at] === "!") {
        at++;
        rank++;
        article = -1;
        continue;
      }
      article += 1 + number(list);
      if (places === true) take(article, rank, VALUE[list.charCodeAt(at++)]);
      else take(article, rank, places ? VALUE[places.charCodeAt(row++)] : search.SEVERAL);
    }
  }

  /** Words that were written as what each shares with the one before, and the rest.
   * @param {string} coded
   */
  function readFront(coded) {
    let last = "";
    return coded.split("|").map((word) => (last = last.slice(0, VALUE[word.charCodeAt(0)]) + word.slice(1)));
  }

  /** @param {string} texts the table of the root */
  function unpacker(texts) {
    /** @type {string[]} */
    const codes = [];
    const CODE = /[\u0180-\u019f\u01a2-\u01ae\u01b1-\u02ff\u0370-\u058f]/;
    for (let code = 0x180; code < 0x590; code++) if (CODE.test(String.fromCharCode(code))) codes.push(String.fromCharCode(code));
    const meanings = new Map(texts.split("|").map((word, row) => [codes[row], word]));
    const packed = new RegExp(`\\u0001([^])|${CODE.source}`, "g");
    return (/** @type {string} */ text) => text.replace(packed, (code, literal) => literal ?? meanings.get(code) ?? "");
  }

  // --- what can be asked for --------------------------------------------------------------------------------

  class Pieces {
    /**
     * @param {string} base the address of the folder of pieces, ending in "/"
     * @param {(url: string) => Promise<void>} load fetches and runs a piece
     * @param {SearchRoot} root
     */
    constructor(base, load, root) {
      this.base = base;
      this.load = load;
      this.root = root;
      this.unpack = unpacker(root.texts);
      /** @type {Map<string, Promise<any>>} */
      this.asked = new Map();
    }

    /** A piece, read once; one that did not come is asked for again the next time.
     * @template T
     * @param {string} name
     * @param {(data: any) => T} read
     * @returns {Promise<T>}
     */
    get(name, read) {
      let piece = this.asked.get(name);
      if (!piece) {
        piece = Promise.resolve(this.load(`${this.base}${name}.js?${this.root.version}`)).then(() => {
          if (!arrived.has(name)) throw new Error(`search piece ${name} did not arrive`);
          const data = arrived.get(name);
          arrived.delete(name);
          return read(data);
        });
        piece.catch(() => this.asked.delete(name));
        this.asked.set(name, piece);
      }
      return piece;
    }

    /** The entries of a tree whose folded keys begin with a text, or (whole) are that text.
     * @param {SearchTree} tree
     * @param {string} key
     * @param {boolean} whole
     * @returns {Promise<SearchEntry[]>}
     */
    async entries(tree, key, whole) {
      const begins = (tree === "p" ? this.root.pairs : this.root.words).split("|");
      if (!this.root.articles) return [];
      const end = whole ? key : key + LAST;
      /** @type {SearchEntry[]} */
      const found = [];
      const most = MOST_LEAVES[tree];
      let leaves = 0;
      for (let list = place(begins, key); list <= place(begins, end) && leaves < most; list++) {
        const leafBegins = await this.get(`${tree}/${list}`, (data) => data.split("|"));
        const first = place(leafBegins, key);
        const last = Math.min(place(leafBegins, end), first + most - 1 - leaves);
        const asked = [];
        for (let leaf = first; leaf <= last; leaf++) asked.push(this.get(`${tree}/${list}/${leaf}`, readLeaf));
        leaves += asked.length;
        for (const { folded, exact, lists } of await Promise.all(asked)) {
          folded.forEach((own, row) => {
            if (whole ? own === key : own.startsWith(key)) found.push({ folded: own, exact: exact[row], list: lists[row] });
          });
        }
      }
      return found;
    }

    /** The list of an entry; long ones are pieces of their own, with their places in another.
     * @param {SearchTree} tree
     * @param {SearchEntry} entry
     * @param {boolean} places whether those are wanted
     * @returns {Promise<{list: string, places: boolean | string}>}
     */
    async list(tree, entry, places) {
      if (entry.list[0] !== "'") return { list: entry.list, places: tree === "p" };
      const name = `${tree}b/${entry.list.split("'")[1]}`;
      const own = places && tree === "p" ? this.get(`${name}/places`, String) : false;
      return { list: await this.get(name, String), places: await own };
    }

    /** @param {number} article @returns {Promise<SearchRecord>} */
    record(article) {
      return this.get(`d/${Math.floor(article / FOLDER)}/${article}`, ([title, address, date, province, text]) => ({
        title,
        address,
        date,
        province,
        text: this.unpack(text),
      }));
    }

    /** @param {string} name @returns {Promise<SearchColumn>} */
    column(name) {
      return this.get(`f/${name}`, ([values, rows, single]) => readColumn(values, rows, single));
    }
  }

  /** The last of sorted beginnings that is not behind the key.
   * @param {string[]} begins
   * @param {string} key
   */
  function place(begins, key) {
    let low = 0;
    let high = begins.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (begins[middle] <= key) low = middle;
      else high = middle;
    }
    return low;
  }

  /** @param {[string, string]} data @returns {{exact: string[], folded: string[], lists: string[]}} */
  function readLeaf([keys, lists]) {
    const exact = readFront(keys);
    return { exact, folded: exact.map(search.fold), lists: lists.split(" ") };
  }

  /** The choices of each article: "!" ends them, or, where none has several, stands for none.
   * @param {[string, string][]} values @param {string} rows @param {boolean} single @returns {SearchColumn}
   */
  function readColumn(values, rows, single) {
    /** @type {number[]} */
    const choices = [];
    const starts = [0];
    for (at = 0; at < rows.length; ) {
      const end = rows[at] === "!";
      if (end) at++;
      else choices.push(number(rows));
      if (end || single) starts.push(choices.length);
    }
    if (!single) starts.push(choices.length);
    return { values, starts: Uint32Array.from(starts), choices: Uint16Array.from(choices) };
  }

  /** Marks instead of places: in the title; several, or not known. */
  search.IN_TITLE = 87;
  search.SEVERAL = 88;
  search.readList = readList;
  search.pieces = async (base, load) => {
    await load(`${base}root.js`);
    return new Pieces(base, load, /** @type {SearchRoot} */ (arrived.get("root")));
  };
})();
