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

interface ArchiveSearchScripts {
  tokens(text: string): SearchToken[];
  parse(q: string): SearchQuery;
  marks(text: string, query: SearchQuery): Stretch[];
  open(place: { base: string; load: (url: string) => Promise<void> }): Promise<SearchEngine>;
  dom: {
    make(tag: string, attributes: Record<string, string | number | boolean | null>, ...children: (Node | string)[]): HTMLElement;
    marked(text: string, marks: Stretch[]): (Node | string)[];
    filled(words: string, values?: Record<string, string | number>): string;
    counted(count: number): string;
  };
  state: {
    PER_PAGE: number;
    read(query: string): SearchState;
    asQuery(state: SearchState): string;
    request(state: SearchState): SearchRequest;
    choices(state: SearchState): number;
    toggled(state: SearchState, facet: string, value: string): SearchState;
    widened(state: SearchState): SearchState;
    ordered(from: number | null, to: number | null): [number | null, number | null];
    easier(state: SearchState): [string, SearchState][];
  };
  facets: {
    list(box: HTMLElement, words: Words): (values: FacetValue[], chosen: string[]) => void;
    years(
      parts: Record<"bars" | "from" | "to" | "undated", HTMLElement>,
      counts: YearCount[],
      range: [number | null, number | null],
      words: Words
    ): void;
  };
  view: {
    card(item: SearchItem, q: string, words: Words): HTMLElement;
    pages(total: number): number;
    status(answer: SearchAnswer, state: SearchState, narrowed: boolean, words: Words): string;
    pager(state: SearchState, total: number, words: Words): HTMLElement[];
    choices(state: SearchState, label: (facet: string, value: string) => string, words: Words): [string, SearchState][];
  };
}

interface Window { ArchiveSearch: ArchiveSearchScripts }
declare var ArchiveSearch: ArchiveSearchScripts;
/** In workers, and (asynchronous) in the shim that stands in for them on file://. */
declare function importScripts(...urls: string[]): void | Promise<void>;
