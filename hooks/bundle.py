"""The theme's script, without what makes a browser work through a whole page again while it loads.

Each change names what the theme does and why it goes. It has to be found once: after an update of the
theme that words it otherwise, the build says so, and somebody looks whether it is still needed.
"""

from typing import NamedTuple

from mkdocs.exceptions import PluginError


class Change(NamedTuple):
    """What stands in the theme's script, and what stands there afterwards."""

    old: str
    new: str


CHANGES = (
    # The scheme of the window, as an element: each change of it styles everything. `theme.css` says the same.
    Change('let o=x("meta",{name:"color-scheme"});document.head.appendChild(o)', "let o={}"),
    # Addresses are made absolute, also those of stylesheets: setting one loads the sheet again.
    Change(
        'function vi(e){for(let t of M("[href], [src]",e))',
        'function vi(e){for(let t of M("[href]:not([rel=stylesheet]), [src]",e))',
    ),
    # So a page that is gone to has the same stylesheet if it would be loaded from the same address.
    Change(
        "t.set(r.outerHTML,r)",
        't.set(r.rel==="stylesheet"?(r.sheet||r).href:r.outerHTML,r)',
    ),
    # What comes into sight is told to every block of code, each asks whether it is meant: with n blocks,
    # n times n questions on loading. Now each has a subject of its own.
    Change(
        "var fn=new T,Fa=H(()=>$(new IntersectionObserver(e=>{for(let t of e)fn.next(t)}",
        "var fn=new WeakMap,Fa=H(()=>$(new IntersectionObserver(e=>{for(let t of e)fn.get(t.target)?.next(t)}",
    ),
    Change(
        "fn.pipe(g(({target:r})=>r===e),A(()=>t.unobserve(e))",
        "(fn.has(e)||fn.set(e,new T),fn.get(e)).pipe(A(()=>t.unobserve(e))",
    ),
    # The parts of a page are set up in a task of their own: what a reader does meanwhile comes first.
    Change("b(()=>$s)", "b(()=>$s.pipe(et(pe)))"),
)


def quickened(script: str) -> str:
    """The script with all changes; raises PluginError for one that does not fit."""
    for change in CHANGES:
        if script.count(change.old) != 1:
            raise PluginError(
                f"hooks/bundle.py: the theme's script has `{change.old}` {script.count(change.old)} times, "
                "and once is meant. See what it does now, and mend the change or drop it."
            )
        script = script.replace(change.old, change.new)
    return script
