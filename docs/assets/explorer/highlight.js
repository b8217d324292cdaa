/** Code in the colours of the site. */

import { escaped } from "../draw/marks.js"
import { stateOf } from "../semantics.js"

const TOKEN =
  /(?<s>"+[^"]*"+)|(?<c1>#.*)|(?<k>\b(?:import|from|def|return|with|for|in)\b)|(?<kc>\b(?:True|False|None)\b)|(?<mi>\b\d+(?:\.\d+)?\b)|(?<n>\b\w+_[hc](?:_2)?\b)/g

/** @param {string} code */
export const highlighted = (code) =>
  code.replace(TOKEN, (text, ...rest) => {
    const [kind] = Object.entries(rest.at(-1)).find(([, found]) => found) ?? []
    const state = kind === "n" ? ` ${stateOf(text)}` : ""
    return `<span class="${kind}${state}">${escaped(text)}</span>`
  })
