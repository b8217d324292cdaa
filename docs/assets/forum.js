/** The button below an answer, which copies it as Markdown for a forum. */

import { copy } from "./shared/copy.js"

const TEXT = "index.md" // beside the page
const REST = "\n## " // where it goes on to other pages
const LINK = /\]\((?!\w+:)([^)]*)\)/g

/**
 * The answer, its links with whole addresses, and where it stands.
 * @param {string} text of the page, in Markdown
 * @param {string} address of the page
 */
export function answer(text, address) {
  const [title, ...rest] = text.split(REST)[0].trim().split("\n")
  const linked = rest
    .join("\n")
    .trim()
    .replace(LINK, (_, href) => `](${new URL(href, address).href.replace(/index\.md(?=#|$)/, "")})`)
  return `${linked}\n\n[${title.replace(/^# /, "")}](${address})\n`
}

document$.subscribe(() => {
  const place = /** @type {HTMLElement | null} */ (document.querySelector(".forum"))
  const button = place?.querySelector("button")
  if (!place || !button) return
  place.hidden = false
  const address = location.origin + location.pathname
  const text = fetch(TEXT).then((found) => found.text())
  button.addEventListener("click", async () => {
    const said = await copy(button, answer(await text, address))
    const status = place.querySelector("[role=status]")
    if (status) status.textContent = said
  })
})
