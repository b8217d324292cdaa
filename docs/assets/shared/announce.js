/** Says something to who cannot see it: the text of a status region, changed if it is new. */
export function announce(region, text) {
  if (region.textContent !== text) region.textContent = text
}
