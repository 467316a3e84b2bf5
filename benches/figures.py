#!/usr/bin/env python3
"""Prints one table of figures of the sources: sizes, functions, circles of files, names of types.

Usage: python3 benches/figures.py [DIR]

DIR is a checkout, by default the one this script stands in. Nothing in it is changed: `DIR/src` is copied
and the copy is formatted as rustfmt does by default (width 100), so that figures do not depend on the
width that a project has chosen and can be laid beside those of others.

What is counted:

test code          An item under `#[cfg(test)]` or `#[test]`, and every file of a module that is declared
                   under `#[cfg(test)]`, with the files below it. It is left out of every figure.
code lines         Lines that hold more than blanks and comments. Lines within a text that spans several
                   lines are code.
physical lines     All lines, blank ones and comments too, without test code.
largest file       By physical lines.
functions          Every `fn` with a body, methods and nested functions too; not closures. Its lines run
                   from the one with `fn` to the one with the closing brace, with all that stands between.
                   p95 is the value that 95 in 100 functions do not exceed (nearest rank).
largest circle     The most files of which each leads to each other by the paths that they name (a
                   strongly connected set). `mod.rs` is a file like any other. `mod x;` alone names
                   nothing, nor does a `pub use`, which only hands on; a name that is handed on leads to
                   the file that has it.
type names         Names of structs, enums, unions, traits and type aliases; not associated types, nor what
                   a macro makes. "78 names, 203 of 492 types" says that 203 types share 78 names. A top
                   module is a folder or a file right under `src`: in its rows only its own types are
                   compared with one another.
"""

import bisect
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

MOST_LINES = 505

# What hides code: comments, texts, letters. A lifetime ('a) is none of them.
HIDDEN = re.compile(
    r"""
    (?P<line>//[^\n]*)
  | (?P<block>/\*)
  | (?P<raw>\b(?:b|c)?r(?P<hashes>\#*)".*?"(?P=hashes))
  | (?P<text>(?:\b[bc])?"(?:\\.|[^"\\])*")
  | (?P<letter>(?:\bb)?'(?:\\(?:u\{[^}]*\}|x..|.)|[^'\\\n])')
    """,
    re.VERBOSE | re.DOTALL,
)
BLOCK_SIGN = re.compile(r"/\*|\*/")
TEST_MARK = re.compile(r"#\s*\[\s*(?:cfg\s*\(\s*test\s*\)|test)\s*\]")
FILE_TEST_MARK = re.compile(r"#\s*!\s*\[\s*cfg\s*\(\s*test\s*\)\s*\]")
VISIBLE = r"(?:pub(?:\s*\([^)]*\))?\s+)?"
TYPE = re.compile(r"\b(struct|enum|union|trait|type)\s+([A-Za-z_]\w*)\s*(?=[<({;:=]|where\b)")
FUNCTION = re.compile(r"\bfn\s+(?:r#)?[A-Za-z_]\w*")
IMPL_OR_TRAIT = re.compile(r"\b(?:impl|trait)\b[^{};]*$")
CHILD = re.compile(r"\bmod\s+([A-Za-z_]\w*)\s*;")
USE = re.compile(r"(?:^|(?<=[;{}\]\s]))(" + VISIBLE + r")use\s+([^;]+);")
PATH = re.compile(r"(?<![\w:])(?<!\(in )(?:[A-Za-z_]\w*::)+[A-Za-z_]\w*")


def blanked(text):
    """The text with the same length and lines, with blanks for `text`."""
    return re.sub(r"[^\n]", " ", text)


def masked(text):
    """The code without comments, and that without the insides of texts and letters too."""
    code, bare, at = [], [], 0
    while hidden := HIDDEN.search(text, at):
        start, end = hidden.span()
        code.append(text[at:start])
        bare.append(text[at:start])
        if hidden["block"]:
            depth = 0
            for sign in BLOCK_SIGN.finditer(text, start):
                depth += 1 if sign[0] == "/*" else -1
                if depth == 0:
                    end = sign.end()
                    break
        piece = text[start:end]
        is_comment = hidden["line"] or hidden["block"]
        code.append(blanked(piece) if is_comment else piece)
        bare.append(blanked(piece))
        at = end
    return "".join(code) + text[at:], "".join(bare) + text[at:]


def item_end(bare, at):
    """Where the item that begins at `at` ends: at its `;`, or at the brace that closes it."""
    depth = 0
    while at < len(bare):
        sign = bare[at]
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
            if depth == 0 and sign == "}":
                return at + 1
            if depth < 0:
                return at
        elif sign in ";," and depth == 0:
            return at + 1
        at += 1
    return at


def matching_brace(bare, at):
    depth = 0
    for sign in re.compile(r"[{}]").finditer(bare, at):
        depth += 1 if sign[0] == "{" else -1
        if depth == 0:
            return sign.end()
    return len(bare)


