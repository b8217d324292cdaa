// Loads the filter of versions where a page has one; other pages load nothing of it.

document$.subscribe(() => {
  if (document.querySelector("version-filter")) import("./versions/element.js")
})
