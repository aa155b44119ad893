"""Reading the facts, writing our tables, and the words both share; for the two take_over scripts."""
import csv
import io
import re
import unicodedata
import urllib.parse

from takeover_constants import FORMER_STATES, REPOSITORIES, WEB_HOSTS


class Output:
    """The tables written and the accounts of what went where."""

    def __init__(self, folder):
        self.folder = folder
        self.accounts = []
        self.left_out = []

    def table(self, source, name, header, rows):
        """Writes rows (dicts) as OUT_DIR/<source>/<name>.csv.

        Columns that the table there has and the facts do not were added by hand: they stay, each in its place.
        """
        target = self.folder / source / f"{name}.csv"
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            header, rows = with_added_columns(target, header, rows)
        target.write_text(as_csv(header, rows), encoding="utf-8", newline="")

    def account(self, facts, rows_in, table, rows_out, left_out=0, reason=""):
        self.accounts.append(dict(facts_file=facts, rows_in=rows_in, table=table, rows_out=rows_out,
                                  left_out=left_out, reason=reason))

    def leave_out(self, facts, line, key, reason):
        self.left_out.append(dict(facts_file=facts, line=line, key=key, reason=reason))

    def shared(self, name, header, rows, mine, order):
        """Replaces the lines for which mine(row) holds by rows; keeps the others; sorts by the columns in order."""
        path = self.folder / name
        others = []
        if path.exists():
            with path.open(encoding="utf-8", newline="") as file:
                others = [row for row in csv.DictReader(file) if not mine(row)]
        everything = sorted(others + rows, key=lambda row: [sortable(row[column]) for column in order])
        path.write_text(as_csv(header, everything), encoding="utf-8", newline="")


def with_added_columns(path, header, rows):
    """Header and rows with the further columns of the table at path; rows belong together by their first column."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        there = list(reader)
    added = [column for column in reader.fieldnames or [] if column not in header]
    if not added:
        return header, rows
    key = header[0]
    kept = {row[key]: {column: row[column] for column in added} for row in there}
    return list(reader.fieldnames), [{**row, **kept.get(row[key], {})} for row in rows]


def sortable(cell):
    text = str(cell)
    return text.zfill(9) if text.isdigit() else text


def as_csv(header, rows):
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, fieldnames=header, lineterminator="\n")
    writer.writeheader()
    writer.writerows({column: row.get(column, "") for column in header} for row in rows)
    return buffer.getvalue()


def read(facts, name):
    """Rows of a facts table, each with the line on which it begins as row["line"]."""
    with (facts / name).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows, line = [], 2
        for row in reader:
            row["line"] = line
            line = reader.line_num + 1
            rows.append(row)
        return rows


def slug(name):
    """The same key as org.migov.ontology.Slug makes."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.category(c).startswith("M"))
    letters = {"ø": "o", "Ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"}
    folded = folded.translate(str.maketrans(letters))
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"[’']", "", folded.lower())).strip("-")


def party(code):
    """Code of a party in our tables."""
    return "group:eu" if code == "EUE" else FORMER_STATES.get(code, code)


def segment(code):
    """What stands for a party in a key: the last segment of its IRI."""
    return code.removeprefix("group:")


def joined(*parts):
    return "; ".join(dict.fromkeys(part.strip() for part in parts if part and part.strip()))


def source_of(repository, path):
    """Id of our source for a repository or, where the facts name none, for the site of a web page."""
    if not repository.startswith("("):
        return REPOSITORIES[repository]
    host = urllib.parse.urlparse(path).netloc.removeprefix("www.")
    return WEB_HOSTS.get(host, "web-pages") if host else "wikipedia-copies"


def locator(path):
    """Address, or path in a repository, without spaces in addresses and without remarks on how it was found."""
    if path.startswith("(search"):
        return "English Wikipedia, article Violence and Harassment Convention, a copy of 2023"
    return path.replace(" ", "%20") if path.startswith("http") else path
