"""What is said to be a default: that is a claim about the code, which only a run can tell."""

from .plain import FACT

OUT = r"\b(?:if|when) (?:you leave|\w+ (?:is|are) left) (?:it |them |(?:the|this|that) \w+ )?out\b"
VALUE = "on|off|true|false|enabled|disabled|set|unset"


def defaults(name: str) -> str:
    """The pattern of a default in words; `name` stands for a name in code type."""
    said = rf"(?:the |an? )?(?:{name}|(?!said|that|what)[a-z]+)"
    return (
        rf"(?:\b(?:{VALUE})|{name}),? by default\b|\b(?:is|are) [\w-]+ by default\b"
        rf"|\bby default,? (?:{name}|(?:the|an?) \w+) (?:is|are) (?:{VALUE}|{name})"
        rf"|\bdefaulting to {said}|\bdefault \w+: ?\w+"
        rf"|{name},? \(?(?:(?:which )?(?:is|are)|being|as) (?:the|its|an?|by) default\b"
        rf"|\bdefaults? to {said}|\bdefaults?(?: values?)?(?: being|:)? \(?{name}(?! is\b| are\b)"
        rf"|\b(?:is|are) (?:{VALUE}|{name}) unless\b(?![^.;]*{FACT})|\bunless told(?: otherwise)?\b"
        rf"|\bunless you (?:turn|switch|set) (?:it|{name}|\w+ \w+) (?:on|off)\b|\bunless {name} is (?:{VALUE})\b"
        rf"|\bif you (?:pass|set|give|say) nothing,? [^.,;:]{{1,30}} (?:is|are|uses?|takes?) {said}"
        rf"|{OUT}[^.;{FACT}]{{0,30}}{name}|{name}[^.;{FACT}]{{0,30}}{OUT}"
        rf"|\bdefault (?:value |{name} |\w+ )?(?:of [^.,;:]{{1,30}} )?(?:is|are) {said}"
    )
