"""How a page is read and checked.

Lexers say where things are (`fences`, `spans`, `prose`), claims say what a thing promises and
whether it holds (`blocks`, `facts`, `names`, `equations`, `figures`, `languages`), and a `page`
puts them in order and tells its story once.
"""
