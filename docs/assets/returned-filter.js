// Loads the filter of the returned values where a page has one; other pages load nothing of it.

document$.subscribe(() => {
  if (document.querySelector("returned-filter")) import("./returned/element.js")
})
