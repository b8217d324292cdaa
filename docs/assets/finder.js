// Loads the finder of messages where a page has one; other pages load nothing of it.

document$.subscribe(() => {
  if (document.querySelector("error-finder")) import("./errors/element.js")
})
