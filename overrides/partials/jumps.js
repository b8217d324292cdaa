{
  const shown = location.pathname
  let fetched = false

  /** @param {Location | HTMLAnchorElement} address */
  const stays = ({ pathname }) => !fetched && pathname === shown

  addEventListener("DOMContentLoaded", () =>
    location$.subscribe(() => {
      fetched = true
    }),
  )

  addEventListener("popstate", (event) => {
    if (stays(location)) event.stopImmediatePropagation()
  })

  // The theme passes over a link that names its target.
  document.addEventListener(
    "click",
    ({ target }) => {
      const link = /** @type {any} */ (target).closest("a[href]")
      if (link?.hash && link.origin === location.origin && stays(link)) link.target = "_self"
    },
    true,
  )
}
