const [SETUP, QUERY] = [0, 2] // the theme's messages

/** Where the search's worker leads for each question; each part's listings are left out of the index. */
export async function ask(home, parts) {
  const { docs } = await (await fetch(`${home}search/search_index.json`)).json()
  const answers = []
  for (const questions of parts) {
    const worker = new Worker(`${home}assets/search/worker.js`, { type: "module" })
    const send = (type, data) =>
      new Promise((done, fail) => {
        worker.onmessage = (answer) => done(answer.data)
        worker.onerror = (error) => fail(new Error(error.message))
        worker.postMessage({ type, data })
      })
    const left = ([place, titles]) => [place, titles.filter((one) => !questions.includes(one))]
    await send(SETUP, { docs: { ...docs, asked: Object.fromEntries(Object.entries(docs.asked).map(left)) } })
    for (const question of questions) {
      const { data } = await send(QUERY, question)
      answers.push(data.items.map(([{ location }]) => location))
    }
    worker.terminate()
  }
  return answers
}
