/** What is copied runs alone: the set-up that is folded above a block is copied with it. */

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

/** @param {any} event */
function prepare({ target }) {
  const button = target.closest?.(".language-python .md-code__button")
  if (button) button.dataset.clipboardText = program(button.closest(".language-python"))
}

// Before the theme's own listener, which copies what this attribute says.
document.addEventListener("click", prepare, true)
