"""What this project decides for its checker; see `checker.project` for what each means."""

import contextlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.project import Project
from checker.prose.general import GENERAL, OTHER

ROOT = Path(__file__).parent
LAYERS = (
    *("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D"),
    *("LSTMCell", "GRUCell", "SimpleRNNCell", "StackedRNNCells"),
    *("Dense", "Embedding", "Masking", "TimeDistributed"),
)
COUNTED = "parameters|weights|tensors|states|gates|outputs"
PINNED = (ROOT / "requirements.txt").read_text(encoding="utf-8").lower()
MAJOR = re.findall(r"(?m)^keras==(\d+)", PINNED)[0]
SHAPES = ("TensorShape", "Size")  # of TensorFlow and of PyTorch


@contextlib.contextmanager
def session() -> Iterator[None]:
    """Keras as in a new Python: a page has a process of its own, so nothing is left to clear."""
    yield


def plain(value: Any) -> Any:
    """An array as lists, a shape as a tuple, whichever backend they come from."""
    if type(value).__name__ in SHAPES:
        return tuple(value)
    if (
        hasattr(value, "shape")
        and hasattr(value, "dtype")
        and type(value).__name__ != "KerasTensor"
    ):
        import keras

        return keras.ops.convert_to_numpy(value).tolist()
    return value


def vocabulary() -> set[str]:
    """The names of Python and of Keras's public interface, and this project's own notation."""
    import builtins
    import inspect
    import keyword

    import keras

    names = {*vars(builtins), *keyword.kwlist, "keras", "numpy", "np", *dir(keras)}
    modules = (keras.layers, keras.ops, keras.activations, keras.initializers, keras.losses)
    newer = (getattr(keras, name, None) for name in ("optimizers", "utils", "saving", "config"))
    for module in (*modules, *filter(None, newer)):
        names.update(dir(module))
    for thing, kind in {"model": keras.Model, "layer": keras.layers.LSTM}.items():
        names.update(member for name in dir(kind) for member in (name, f"{thing}.{name}"))
    for layer in (getattr(keras.layers, name) for name in LAYERS):
        names.update(dir(layer), inspect.signature(layer).parameters)
        names.update(inspect.signature(layer.call).parameters)
    symbols = {f"{letter}_{time}" for letter in "xhc" for time in ("t", "T", "prev", "0")}
    letters = {*"ifcozrhtT", "mse"}
    notation = {"output", "pytb", "math", "python", "data-expr", "law:", "setup", "find", "show"}
    notation |= {"kernel", "recurrent_kernel", "bias", "implementation"}  # of a built layer
    notation |= {"tensorflow", "jax", "torch", "tf.function", "tf.Tensor", "KERAS_BACKEND"}
    notation |= {"state_h", "state_c", "make", "tests", "snippets", "docs", "checker", "python3"}
    notation |= {"SITE_URL", "REPO_URL", "KERAS", "BACKEND", "ALSO", "custom_objects", "notebooks"}
    notation |= {"float16", "bfloat16", "float32", "float64", "mixed_float16", "mixed_bfloat16"}
    notation |= {
        "id",
        "title",
        "url",
        "wordings",
        "causes",
        "says",
        "where",
        "environments",
        "source",
        "version",
        "keywords",
        "llms.txt",
        ".keras",
    }
    return names | symbols | letters | notation


def make(root: Path, command: str) -> str | None:
    """`make x` needs a target of the Makefile."""
    target = command.split()[1]
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    found = re.search(rf"(?m)^{re.escape(target)}:", makefile)
    return None if found else "The Makefile has no such target."


def paths(root: Path, command: str) -> str | None:
    """Files that a command names have to exist."""
    named = [word.partition("::")[0] for word in command.split()[1:] if "/" in word]
    named = [name for name in named if not name.startswith(("http", "."))]
    return None if all((root / name).exists() for name in named) else "There is no such file."


def packages(root: Path, command: str) -> str | None:
    """What a command installs is among the packages that the project pins."""
    names = [re.split(r"[\[<>=~!]", word)[0] for word in command.lower().split()[2:]]
    unknown = [name for name in names if not re.search(rf"(?m)^{re.escape(name)}==", PINNED)]
    return f"The project knows no package {', '.join(unknown)}." if unknown else None


def anything(root: Path, command: str) -> None:
    """A command of other people's tools."""


os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")


def versions() -> dict[str, str]:
    """What a record is made with."""
    import keras
    import numpy

    backend = keras.backend.backend()
    library = __import__({"tensorflow": "tensorflow", "jax": "jax", "torch": "torch"}[backend])
    found = {"keras": keras.__version__, "numpy": numpy.__version__, "backend": backend}
    return found | {backend: str(library.__version__)}


def draw(root: Path, name: str, expression: str, value: Any) -> str:
    """A figure as the site's own script draws it, in the Node that Playwright brings along."""
    from playwright._impl._driver import compute_driver_executable

    from checker.node import module

    node, _ = compute_driver_executable()
    script = module(str(node), root / "docs/assets/draw/index.js")
    return str(script.call("figure", name, expression, value))


