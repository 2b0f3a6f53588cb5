/* What the scripts of the search engine (docs/assets/search/) share among themselves; archive-search.d.ts has what they offer. */

/** A piece of the index that tells of all others. */
interface SearchRoot {
  /** A digest of all pieces, so that those of two builds never mix in a cache. */
  version: string;
  /** How many articles there are; they are numbered from the newest on. */
  articles: number;
  /** Each year with its first article. */
  years: [number | null, number][];
  /** Where the lists of the tree of pairs begin, and of that of words. */
  pairs: string;
  words: string;
  /** The words for which packed texts have one character. */
  texts: string;
  /** What each abbreviation stands for. */
  abbreviations: { [short: string]: string };
}

/** An article as its piece tells it. */
interface SearchRecord { title: string; address: string; date: string | null; province: string | null; text: string }
/** A key of a tree, and its articles, still coded. */
interface SearchEntry { folded: string; exact: string; list: string }
/** What the choices of a facet are called, and which ones each article has: those from starts[article] on. */
interface SearchColumn { values: [string, string][]; starts: Uint32Array; choices: Uint16Array }
type SearchTree = "p" | "w";

interface SearchPieces {
  root: SearchRoot;
  entries(tree: SearchTree, key: string, whole: boolean): Promise<SearchEntry[]>;
  list(tree: SearchTree, entry: SearchEntry, places: boolean): Promise<{ list: string; places: boolean | string }>;
  record(article: number): Promise<SearchRecord>;
  column(name: string): Promise<SearchColumn>;
}

/** A query understood. */
interface ParsedQuery {
  text: string;
  /** The words to be found, those of phrases included, in their order. */
  words: SearchToken[];
  /** Which of the words are exact phrases: from, to (exclusive). */
  phrases: Stretch[];
  /** Words and phrases that must not be there. */
  excluded: SearchToken[][];
  /** Whether the last word may be half typed. */
  half: boolean;
}
/** One way to read a query, and what a hit by it is worth: 1 for what was typed. */
interface SearchReading { query: ParsedQuery; worth: number }
/** `sure`: whether its words are written as typed; `chain`: whether they seem to follow each other, and how surely; `row`: how
 * well they do, once its text was looked at. */
interface SearchHit { article: number; score: number; sure: boolean; chain: number; reading: SearchReading; row?: number }
/** Those that have all words (near each other), and those that have some. */
interface SearchHits { whole: SearchHit[]; partial: SearchHit[] }
/** How postings are looked up: the last word completed; only every other pair; with the places of long lists too. */
interface SearchManner { half?: boolean; sparse?: boolean; places?: boolean }
type SearchMethod = (pieces: SearchPieces, reading: SearchReading, manner: SearchManner) => Promise<SearchHits>;

interface SearchParts {
  tokens(text: string): SearchToken[];
  fold(text: string): string;
  parse(q: string): ParsedQuery;
  readings(query: ParsedQuery, abbreviations: { [short: string]: string }): SearchReading[];
  likeness(word: SearchToken, wanted: SearchToken, begins: boolean): number;
  goesOn(exact: string, begun: SearchToken): boolean;
  runs(words: SearchToken[], query: ParsedQuery, from: number, to: number): { first: number; likeness: number }[];
  TYPED: number;
  marks(text: string, query: ParsedQuery): Stretch[];
  piece(piece: [string, unknown]): void;
  readList(list: string, places: boolean | string, take: (article: number, rank: number, place: number) => void): void;
  pieces(base: string, load: (url: string) => Promise<void>): Promise<SearchPieces>;
  IN_TITLE: number;
  SEVERAL: number;
  byPairs: SearchMethod;
  byWords: SearchMethod;
  order(one: SearchHit, other: SearchHit): number;
  merged(lists: SearchHit[][]): SearchHit[];
  likeliest(hits: SearchHit[]): SearchHit[];
  weigh(title: SearchToken[], text: SearchToken[], query: ParsedQuery): { worth: number; row: number };
  excerpt(text: string, query: ParsedQuery): string;
  shownDate(date: string | null): string;
  open(place: { base: string; load: (url: string) => Promise<void> }): Promise<SearchEngine>;
  box(q: string, base: string): Promise<void>;
}
