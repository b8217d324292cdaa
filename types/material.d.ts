/** What the theme offers: the pages that the reader opens, one after the other. */
declare const document$: { subscribe(act: () => void): void }
declare const location$: { subscribe(act: () => void): void }
