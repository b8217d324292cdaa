const LONG = 1600 // milliseconds that a button says what it did

/** Puts a text on the clipboard; the button says whether that went well. @returns what to announce */
export async function copy(button, text) {
  button.dataset.label ??= button.textContent
  const { label } = button.dataset
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = "Copied"
  } catch {
    button.textContent = "The browser does not allow it"
  }
  setTimeout(() => {
    button.textContent = label
  }, LONG)
  return `${label}: ${button.textContent}`
}
