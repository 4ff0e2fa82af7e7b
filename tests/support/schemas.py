"""The schemas under rules/schema against the engine: they are what its tables make, and they say yes and no where it does, on
good and on bad files: rule files in which each attribute is left out, emptied, misspelt and given another value, and each
element misspelt, doubled and left out; case files in JSON, likewise. What a schema cannot say is listed with the reason."""
import copy, json, os, re, subprocess, sys, tempfile
import jsonschema

BUILD, SILL = os.environ["BUILD"], os.environ["SILL"]
WORK = tempfile.TemporaryDirectory()
failures, count = [], 0

# How a fault begins that no schema can say: why.
NAMES, ASKS, FIGURES = "names of the rules", "what one element or attribute asks of another", "figures are read and compared"
BEYOND_RULES = {
    "ambiguous-.*": NAMES, "unknown-(fact|unit|item|tier|offence|instrument|region|article|clause).*": NAMES, "no-.*": NAMES,
    "repeated-(id|number|fact|reading|definition).*": NAMES, "missing-attribute: element \"(fine|limit|item|fact)\"": ASKS,
    "missing-attribute: element \"[a-z-]*\" lacks the attribute \"([a-z]*-)?(zh|en)\"": "one language asks for the other",
    "missing-element: element \"(standard|version|offence)\"": "held texts have something inside",
    "unknown-element: no element \"(article|tier)\"": "texts that are not held have nothing inside",
    "reversed-.*": FIGURES, "fraction": FIGURES, "too-large": FIGURES, "default-reading": ASKS, "nested-readings": ASKS,
    "bad-value: the value \"[^\"]*\" is not right, expected (kind=\"quantity\"|over, local|3000\\.\\.10000)": ASKS,
    "bad-value: the value \"[0-9]+/[0-9]+\" is not right, expected 1/2 0.8 80%": "a fraction below one",
    "(empty-band|outside-band)": FIGURES, "(later-tier|no-share|nothing-to-scale|same-day)": NAMES,
    "missing-attribute: element \"instrument\" lacks the attribute \"region\"": ASKS,
    "bad-value: .* expected ([0-9.]+ [a-z]+|1/2 10 0.8 80%)$": "a limit is read in the unit of its facts",
    "wrong-kind": NAMES, "mixed-units": NAMES, "reserved-id": NAMES, "bad-date: \"[0-9-]{10}\"": "years before 1",
}
# Beside those of run-schema.sh: a JSON Schema knows no keys that others refer to.
BEYOND_JSON = {
    "(unknown-defendant|unknown-batch|repeated-id)": "what one element asks of another", "json-duplicate-key": "a parser sees it",
    "missing-key": "one key asks for another", "(date-without-year|no-such-day|relative-date)": "what the words of a date say",
}

FAULTS = set(re.findall(r'^FINDING \([A-Z_]+, "([a-z-]+)", SILL_FAULT', open("engine/base/findings.def").read(), re.M))


def fail(text):
    failures.append(text)
    print("schemas:", text)