def scope(versions: dict[str, str]) -> str:
    """The line below a page with code."""
    backend = versions["backend"]
    name = {"tensorflow": "TensorFlow", "jax": "JAX", "torch": "PyTorch"}[backend]
    return (
        f"Checked with Keras {versions['keras']} on {name} {versions[backend]}, on a CPU."
        " GPUs have kernels of their own, which were not run."
    )


NEEDS = (
    "It needs Keras 3 and one of its backends: TensorFlow, JAX or PyTorch."
    " If you have none, run `pip install keras tensorflow` first."
)
OPENING = """\
import os
from importlib.util import find_spec

# Keras looks for TensorFlow unless it is told otherwise.
if not find_spec("tensorflow"):
    os.environ.setdefault("KERAS_BACKEND", "jax" if find_spec("jax") else "torch")"""


def picture(svg: str) -> str:
    """A drawing with the site's colours in it: light, or dark where the reader's system is."""
    styles = ROOT / "docs/assets/stylesheets"
    tokens, figures = (
        (styles / name).read_text(encoding="utf-8") for name in ("tokens.css", "figures.css")
    )
    light, dark = re.findall(r'\[data-md-color-scheme="\w+"\] \{(.*?)\}', tokens, re.DOTALL)
    drawing = re.sub(r"/\*.*?\*/", "", figures[figures.index(".drawing {") :], flags=re.DOTALL)
    style = (
        f"svg{{{light}background:var(--paper)}}@media(prefers-color-scheme:dark){{svg{{{dark}}}}}"
    )
    style = re.sub(r"\s+", " ", style + drawing)
    root, _, inner = svg.partition(">")
    root = root.replace("viewbox", "viewBox")
    return f'{root} xmlns="http://www.w3.org/2000/svg"><style>{style}</style>{inner}'


def recorded(name: str) -> str | None:
    """A row of the tables about versions or other libraries, or how else a message is worded."""
    from matrix import folds, library_tables, tables

    if name.startswith("libraries "):
        return library_tables.rows().get(name)
    return (folds.rows() if name.startswith(folds.NAME) else tables.rows()).get(name)


GATES = ("input", "forget", "output", "update", "reset")

