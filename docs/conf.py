"""Settings of the documentation site.

sphinx-build -W -n --keep-going docs docs/_build/html
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

import pressdoc

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "pressdoc"
author = "The pressdoc authors"
copyright = author
version = release = pressdoc.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"pressdoc {version}"
html_static_path = ["_static"]
html_copy_source = False

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]

# A name in `single backticks` is a link where this site documents it, and plain code elsewhere.
default_role = "py:obj"

# Members stand in the order of the source, which was chosen for reading.
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "undoc-members": True, "exclude-members": "kind"}
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 100
maximum_signature_line_length = 100

nitpick_ignore_regex = [
    # The site is built without the network, so nothing outside it can be linked.
    (r"py:\w+", r"(attrs?|collections|datetime|decimal|hypothesis|os|pa|pyarrow|typing)\..*"),
    # What a signature writes as the source does: standard library names, type variables and unions.
    (
        r"py:class",
        r"(random\.)?Random|Blocks|Any|Callable|Decimal|FoundDate|Iterable|Iterator|Mapping|Path|Sequence|Speaker|(.*\.)?[TV]",
    ),
    # See default_role: code that is no name of ours.
    (r"py:obj", r".*"),
]


def signature_of_fields(
    app: Sphinx, what: str, name: str, thing: Any, options: Any, signature: str, returns: str
) -> tuple[str, str] | None:
    """Return a class's signature as its fields state it.

    What Python reports has the types that converters take, most of them Any.  Only where an
    argument is named otherwise than its field, that is the better one.
    """
    if what != "class" or not attrs.has(thing):
        return None
    fields = sorted((field for field in attrs.fields(thing) if field.init), key=lambda field: field.kw_only)
    if any(field.name != field.alias for field in fields):
        return None
    parameters: list[str] = []
    for field in fields:
        if field.kw_only and "*" not in parameters:
            parameters.append("*")
        default = "" if field.default is attrs.NOTHING else f" = {field.default!r}"
        parameters.append(f"{field.name}: {field.type}{default}")
    return f"({', '.join(parameters)})", returns


def link_to_public_name(app: Sphinx, env: Any, node: Any, content: Any) -> Any:
    """Return the link for a public name that a docstring of any module writes without `pressdoc`."""
    target = node.get("reftarget", "")
    if node.get("refdomain") != "py" or target.partition(".")[0] not in pressdoc.__all__:
        return None
    python = env.domains.python_domain
    return python.resolve_xref(env, node["refdoc"], app.builder, "obj", f"pressdoc.{target}", node, content)


def setup(app: Sphinx) -> None:
    """Connect the above."""
    app.connect("autodoc-process-signature", signature_of_fields)
    app.connect("missing-reference", link_to_public_name)
