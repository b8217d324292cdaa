/** The buttons that copy a block. What they copy runs alone: the set-up that is folded above is copied with it. */

/** @param {Element} block */
const textOf = (block) => (block.querySelector("pre code")?.textContent ?? "").replace(/\n+$/, "")

/**
 * The program that a block's button copies.
 * @param {Element} block
 */
export function program(block) {
  const fold = block.previousElementSibling
  const code = textOf(block)
  return fold?.matches("details.setup") ? `${textOf(fold)}\n\n${code}` : code
}

// The theme's own buttons come one by one, as blocks come into sight: the keyboard would miss some. These come all
// at once; copying itself is left to the theme.
document$.subscribe(() => {
  for (const code of document.querySelectorAll(".highlight:not(.no-copy) > pre > code")) {
    const button = Object.assign(document.createElement("button"), {
      className: "md-code__button",
      title: "Copy to clipboard",
    })
    button.dataset.mdType = "copy"
    button.dataset.clipboardText = ""
    const nav = Object.assign(document.createElement("div"), { className: "md-code__nav" })
    nav.append(button)
    code.before(nav)
  }
})

/** @param {any} event */
function prepare({ target }) {
  const button = target.closest?.(".md-code__button")
  if (button) button.dataset.clipboardText = program(button.closest(".highlight"))
}

// Before the theme's own listener, which copies what this attribute says.
document.addEventListener("click", prepare, true)