def sill(*words):
    done = subprocess.run([SILL, *words, "--lang", "en"], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    found = [re.sub(r"^\S+ ", "", line) for line in done.stderr.splitlines() + done.stdout.splitlines()
             if re.match(r"^\S+:\d+(:\d+)?: [a-z-]+: ", line)]
    return [line for line in found if line.split(":")[0] in FAULTS]


def compare(name, faults, valid, beyond):
    global count
    count += 1
    told = [fault for fault in faults if not any(re.match(begin, fault) for begin in beyond)]
    if not faults and not valid:
        fail(f"{name}: accepted, but not valid")
    if told and valid:
        fail(f"{name}: valid, but refused: {told[0]}")


def up_to_date():
    for what, kind, name in ("xsd", "case", "sill-case.xsd"), ("json", "case", "sill-case.schema.json"), ("xsd", "rules", "sill-rules.xsd"):
        made = os.path.join(WORK.name, name)
        subprocess.run([os.path.join(BUILD, "schema"), what, kind, made], check=True)
        if open(made).read() != open("rules/schema/" + name).read():
            fail(f"rules/schema/{name} is not what the table makes: run make schemas")


# ---- rule files ----

ATTRIBUTE = re.compile(r' [a-z-]+="[^"]*"')
ELEMENT = re.compile(r"<([a-z-]+)((?: [a-z-]+=\"[^\"]*\")*)(/?)>")


def rule_changes(text):
    for match in ATTRIBUTE.finditer(text):
        if "xmlns" in match[0]:
            continue
        name = match[0].split("=")[0]
        for what, other in (("without", ""), ("empty", name + '=""'), ("misspelt", match[0].replace("=", "x=")),
                            ("changed", match[0][:-1] + 'zz"'), ("zero", name + '="0"'), ("words", name + '="a b c"')):
            yield what + match[0], text[:match.start()] + other + text[match.end():]
    for match in ELEMENT.finditer(text):
        if match[3]:
            yield "doubled " + match[0], text[:match.end()] + match[0] + text[match.end():]
            yield "without " + match[0], text[:match.start()] + text[match.end():]
            yield "misspelt " + match[0], text[:match.start()] + match[0].replace(match[1], match[1] + "x", 1) + text[match.end():]


def rules(folder, step):
    files = {name: open(os.path.join(folder, name)).read() for name in os.listdir(folder) if name.endswith(".xml")}
    changed = []
    for name, text in sorted(files.items()):
        for i, (what, other) in enumerate(rule_changes(text)):
            if i % step == 0:
                changed.append((name, what, other))
    paths = []
    for i, (name, what, other) in enumerate(changed):
        path = os.path.join(WORK.name, f"{i}-{name}")
        open(path, "w").write(other)
        paths.append(path)
    told = subprocess.run(["xmllint", "--noout", "--schema", "rules/schema/sill-rules.xsd", *paths], capture_output=True, text=True)
    valid = {line.split(" ")[0] for line in told.stderr.splitlines() if line.endswith(" validates")}
    for (name, what, other), path in zip(changed, paths):
        rest = [os.path.join(folder, other_name) for other_name in files if other_name != name]
        compare(f"{name} {what}", sill("lint", path, *rest), path in valid, BEYOND_RULES)


# ---- cases in JSON ----

WHOLE = {
    "id": "case 1", "findings": "complete", "region": "上海市", "title": "t", "source": "s",
    "conduct": {"from": "2024-01", "to": "2024-06", "later-part-suffices": True, "counted-since": None},
    "decision": {"on": "2025-01-01"},
    "defendants": [{"id": "o", "kind": "organization"}, {
        "id": "w", "name": "王某", "kind": "person", "for": "o",
        "facts": {"illegal gains": {"value": "5000元", "unit": "元", "share": "own", "counts": "own"}, "gains": 8000.5}}],
    "fact": [{"id": "track", "min": 3, "max": "9"}],
    "acts": {"batches": [{"id": "b", "of": "health", "count": 20, "left": 18, "obtained": "bought", "on": "2024-02", "dealt-with": False},
                         {"id": "c", "of": "health", "count": "20", "invalid": 1, "repeated": 1}],
             "given": [{"batch": "b", "to": "x", "count": 5, "price": 100, "on": "2024-03", "public": False, "dealt-with": None}]},
    "assert": [{"item": "第五条第一款第（十）项", "value": False, "instrument": "法释〔2017〕10号", "defendant": "w"}],
    "figure": {"of": "法释〔2011〕7号", "name": "large", "is": "6000元", "source": "浙高法"},
    "charges": [{"offence": "侵犯公民个人信息罪", "defendant": "w", "facts": {"given": True}}],
    "expect": [{"offence": "253-1", "defendant": "w", "floor": "none", "ceiling": "情节特别严重", "items": "5(1)(7)"},
               {"offence": "253-1", "tier": "serious"}],
}


def ways(value, path=()):
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from ways(inner, path + (key,))


def put(whole, path, change):
    whole = copy.deepcopy(whole)
    if not path:
        return change(whole)
    outer = whole
    for key in path[:-1]:
        outer = outer[key]
    change(outer, path[-1])
    return whole


def set_to(other):
    return lambda outer, key: outer.__setitem__(key, other)


def misspell(outer, key):
    if isinstance(outer, dict):
        outer[str(key) + "x"] = outer.pop(key)


def json_changes():
    yield "whole", WHOLE
    yield "several", [WHOLE, {"findings": "partial"}]
    for other in ("x", 1, None, [], {}, [[]], ["x"]):
        yield f"root {other!r}", other
    for path in ways(WHOLE):
        if not path:
            continue
        yield f"without {path}", put(WHOLE, path, lambda outer, key: outer.pop(key))
        yield f"misspelt {path}", put(WHOLE, path, misspell)
        for other in ("", "zz", "2024-05", 0, 1, 2024, 1.5, True, False, None, [], {}, ["x"], {"x": 1}, [[]], [{}], [None]):
            yield f"{path} is {other!r}", put(WHOLE, path, set_to(other))


def json_cases(step):
    listed = re.search(r"<<'LIST'\n(.*?)\nLIST", open("tests/support/run-schema.sh").read(), re.S)[1]
    beyond = [re.sub(r" *#.*", "", line) for line in listed.splitlines()] + list(BEYOND_JSON)
    schema = json.load(open("rules/schema/sill-case.schema.json"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    if sill("check", "--rules", "rules", write("whole.json", WHOLE)):
        fail(f"the whole case is refused: {sill('check', '--rules', 'rules', write('whole.json', WHOLE))}")
    for i, (what, document) in enumerate(json_changes()):
        if i % step == 0 or i < 20:
            compare("JSON " + what, sill("check", "--rules", "rules", write("case.json", document)), validator.is_valid(document), beyond)
    for folder in sorted(os.listdir("tests/bad")):
        path = f"tests/bad/{folder}/case.json"
        if os.path.exists(path) and not os.path.exists(f"tests/bad/{folder}/rules.xml"):
            try:
                document = json.loads(open(path, "rb").read())
            except (ValueError, RecursionError):
                continue
            compare(path, sill("check", "--rules", "rules", path), validator.is_valid(document), beyond)


def write(name, document):
    path = os.path.join(WORK.name, name)
    json.dump(document, open(path, "w"), ensure_ascii=False)
    return path


step = max(1, int(os.environ.get("STEP", "97")) // 12)
up_to_date()
rules("tests/golden/every-construct/rules", step)
json_cases(step)
print(f"schemas: {count} documents, {len(failures)} failed")
sys.exit(bool(failures) or count < 200)
