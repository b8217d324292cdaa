/** The output slot beside the state slots, and the h that stands in both. A spec as for `returned`, with `title`. */
function slots(spec) {
  const tensors = returned(spec);
  const y = 58;
  let right = 0;
  const placed = tensors.map(({ holds, name }) => {
    const shown = holds.length > 6 ? [...holds.slice(0, 3), "…", holds.at(-1)] : holds;
    const width = Math.max(shown.length * 31 + 13, name.length * 7.4 + 4);
    const middle = right + width / 2;
    right += width + 10;
    return { shown, width, middle, xs: shown.map((_, i) => middle + (i - (shown.length - 1) / 2) * 31) };
  });
  const parts = placed.map(({ shown, width, middle, xs }, k) => {
    const { kind, name } = tensors[k];
    const data = { "data-role": k ? "state" : "output" };
    return [
      box(middle, y, width, 40, 10, "band"),
      xs.map((x, i) => (shown[i] === "…" ? symbol(x, y, "…") : node(kind, x, y, shown[i], data))),
      words(middle, y + 33, name, `name ${kind}`),
    ];
  });
  return svg(right - 10, y + 42, describe.slots(spec), [parts, twice(tensors, placed, y)], spec.title);
}

/** The line between the two places of the same h. */
function twice([output, state], [first, second], y) {
  if (output.holds.at(-1) !== state?.holds[0]) return [];
  const [from, to] = [first.xs.at(-1), second.xs[0]];
  const up = y - R - 16;
  return [line("rail", [[from, y - R - 4], [from, up], [to, up], [to, y - R - 4]]), words((from + to) / 2, up - 11, "the same values", "inner")];
}
