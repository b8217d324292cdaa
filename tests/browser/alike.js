// What is hidden behind something is not judged, so one text of a look may say nothing.
const OFTEN = 3

/**
 * Mark text that stands for all text that looks like it: of the same colour, size, weight and
 * shadow, on the same ground. From these axe-core computes a contrast; for each text it takes
 * minutes.
 */
export function markAlike(mark) {
  const ids = new Map()
  const seen = new Map()

  function id(...parts) {
    const key = parts.join("|")
    if (!ids.has(key)) ids.set(key, ids.size)
    return ids.get(key)
  }

  // What is placed freely may lie above anything, so it resembles nothing else.
  function ground(style, behind) {
    if (["absolute", "fixed", "sticky"].includes(style.position)) return id("free", ids.size)
    const painted = [style.backgroundColor, style.backgroundImage, style.opacity]
    return painted.join() === "rgba(0, 0, 0, 0),none,1" ? behind : id(behind, ...painted)
  }

  function hasText(element) {
    return [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
  }

  function look(element, behind) {
    const style = getComputedStyle(element)
    const painted = ground(style, behind)
    if (hasText(element) && element.checkVisibility()) {
      const text = id(painted, style.color, style.fontSize, style.fontWeight, style.textShadow)
      seen.set(text, (seen.get(text) ?? 0) + 1)
      if (seen.get(text) <= OFTEN) element.setAttribute(mark, "")
    }
    for (const child of element.children) look(child, painted)
  }

  for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark)
  look(document.documentElement, id("nothing"))
}
