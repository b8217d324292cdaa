{
  let stays = true
  addEventListener("DOMContentLoaded", () =>
    location$.subscribe(() => {
      stays = false
    }),
  )
  addEventListener("popstate", (event) => stays && event.stopImmediatePropagation())
  document.addEventListener(
    "click",
    (event) => {
      const link = /** @type {any} */ (event.target).closest("a[href]")
      if (stays && link?.hash && link.pathname === location.pathname) link.target = "_self"
    },
    true,
  )
}
