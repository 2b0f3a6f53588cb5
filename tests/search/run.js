// Runs the search scripts without a browser: a list of calls on stdin → the list of their results on stdout, as JSON.
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");

globalThis.self = globalThis;
const scripts = path.join(__dirname, "../../docs/assets/search");
const run = (file) => vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
for (const name of ["text", "query", "pieces", "rank", "look", "engine", "state"]) run(path.join(scripts, `${name}.js`));

const fetched = [];
const load = async (url) => {
  fetched.push(url);
  run(url.split("?")[0]);
};
const engines = new Map();
const calls = {
  tokens: (text) => ArchiveSearch.tokens(text),
  parse: (text) => ArchiveSearch.parse(text),
  marks: (text, q) => ArchiveSearch.marks(text, ArchiveSearch.parse(q)),
  lists: (list, places) => {
    const rows = [];
    ArchiveSearch.readList(list, places, (...row) => rows.push(row));
    return rows;
  },
  search: async (base, request) => {
    if (!engines.has(base)) engines.set(base, await ArchiveSearch.open({ base, load }));
    return engines.get(base).search(request);
  },
  record: async (base, article) => (await ArchiveSearch.pieces(base, load)).record(article),
  state: (name, query, ...given) => {
    const result = ArchiveSearch.states[name](ArchiveSearch.states.read(query), ...given);
    return result instanceof URLSearchParams ? String(result) : result;
  },
  read: (query) => String(ArchiveSearch.states.read(query)),
  easier: (query) => ArchiveSearch.states.easier(ArchiveSearch.states.read(query)).map(([name, told]) => [name, String(told)]),
  fetched: () => fetched.splice(0),
};
(async () => {
  const results = [];
  for (const [name, ...given] of JSON.parse(fs.readFileSync(0, "utf8"))) results.push(await calls[name](...given));
  process.stdout.write(JSON.stringify(results));
})();