PROJECT = Project(
    root=ROOT,
    includes=("snippets", "tests"),
    session=session,
    plain=plain,
    subject=("keras", "tensorflow", "jax", "torch"),
    vocabulary=vocabulary,
    versions=versions,
    noise=(
        r"INFO:tensorflow:Assets written to: .*",  # where it is, a folder of the machine's
        r"[IWEF]\d{4} .*",  # the log of TensorFlow's C++ half: about the machine
        r"WARNING: All log messages before absl.*",
        r"WARNING:tensorflow:\d+ out of the last \d+ calls .*",  # a hint about speed
    ),
    preload=("keras", "numpy"),
    draw=draw,
    needs=NEEDS,
    opening=OPENING,
    picture=picture,
    environment="tests/records/environment.json",
    scope=scope,
    recorded=recorded,
    laws="tests/records/laws.json",
    laws_page="reference/laws.md",
    sizes={"batch": 3, "timesteps": 4, "features": 6, "units": 7},
    dimensions=(
        *("batch", "time steps", "timesteps", "steps", "time"),
        *("features", "units", "samples", "channels"),
    ),
    countable=(
        *("tensor", "state", "output", "array", "value", "name", "gate", "dimension"),
        *("layer", "weight", "element", "item", "axis"),
    ),
    several=(
        *("unit", "step", "sample", "row", "column", "feature", "cell", "frame", "kernel"),
        *("result", "vector", "matrix", "object", "copy", "entry", "number", "block", "batch"),
        *("flag", "argument", "input", "variable", "parameter", "call", "digit", "sequence"),
    ),
    not_facts={
        "a year is a date, not a result": (
            r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|of) (?:19[89]|20[0-3])\d\b(?! \w+s\b)"
        ),
        "a decade is a date, too": r"\b(?:19[5-9]|20[0-3])0s\b",
        "a test compares the Pythons named with those of CI": r"\bPython 3\.\d+ to 3\.\d+\b",
        "the third version of Python is what it is called": r"\bPython 3\b(?!\.\d)",
        "the major version that is pinned": rf"\b(?:for|with|needs?|requires?) Keras {MAJOR}\b(?!\.\d)",
        "forward and backward: there is no third": r"\b[Tt]wo (?:directions|ends)\b",
        "a citation's year": (
            r"\bet al\.,? \(?(?:19[89]|20[0-3])\d\b|\([A-Z][\w .&]+, (?:19[89]|20[0-3])\d[a-z]?\)"
        ),
        "the step before, and the one after": r"\b[hcxy]?t ?[-\u2212+] ?1\b",
        "a name with a digit in it": r"\b[A-Za-z]+2[a-z]+\b|\b(?:UTF-8|HDF5|ISO 8601)\b",
        "soon": r"\bin ten seconds\b",
        "a layer of a stack is told from the others by its place": (
            r"\b(?:[Ff]irst|[Ss]econd|[Oo]ne|[Aa] single) layer\b"
        ),
    },
    orders={
        "a layer returns them so, and takes them so": (
            ("output", "hidden state", "cell state"),
            ("output", "state_h", "state_c"),
            ("state_h", "state_c"),
            ("h_prev", "c_prev"),
            ("h_t", "c_t"),
            ("h_T", "c_T"),
            ("hidden state", "cell state"),
            ("h", "c"),
            ("hidden", "memory"),
            ("forward_h", "forward_c", "backward_h", "backward_c"),
            (
                *("forward hidden state", "forward cell state"),
                *("backward hidden state", "backward cell state"),
            ),
        ),
        "code of others names them so": (("hidden", "cell"),),
        "get_weights lists them so": (
            ("kernel", "recurrent_kernel", "bias"),
            ("kernel", "recurrent_kernel"),
        ),
        "the columns of a kernel are so": (
            ("input", "forget", "candidate", "output"),
            ("input gate", "forget gate", "candidate", "output gate"),
            ("update", "reset", "candidate"),
            ("update gate", "reset gate", "candidate"),
            ("i", "f", "c", "o"),
            ("z", "r", "h"),
        ),
        "the axes are so": tuple(
            ("batch", time, last)
            for time in ("timesteps", "time steps", "time")
            for last in ("features", "units")
        )
        + tuple(
            ("sample", step, last) for step in ("time step", "step") for last in ("feature", "unit")
        ),
    },
    alternatives=(
        ("LSTM", "GRU", "SimpleRNN"),
        ("LSTMCell", "GRUCell", "SimpleRNNCell"),
        ("return_sequences", "return_state"),
    ),
    symbols={
        "i_t": "input gate",
        "f_t": "forget gate",
        "o_t": "output gate",
        "z_t": "update gate",
        "r_t": "reset gate",
    },
    lacks={
        "GRU": ("cell state", "state_c", "forget gate", "output gate"),
        "SimpleRNN": ("cell state", "state_c", *(f"{gate} gate" for gate in GATES)),
    },
    general=(
        *GENERAL,
        rf"(?:more|fewer) (?:{COUNTED}) than(?: {OTHER}|(?= (?:an? |the )?(?:other|that|those)))",
        rf"as many (?:{COUNTED}) as(?: those of)? {OTHER}",
        rf"(?:an?|one) (?:{COUNTED.replace('s|', '|')[:-1]}) (?:more|less|fewer) than {OTHER}",
    ),
    universal={
        "a setting, not a claim": r"(?:[Ww]ith|[Uu]nder|[Ff]or|[Ww]ithout) both flags",
        "the words of a message, as people search for them": (
            r"cannot unpack non-iterable \w+ object|can only concatenate tuple|argument, can't be found in"
            r"|must have (?:the same )?(?:rank|shape)|batch size must be static|must be stateful"
            r"|Can't convert non-rectangular|expected to have the same value|must have the same length"
            r"|Only input tensors may be passed|Dimensions must be equal|must be broadcastable"
        ),
    },
    off_subject={
        "they speak of the project, not of the layers": (
            "docs/about/how-facts-are-checked.md",
            "README.md",
            "CONTRIBUTING.md",
        ),
    },
    elements={
        "the finder is tested with each message of the page": "error-finder",
        "the filter shows what stands on the page": "returned-filter",
        "the explorer is tested against Keras": "rnn-explorer, link[href$='explorer.css']",
        "listings have a stylesheet of their own": (
            "link[href$='laws.css'], link[href$='versions.css'], link[href$='returned.css'], "
            "link[href$='wordings.css']"
        ),
        "the filter of versions is tested with the table": "version-filter",
        "the build counts the lines of a block, and that is the room it takes": (
            "pre > code[style^='--lines:']:not([style*=';'])"
        ),
    },
    tested={
        "each wrong page has the report that it must get": "faults/",
        "a site is made of these files, and checked": "elsewhere/",
        "these programs ran where their library is, and a test knows of which program a record is": (
            "libraries/"
        ),
        "this is what they printed there": "records/libraries/",
    },
    commands={
        r"make \w+(?: [A-Z]+=\S+)*": make,
        r"(?:\.venv/bin/)?pytest(?: \S+)*": paths,
        r"pip install(?: [\w.-]+)+": packages,
        r"python -m checker (?:update|record|compare)(?: \S+)*": anything,
        r"\.venv/bin/python -m hooks\.notebooks \w+": anything,
        r"\.venv/bin/python -m tests\.seeds": anything,
        r"python -m matrix\.older": anything,
        r"git clone .*": anything,
        r"cd \S+": anything,
    },
)
