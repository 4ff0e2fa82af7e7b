"""workbook.py FILE NAME=CSV…: a workbook with a sheet for each table; numbers are numbers, all else inline texts."""
import csv, sys, zipfile
from xml.sax.saxutils import escape, quoteattr

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def letters(column):
    return (letters(column // 26 - 1) if column >= 26 else "") + chr(ord("A") + column % 26)


def cell(row, column, text):
    place = f"{letters(column)}{row}"
    try:
        float(text)
        return f'<c r="{place}"><v>{text}</v></c>'
    except ValueError:
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>' if text else ""


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.reader(file), 1):
            yield f'<row r="{number}">{"".join(cell(number, i, text) for i, text in enumerate(row))}</row>'


def part(archive, name, text):
    archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)


with zipfile.ZipFile(sys.argv[1], "w") as archive:
    tables = [table.split("=", 1) for table in sys.argv[2:]]
    relations = "".join(f'<Relationship Id="r{i}" Type="{OFFICE}/worksheet" Target="worksheets/s{i}.xml"/>'
                        for i in range(len(tables)))
    sheets = "".join(f'<sheet name={quoteattr(name)} sheetId="{i + 1}" r:id="r{i}"/>' for i, (name, _) in enumerate(tables))
    part(archive, "_rels/.rels", f'<Relationships><Relationship Id="a" Type="{OFFICE}/officeDocument" '
                                 'Target="xl/workbook.xml"/></Relationships>')
    part(archive, "xl/_rels/workbook.xml.rels", f"<Relationships>{relations}</Relationships>")
    part(archive, "xl/workbook.xml", f'<workbook xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>')
    for i, (_, path) in enumerate(tables):
        part(archive, f"xl/worksheets/s{i}.xml", f'<worksheet><sheetData>{"".join(rows(path))}</sheetData></worksheet>')