class Source:
    """A file without its test code: its text, its code, and its code with texts blanked."""

    def __init__(self, name, text):
        self.name = name
        self.module = module_of(name)
        self.test_children = []
        code, bare = masked(text)
        self.is_test = bool(FILE_TEST_MARK.search(bare))
        kept, at = [], 0
        for mark in TEST_MARK.finditer(bare):
            if mark.start() < at:
                continue
            # Further attributes stand before the item as well.
            start = mark.end()
            while attribute := re.compile(r"\s*#\s*\[").match(bare, start):
                depth, start = 1, attribute.end()
                while depth:
                    depth += {"[": 1, "]": -1}.get(bare[start], 0)
                    start += 1
            end = item_end(bare, start)
            self.test_children += CHILD.findall(bare[start:end])
            kept.append((at, line_start(text, mark.start())))
            at = line_end(text, end)
        kept.append((at, len(text)))
        self.text, self.code, self.bare = (
            "".join(of[start:end] for start, end in kept) for of in (text, code, bare)
        )

    def top(self):
        return self.module.split("/")[0] or "lib"

    def lines(self):
        return len(self.text.splitlines())

    def code_lines(self):
        return sum(1 for line in self.code.splitlines() if line.strip())

    def functions(self):
        """The lines of each function with a body."""
        breaks = [at for at, sign in enumerate(self.bare) if sign == "\n"]
        for function in FUNCTION.finditer(self.bare):
            depth = 0
            for sign in re.compile(r"[(\[)\]{;]").finditer(self.bare, function.end()):
                if sign[0] in "([":
                    depth += 1
                elif sign[0] in ")]":
                    depth -= 1
                elif depth == 0:
                    if sign[0] == "{":
                        end = matching_brace(self.bare, sign.start()) - 1
                        first = bisect.bisect_left(breaks, function.start())
                        yield bisect.bisect_left(breaks, end) - first + 1
                    break

    def types(self):
        """The names of the types that the file declares."""
        within = []
        signs = re.compile(r"[{}]|" + TYPE.pattern)
        last = 0
        for sign in signs.finditer(self.bare):
            if sign[0] == "{":
                within.append(bool(IMPL_OR_TRAIT.search(self.bare, last, sign.start())))
            elif sign[0] == "}":
                if within:
                    within.pop()
            elif not (sign[1] == "type" and within and within[-1]):
                yield sign[2]
                continue
            else:
                continue
            last = sign.end()


def line_start(text, at):
    return text.rfind("\n", 0, at) + 1


def line_end(text, at):
    end = text.find("\n", at)
    return len(text) if end < 0 or text[at:end].strip() else end + 1


def module_of(name):
    """The path of a file's module: `tui/ui` for `tui/ui/mod.rs`, none for `lib.rs`."""
    path = name.removesuffix(".rs").removesuffix("/mod")
    return "" if path == "lib" else path


def formatted_sources(root):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "src"
        shutil.copytree(root / "src", copy)
        # rustfmt follows `mod` from the roots to every file.
        roots = [str(copy / name) for name in ("lib.rs", "main.rs") if (copy / name).exists()]
        style = "max_width=100,use_small_heuristics=Default"
        subprocess.run(["rustfmt", "--edition", "2024", "--config", style, *roots], check=True)
        sources = [
            Source(path.relative_to(copy).as_posix(), path.read_text(encoding="utf-8"))
            for path in sorted(copy.rglob("*.rs"))
        ]
    tests = {below(source.module, child) for source in sources for child in source.test_children}
    tests |= {source.module for source in sources if source.is_test}

    def is_test(module):
        return any(module == test or module.startswith(test + "/") for test in tests)

    return [source for source in sources if not is_test(source.module)]


def below(module, name):
    return f"{module}/{name}" if module else name


def tree_paths(tree, before=()):
    """The paths of a `use`, each as its segments: of `a::{b, c::d}` two."""
    head, brace, rest = tree.partition("{")
    segments = [part.strip() for part in head.split(" as ")[0].split("::")]
    before = (*before, *(part for part in segments if part))
    if not brace:
        return [before]
    found, depth, start = [], 0, 0
    inside = rest.rpartition("}")[0]
    for at, sign in enumerate(inside + ","):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if sign == "," and depth == 0:
            if inside[start:at].strip():
                found += tree_paths(inside[start:at].strip(), before)
            start = at + 1
    return found


