// What the theme leaves out for the keyboard and for screen readers.

// A region that scrolls sideways can be reached by the keyboard, and only then.
const regions = new ResizeObserver((entries) => {
  for (const { target } of /** @type {any[]} */ (entries))
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0
    else target.removeAttribute("tabindex")
})

document$.subscribe(() => {
  for (const region of document.querySelectorAll("pre > code, .table, .math, .figure")) regions.observe(region)

  // The copy button's wrapper is a landmark without a name, once for every block.
  for (const nav of document.querySelectorAll(".md-code__nav")) nav.setAttribute("role", "none")

  // A section that is itself a page has an empty label: its title is the name.
  for (const nav of /** @type {NodeListOf<any>} */ (document.querySelectorAll("nav[aria-labelledby]")))
    if (!document.getElementById(nav.getAttribute("aria-labelledby"))?.innerText.trim()) {
      nav.setAttribute("aria-label", nav.querySelector(".md-nav__title").textContent.trim())
      nav.removeAttribute("aria-labelledby")
    }
})
