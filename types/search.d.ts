/** A heading with the prose below it. */
interface Section {
  location: string
  title: string
  /** The title of its page. */
  page: string
  texts: string[]
  /** What the front matter says about its page, at the page's first section. */
  about: string
  /** How much its page counts. */
  boost: number
}

/** What hooks/searching.py writes. */
interface Docs {
  sections: Section[]
  /** The wordings of each entry of the errors page, by its address. */
  messages: Record<string, {says: string, where?: string}[]>
  /** The titles of the questions that a section answers, by its address. */
  asked: Record<string, string[]>
}