def named_files(sources):
    """The modules that each module's file leads to."""
    uses, own_paths, modules = {}, {}, {source.module for source in sources}
    for source in sources:
        found, handed = [], []
        for visible, tree in USE.findall(source.bare):
            # What a module hands on is none of its own business.
            (handed if visible else found).extend(tree_paths(" ".join(tree.split())))
        rest = USE.sub(" ", source.bare)
        found += [tuple(path.split("::")) for path in PATH.findall(rest)]
        uses[source.module], own_paths[source.module] = handed, found

    def led_to(path, own, seen=()):
        at, names = own.split("/") if own else [], list(path)
        if names[0] == "crate":
            at, names = [], names[1:]
        elif names[0] == "self":
            names = names[1:]
        elif names[0] == "super":
            while names and names[0] == "super":
                at, names = at[:-1], names[1:]
        elif below(own, names[0]) not in modules:
            return None
        while names and "/".join([*at, names[0]]) in modules:
            at.append(names.pop(0))
        module = "/".join(at)
        if module not in modules:
            return None
        if names:
            for handed in uses[module]:
                if handed[-1] == names[0] and len(handed) > 1 and (module, handed) not in seen:
                    return led_to(handed, module, (*seen, (module, handed))) or module
        return module

    return {
        own: {led for path in paths if (led := led_to(path, own)) not in (None, own)}
        for own, paths in own_paths.items()
    }


def largest_circle(names):
    """The largest strongly connected set, found by Tarjan's algorithm."""
    order, low, stack, largest = {}, {}, [], []

    def visit(own):
        nonlocal largest
        order[own] = low[own] = len(order)
        stack.append(own)
        for other in names[own]:
            if other not in order:
                visit(other)
                low[own] = min(low[own], low[other])
            elif other in stack:
                low[own] = min(low[own], order[other])
        if low[own] == order[own]:
            at = stack.index(own)
            largest = max(largest, stack[at:], key=len)
            del stack[at:]

    sys.setrecursionlimit(10_000)
    for own in names:
        if own not in order:
            visit(own)
    return sorted(largest)


def shared(names):
    """The names that several types bear, with how many bear each."""
    return {name: count for name, count in Counter(names).items() if count > 1}


def told_shared(names):
    several = shared(names)
    bearers, total = sum(several.values()), len(names)
    share = f" ({100 * bearers / total:.0f} %)" if total else ""
    return f"{len(several)} names, {bearers} of {total} types{share}"


def told_names(several):
    rows = sorted(several.items(), key=lambda row: (-row[1], row[0]))
    return ", ".join(name if count == 2 else f"{name} {count}" for name, count in rows)


def ranked(sizes, share):
    return sizes[max(0, -(-len(sizes) * share // 100) - 1)] if sizes else 0


def figures(sources):
    yield "files", str(len(sources))
    yield "code lines", f"{sum(source.code_lines() for source in sources):,}"
    folders = defaultdict(list)
    for source in sources:
        folders[source.top() if "/" in source.name else "(files right under src)"].append(source)
    for folder, inside in sorted(folders.items()):
        lines = sum(source.code_lines() for source in inside)
        yield f"  {folder}", f"{lines:,} in {len(inside)} files"
    yield "physical lines", f"{sum(source.lines() for source in sources):,}"
    by_size = sorted(sources, key=lambda source: -source.lines())
    yield "largest file", f"{by_size[0].lines()} ({by_size[0].name})"
    large = [f"{source.name} {source.lines()}" for source in by_size if source.lines() > MOST_LINES]
    yield f"files over {MOST_LINES} lines", ": ".join([str(len(large)), *filter(None, [", ".join(large)])])
    functions = sorted(lines for source in sources for lines in source.functions())
    told = " / ".join(str(ranked(functions, share)) for share in (50, 95, 100))
    yield "functions", f"{len(functions):,}; lines: median / p95 / max {told}"
    circle = largest_circle(named_files(sources))
    told = ", ".join(module or "lib" for module in circle) if len(circle) > 1 else ""
    yield "largest circle", ": ".join(filter(None, [str(len(circle)) if told else "none", told]))
    types = [(source.top(), name) for source in sources for name in source.types()]
    names = [name for _, name in types]
    yield "type names of several", told_shared(names)
    yield "  which", told_names(shared(names)) or "none"
    within = {top: [name for own, name in types if own == top] for top in sorted({top for top, _ in types})}
    several = {top: shared(names) for top, names in within.items()}
    count = sum(len(of) for of in several.values())
    bearers = sum(sum(of.values()) for of in several.values())
    yield "  within a top module", f"{count} names, {bearers} of {len(names)} types"
    for top, of in several.items():
        if of:
            yield f"    {top}", f"{told_shared(within[top])}: {told_names(of)}"


def main():
    if len(sys.argv) > 2 or sys.argv[1:] in (["-h"], ["--help"]):
        sys.exit(__doc__)
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent
    if not (root / "src").is_dir():
        sys.exit(f"{root}: no folder src")
    for label, value in figures(formatted_sources(root)):
        print(f"{label:<26}{value}")


if __name__ == "__main__":
    main()
