// What the theme leaves out for the keyboard and for screen readers.

// A region that scrolls sideways can be reached by the keyboard, and only then; whatever the theme says of it.
/** @param {any} region */
function reach(region) {
  if (region.scrollWidth <= region.clientWidth) region.removeAttribute("tabindex")
  else if (!region.hasAttribute("tabindex")) region.tabIndex = 0
}
/** @param {any[]} entries */
function reachAll(entries) {
  for (const { target } of entries) reach(target)
}
const resized = new ResizeObserver(reachAll)
const changed = new MutationObserver(reachAll)

// What is far from the window is drawn, and as wide as it is, when somebody comes near.
/** @param {any} change */
const drawn = ({ skipped, target }) => skipped || reach(target)
document.addEventListener("contentvisibilityautostatechange", drawn)

document$.subscribe(() => {
  for (const region of document.querySelectorAll("pre > code, .table, .math, .figure")) {
    resized.observe(region)
    changed.observe(region, { attributeFilter: ["tabindex"] })
  }

  // A section that is itself a page has an empty label: its title is the name.
  for (const nav of /** @type {NodeListOf<any>} */ (document.querySelectorAll("nav[aria-labelledby]")))
    if (!document.getElementById(nav.getAttribute("aria-labelledby"))?.textContent?.trim()) {
      nav.setAttribute("aria-label", nav.querySelector(".md-nav__title").textContent.trim())
      nav.removeAttribute("aria-labelledby")
    }
})
