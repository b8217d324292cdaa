// Shows the expression behind a fact, by mouse, touch or keyboard.
// One element in the top layer, so that no table clips it; listeners on the document, so that
// pages fetched by instant navigation need nothing.

const FACT = "code[data-expr], table[data-expr] code"
const REACHED = `${FACT}, table[data-expr]`
const GAP = 6

const tip = document.createElement("div")
tip.id = "fact"
tip.setAttribute("role", "tooltip")
tip.popover = "manual"

/** @type {any} */
let fact = null
let leaving = 0

function show(target) {
  clearTimeout(leaving)
  if (target === fact) return
  hide()
  fact = target
  tip.textContent = fact.closest("[data-expr]").dataset.expr
  document.querySelector("main")?.append(tip)
  tip.showPopover()
  fact.setAttribute("aria-describedby", tip.id)
  place()
}

function hide() {
  clearTimeout(leaving)
  if (!fact) return
  fact.removeAttribute("aria-describedby")
  fact = null
  tip.hidePopover()
}

function place() {
  const [anchor] = fact.getClientRects()
  if (!anchor) return hide()
  const { clientWidth } = document.documentElement
  const above = anchor.top - tip.offsetHeight - GAP
  const middle = anchor.left + (anchor.width - tip.offsetWidth) / 2
  const left = Math.max(GAP, Math.min(middle, clientWidth - tip.offsetWidth - GAP))
  tip.style.left = `${left}px`
  tip.style.top = `${above > GAP ? above : anchor.bottom + GAP}px`
}

/** @param {any} event */
const within = ({ target }) => tip.contains(target)

/** @param {any} event */
const reached = ({ target }) => target.closest?.(REACHED)

/** @param {any} event */
const under = ({ target }) => target.closest?.(FACT)

document.addEventListener("pointerover", (event) => {
  if (within(event)) clearTimeout(leaving)
  else if (event.pointerType === "mouse" && under(event)) show(under(event))
})
document.addEventListener("pointerout", (event) => {
  // Late, so that the pointer can cross the gap and select the expression.
  if (event.pointerType === "mouse" && (under(event) || within(event)))
    leaving = setTimeout(() => fact !== document.activeElement && hide(), 200)
})
document.addEventListener("focusin", (event) => {
  const target = reached(event)
  if (!target) return hide()
  // The browser leaves it half out of a table that scrolls.
  if (target.matches(FACT)) target.scrollIntoView({ block: "nearest", inline: "nearest" })
  show(target)
})
document.addEventListener("focusout", () => tip.matches(":hover") || hide())
document.addEventListener("click", (event) => {
  if (under(event)) show(under(event))
  else if (!within(event)) hide()
})
document.addEventListener("keydown", ({ key }) => key === "Escape" && hide())
document.addEventListener("scroll", () => fact && place(), { capture: true, passive: true })
window.addEventListener("resize", () => fact && place())
window.addEventListener("popstate", hide)
