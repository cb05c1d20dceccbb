"""The house rules, as tests: lint, types, walls, lengths, licences, docs."""

import ast
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
CODE = sorted((ROOT / "kg").rglob("*.py"))
ALL = CODE + sorted((ROOT / "tests").rglob("*.py"))

# Families that may ship in the default install; ISC is MIT in other words.
ALLOWED = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|W3C|HPND|Unlicense|0BSD)\b", re.IGNORECASE
)
FORBIDDEN = re.compile(r"\b(A?GPL|GNU (Affero )?General Public|LGPL)\b", re.IGNORECASE)


def run(*command):
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_ruff():
    code, said = run("ruff", "check", "kg", "tests")
    assert code == 0, said


def test_ruff_format():
    code, said = run("ruff", "format", "--check", "kg", "tests")
    assert code == 0, said


def test_mypy_strict():
    code, said = run("mypy", "kg")
    assert code == 0, said


def test_walls():
    script = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(script)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", ALL, ids=lambda p: str(p.relative_to(ROOT)))
def test_lengths(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 300, f"{path} has more than 300 lines: find the missing noun"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = node.end_lineno - node.lineno + 1
            assert length <= 40, f"{path}:{node.lineno} {node.name} has {length} lines"


@pytest.mark.parametrize("path", CODE, ids=lambda p: str(p.relative_to(ROOT)))
def test_docstrings(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), f"{path} does not say what it is for"


def installed(name, seen):
    """The distributions of the default install, by walking requirements without extras."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in seen:
        return
    seen[key] = metadata.distribution(name)
    for line in seen[key].requires or ():
        need = Requirement(line)
        if need.marker is None or need.marker.evaluate({"extra": ""}):
            installed(need.name, seen)


def licence(dist):
    meta = dist.metadata
    classifiers = [c for c in meta.get_all("Classifier") or () if c.startswith("License")]
    return " ".join([meta.get("License-Expression") or "", (meta.get("License") or "")[:200], *classifiers])


def fits(text):
    """One of the alternatives of "A OR B" is allowed and not forbidden: who may choose, chooses it."""
    return any(ALLOWED.search(choice) and not FORBIDDEN.search(choice) for choice in text.split(" OR "))


def test_licences():
    seen = {}
    installed("vnkg", seen)
    said = {name: licence(dist) for name, dist in seen.items()}
    assert not {name: text for name, text in said.items() if not fits(text)}
    assert len(seen) > 10


def test_ci_runs_the_command_of_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^```sh\n(.+?)\n```", readme, re.MULTILINE | re.DOTALL)
    assert commands[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_command_and_error_is_documented():
    from kg import errors
    from kg.cli import COMMANDS

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"kg {name}" in readme, f"README.md does not show kg {name}"
    for name, value in vars(errors).items():
        if isinstance(value, type):
            assert name in (errors.__doc__ or "")


def test_every_module_of_the_map_exists():
    import kg

    rooms = {p.stem for p in (ROOT / "kg").iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    rooms -= {"__init__", "__main__", "_share"}
    missing = {room for room in rooms if not re.search(rf"\b{room}\b", kg.__doc__)}
    assert not missing


PROPERTY = re.compile(
    r'\bprop\([^()"]*(?:\([^()]*\))?[^()"]*, "(\w+)"\)|props(?:\.get\(|\[)"(\w+)"|"(\w+)" (?:not )?in [\w.]*\bprops\b(?![.\[])'
)


def test_what_code_asks_of_the_ontology_stands_there():
    """Who asks for a concept or a property by a wrong name gets "no" from every word, and nobody sees it."""
    from kg.workspace.language import language

    concepts = language().lexicon.concepts
    schemes = "|".join(sorted({name.split("/")[0] for name in concepts}))
    text = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    named = set(re.findall(rf'"((?:{schemes})/[a-z0-9-]+)"', text))
    asked = {name for found in PROPERTY.findall(text) for name in found if name}
    assert min(len(named), len(asked)) > 50, "the patterns of this test find nothing"
    assert not named - concepts.keys()
    assert not asked - {name for concept in concepts.values() for name in concept.props}
