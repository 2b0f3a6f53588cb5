/* What the search scripts (docs/assets/search/) share: each hangs its functions on one global, for <script> and importScripts. */

type SearchSort = "relevance" | "newest" | "oldest";
type Stretch = [number, number];

interface SearchToken { start: number; end: number; exact: string; folded: string }
/** A typed query, taken apart; only query.js and engine.js look inside. */
type SearchQuery = object;

interface SearchRequest {
  q: string;
  filters: Record<string, string[]>;
  years: [number | null, number | null];
  sort: SearchSort;
  from: number;
  size: number;
  facets: boolean;
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
  facets: Record<string, FacetValue[]>;
  years: YearCount[];
  read_as: string | null;
}
interface SearchEngine { search(request: SearchRequest): Promise<SearchAnswer> }

/** What the search page shows: choices by facet, `today` for the units of today in the facet "place". */
interface SearchState {
  q: string;
  today: boolean;
  chosen: Record<string, string[]>;
  years: [number | null, number | null];
  sort: SearchSort;
  page: number;
}
type Words = Record<string, string>;

/** state.js */
interface SearchStates {
  /** Hits on a page. */
  PAGE: number;
  /** The state that a query string tells. */
  read(query: string): SearchState;
  /** The address of a state, relative to the root of the site. */
  address(state: SearchState): string;
  /** The state as the engine is asked for it. */
  request(state: SearchState): SearchRequest;
  /** The range between two years, whichever way round they were given. */
  ordered(from: number | null, to: number | null): [number | null, number | null];
  /** The state with a value of a facet chosen, or no longer. */
  toggled(state: SearchState, facet: string, value: string): SearchState;
  /** The state without its choices; words, sorting and the way of seeing places stay. */
  widened(state: SearchState): SearchState;
  /** What narrows the search: facet ("years" for the range), value, and the state without it. */
  choices(state: SearchState): [string, string, SearchState][];
  /** What may find something where a state found nothing, the nearest first: each with the name of its words. */
  easier(state: SearchState): [string, SearchState][];
}

/** view.js. Children that are strings become text nodes. */
interface SearchView {
  make(tag: string, attributes: Record<string, string | number>, ...children: (Node | string)[]): HTMLElement;
  button(text: string, attributes: Record<string, string>, does: () => void): HTMLElement;
  /** A count as Vietnamese writes it: 12.345. */
  counted(count: number): string;
  /** Words with their {gaps} filled. */
  filled(words: string, values: Record<string, string | number>): string;
  /** A text in pieces, the stretches (in order, without overlaps) as <mark>. */
  marked(text: string, marks: Stretch[]): (Node | string)[];
  card(item: SearchItem, q: string, words: Words): HTMLElement;
  /** The number of pages for so many hits. */
  pages(total: number): number;
  /** The words above the hits, which screen readers say. */
  status(answer: SearchAnswer, state: SearchState, words: Words): string;
  pager(state: SearchState, total: number, words: Words): HTMLElement[];
}

/** facets.js */
interface SearchFacets {
  /** A list to tick in its fieldset; gives what shows it anew. */
  list(box: HTMLElement, words: Words): (values: FacetValue[], chosen: string[]) => void;
  years(
    parts: { bars: HTMLElement; from: HTMLSelectElement; to: HTMLSelectElement; undated: HTMLElement },
    counts: YearCount[],
    range: SearchState["years"],
    words: Words
  ): void;
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
