// Loads the explorer where a page has one; other pages load nothing of it.

document$.subscribe(() => {
  if (document.querySelector("rnn-explorer")) import("./explorer/element.js")
})
