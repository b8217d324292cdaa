/** What is copied runs alone: the set-up that is folded above a block is copied with it. */

const textOf = (block) => block.querySelector("pre code").innerText.replace(/\n+$/, "");

/** The program that a block's button copies. */
export function program(block) {
  const fold = block.previousElementSibling;
  const code = textOf(block);
  const folded = fold?.matches("details.setup") ? fold.querySelector("pre code").textContent : "";
  return folded ? `${folded.replace(/\n+$/, "")}\n\n${code}` : code;
}

// Before the theme's own listener, which copies what this attribute says.
document.addEventListener(
  "click",
  ({ target }) => {
    const button = target.closest?.(".language-python .md-code__button");
    if (button) button.dataset.clipboardText = program(button.closest(".language-python"));
  },
  true,
);
