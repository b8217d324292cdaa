// Loads the site's own elements where a page has one; other pages load nothing of them.

const ELEMENTS = {
  "error-finder": () => import("./errors/element.js"),
  "returned-filter": () => import("./returned/element.js"),
  "rnn-explorer": () => import("./explorer/element.js"),
  "version-filter": () => import("./versions/element.js"),
}

document$.subscribe(() => {
  for (const [name, load] of Object.entries(ELEMENTS)) if (document.querySelector(name)) load()
})
