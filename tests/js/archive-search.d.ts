/* What the search scripts (docs/assets/search/) share: each hangs its functions on one global, for <script> and importScripts. */

type SearchSort = "relevance" | "newest" | "oldest";
type Stretch = [number, number];

interface SearchToken { start: number; end: number; exact: string; folded: string }
/** A typed query, taken apart; only query.js and engine.js look inside. */
type SearchQuery = object;

interface SearchRequest {
  q: string;
  filters?: Record<string, string[]>;
  years?: [number | null, number | null];
  sort?: SearchSort;
  from?: number;
  size?: number;
  facets?: boolean;
}
interface SearchItem {
  address: string;
  title: string;
  date: string | null;
  shown_date: string;
  province: string | null;
  excerpt: string;
  marks: Stretch[];
  title_marks: Stretch[];
  score: number;
}
interface FacetValue { value: string; label: string; count: number }
interface YearCount { year: number | null; count: number }
interface SearchAnswer {
  total: number;
  items: SearchItem[];
  /** A value that was chosen is among those of its facet, even where nothing has it. */
  facets: Record<string, FacetValue[]>;
  years: YearCount[];
  read_as: string | null;
}
interface SearchEngine { search(request: SearchRequest): Promise<SearchAnswer> }

type Words = Record<string, string>;

/** state.js. `told` is the query string of a search, in one order and without what is empty. */
interface SearchStates {
  /** Hits on a page. */
  PAGE: number;
  read(query: string): URLSearchParams;
  /** The search with other values, on its first page unless "trang" is among them. */
  but(told: URLSearchParams, changes: Record<string, unknown[]>): URLSearchParams;
  /** The engine's name of a facet of the address. */
  facet(told: URLSearchParams, name: string): string;
  page(told: URLSearchParams): number;
  years(told: URLSearchParams): [number | null, number | null];
  request(told: URLSearchParams): SearchRequest;
  /** What narrows the search: name and value; "tu" for the range of years. */
  choices(told: URLSearchParams): [string, string][];
  without(told: URLSearchParams, name: string, value: string): URLSearchParams;
  /** The search without what narrows it. */
  widened(told: URLSearchParams): URLSearchParams;
  /** What may find something where nothing was found, the nearest first: each with the name of its words. */
  easier(told: URLSearchParams): [string, URLSearchParams][];
}

/** view.js. Children that are strings become text nodes. */
interface SearchView {
  make(tag: string, attributes: Record<string, string | number>, ...children: (Node | string)[]): HTMLElement;
  /** A link to another search. */
  link(told: URLSearchParams, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement;
  /** A count as Vietnamese writes it: 12.345. */
  counted(count: number): string;
  /** Words with their {gaps} filled. */
  filled(words: string, values: Record<string, string | number | null>): string;
  /** A text in pieces, the stretches (in order, without overlaps) as <mark>. */
  marked(text: string, marks: Stretch[]): (Node | string)[];
  card(item: SearchItem, q: string, words: Words): HTMLElement;
  /** The number of pages for so many hits. */
  pages(total: number): number;
  /** The words above the hits, which screen readers say. */
  status(answer: SearchAnswer, told: URLSearchParams, words: Words): string;
  pager(told: URLSearchParams, total: number, words: Words): HTMLElement[];
  /** What narrows the search, each a link to the search without it. */
  chips(told: URLSearchParams, facets: SearchAnswer["facets"], words: Words): HTMLElement[];
  /** An easier search to try. */
  attempt(name: string, told: URLSearchParams, count: number, wider: boolean, words: Words): HTMLElement;
}

/** facets.js */
interface SearchFacets {
  /** A list to tick in its fieldset; gives what shows it anew. */
  list(box: HTMLElement, form: string, words: Words): (values: FacetValue[], chosen: string[]) => void;
  /** The parts: bars, from, to, and a word on what has no year. */
  years(parts: HTMLElement[], years: YearCount[], range: [number | null, number | null], words: Words): void;
}

interface ArchiveSearchScripts {
  tokens(text: string): SearchToken[];
  parse(q: string): SearchQuery;
  marks(text: string, query: SearchQuery): Stretch[];
  open(place: { base: string; load: (url: string) => Promise<void> }): Promise<SearchEngine>;
  states: SearchStates;
  view: SearchView;
  facets: SearchFacets;
}

interface Window { ArchiveSearch: ArchiveSearchScripts }
declare var ArchiveSearch: ArchiveSearchScripts;
/** In workers, and (asynchronous) in the shim that stands in for them on file://. */
declare function importScripts(...urls: string[]): void | Promise<void>;
