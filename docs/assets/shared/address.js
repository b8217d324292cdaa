const CALM = 250 // milliseconds: browsers slow down who changes the address at every move of a slider

let later = 0

/** The address of this page with another query. @param {string} query */
export const address = (query) => location.origin + location.pathname + (query && `?${query}`)

/** Write a query into the address soon, unless it is then that of a page about to appear. @param {string} query */
export function remember(query) {
  forget()
  const page = location.pathname
  later = setTimeout(() => {
    if (page === location.pathname) history.replaceState(history.state, "", address(query) + location.hash)
  }, CALM)
}

/** Leave the address as it is. */
export const forget = () => clearTimeout(later)
