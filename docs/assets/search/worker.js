/** The worker in the place of the theme's: it is given the index, then queries, and answers in the theme's form. */

import { find, prepare } from "./search.js"

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3] // the theme's messages
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ESCAPED[letter])

/** A result as the theme draws it: a link, whose title holds the page and the sentence as well. */
function item({ location, title, page, sentence }, place) {
  const where = page === title ? "" : `<b>${escaped(page)}</b> `
  return [
    {
      location,
      title: `${escaped(title)}<small>${where}${escaped(sentence)}</small>`,
      text: "",
      terms: {},
      score: -place,
    },
  ]
}

let index

addEventListener("message", ({ data: { type, data } }) => {
  if (type === SETUP) {
    index = prepare(data.docs)
    postMessage({ type: READY })
  } else if (type === QUERY) {
    postMessage({ type: RESULT, data: { items: find(index, data).map(item) } })
  }
})
