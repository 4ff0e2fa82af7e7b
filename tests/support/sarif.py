"""What SARIF 2.1.0 demands of the parts of a log that `sill lint --format sarif` writes, in our own words: required properties, their
types, values of enumerations, indices that point at something. Usage: sarif.py LOG; silence means that nothing is missing."""
import json, re, sys

LEVELS = {"none", "note", "warning", "error"}
faults = []


def need(holds, text):
    if not holds:
        faults.append(text)


def has(thing, where, required, allowed):
    need(isinstance(thing, dict), f"{where} is no object")
    for name, kind in required.items():
        need(isinstance(thing.get(name), kind), f"{where}.{name} is missing or no {kind}")
    for name in thing:
        need(name in required or name in allowed, f"{where}.{name} is not of SARIF")


def message(thing, where):
    has(thing, where, {"text": str}, ())
    need(thing.get("text"), f"{where}.text is empty")


def artifact(thing, where):
    has(thing, where, {"uri": str}, ())
    need(re.fullmatch(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})+", thing.get("uri", "")), f"{where}.uri is no URI reference")


def positive(thing, names, where, least=1):
    for name in names:
        need(name not in thing or (isinstance(thing[name], int) and thing[name] >= least), f"{where}.{name} is below {least}")


def location(thing, where):
    has(thing, where, {"physicalLocation": dict}, ())
    physical = thing["physicalLocation"]
    has(physical, where, {"artifactLocation": dict}, ("region",))
    artifact(physical["artifactLocation"], where)
    if "region" in physical:
        has(physical["region"], where + ".region", {"startLine": int}, ("startColumn",))
        positive(physical["region"], ("startLine", "startColumn"), where + ".region")


def fix(thing, where):
    has(thing, where, {"artifactChanges": list}, ())
    need(thing["artifactChanges"], f"{where} changes nothing")
    for change in thing["artifactChanges"]:
        has(change, where, {"artifactLocation": dict, "replacements": list}, ())
        artifact(change["artifactLocation"], where)
        need(change["replacements"], f"{where} replaces nothing")
        for replacement in change["replacements"]:
            has(replacement, where, {"deletedRegion": dict}, ("insertedContent",))
            has(replacement["deletedRegion"], where, {"charOffset": int, "charLength": int}, ())
            positive(replacement["deletedRegion"], ("charOffset", "charLength"), where, 0)


def result(thing, rules, where):
    has(thing, where, {"ruleId": str, "ruleIndex": int, "level": str, "message": dict}, ("locations", "suppressions", "fixes"))
    need(thing["level"] in LEVELS, f"{where}.level")
    need(0 <= thing["ruleIndex"] < len(rules) and rules[thing["ruleIndex"]]["id"] == thing["ruleId"], f"{where}.ruleIndex")
    message(thing["message"], where)
    for each in thing.get("locations", []):
        location(each, where + ".locations")
    for each in thing.get("suppressions", []):
        has(each, where, {"kind": str}, ("justification",))
        need(each["kind"] in {"inSource", "external"}, f"{where}.suppressions")
    for each in thing.get("fixes", []):
        fix(each, where + ".fixes")


def rule(thing, where):
    has(thing, where, {"id": str}, ("shortDescription", "help", "defaultConfiguration"))
    for name in ("shortDescription", "help"):
        if name in thing:
            message(thing[name], f"{where}.{name}")
    need(thing.get("defaultConfiguration", {"level": "none"})["level"] in LEVELS, f"{where}.level")


log = json.load(open(sys.argv[1], encoding="utf-8"))
has(log, "log", {"version": str, "runs": list}, ("$schema",))
need(log["version"] == "2.1.0", "version")
for run in log["runs"]:
    has(run, "run", {"tool": dict, "results": list}, ("language", "columnKind"))
    need(run.get("columnKind") in {"utf16CodeUnits", "unicodeCodePoints"}, "columnKind")
    need(re.fullmatch(r"[a-zA-Z]{2}(-[a-zA-Z]{2})?", run.get("language", "en")), "language")
    has(run["tool"], "tool", {"driver": dict}, ())
    has(run["tool"]["driver"], "driver", {"name": str}, ("version", "rules"))
    rules = run["tool"]["driver"].get("rules", [])
    need(len({each["id"] for each in rules}) == len(rules), "rules are not unique")
    for number, each in enumerate(rules):
        rule(each, f"rules[{number}]")
    for number, each in enumerate(run["results"]):
        result(each, rules, f"results[{number}]")
print("\n".join(faults), end="\n" if faults else "")
sys.exit(bool(faults))
