package org.migov.loader.source;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every code a {@link Problem} can bear, with what it means and what to do about it.
 *
 * <p>The codes are public: reports carry them, the documentation has a heading for each. A code never changes its
 * meaning. Codes of the kind {@code unknown-<kind>} stand for a reference to something that no table read before names.
 */
public enum ProblemCode {
    NO_FILE("no-file", "The path does not exist.", "Check the spelling of the path."),
    FOLDER("folder", "A folder stands where a table was expected.", "Name the CSV file, or a folder of tables."),
    NO_TABLES(
            "no-tables",
            "The folder holds nothing that can be read: no CSV file, no RDF, no official format.",
            "Name a folder that holds tables, such as treaty-actions.csv, exports or saved pages."),
    NOT_READ(
            "not-read",
            "A file in the folder is no table, no RDF, and no official format is recognised in it: it is left out.",
            "If it holds data, name it alone and say what it is with --as."),
    UNREADABLE(
            "unreadable",
            "The file cannot be opened or read.",
            "Check that you may read it and that the disk is sound."),
    UNKNOWN_TABLE(
            "unknown-table",
            "Neither the file's name nor its header says which table it is.",
            "Rename the file after its table, or say which it is with --as."),
    EMPTY_FILE("empty-file", "The file has no content.", "Save the table again; a table begins with a header."),
    NO_ROWS(
            "no-rows",
            "The file has nothing to read: a header with nothing below it, or RDF without a statement.",
            "Add rows, or leave the file out."),
    BROKEN_UTF8("broken-utf8", "The file is not UTF-8 text.", "Save the file as UTF-8."),
    CONTROL_CHARACTER(
            "control-character",
            "The file holds a character that no text has, so it is damaged or not a CSV file.",
            "Export the table again as CSV."),
    WRONG_SEPARATOR(
            "wrong-separator",
            "Columns are separated by something else than commas.",
            "Save the table as comma-separated values."),
    MISSING_COLUMN("missing-column", "The header lacks a column that the table needs.", "Add the column."),
    UNKNOWN_COLUMN(
            "unknown-column",
            "The header has a column that the table does not know; it is not read.",
            "Check its spelling, or remove it."),
    DUPLICATE_COLUMN("duplicate-column", "The header names a column twice.", "Rename or remove one of them."),
    RAGGED_ROW(
            "ragged-row",
            "A row has more or fewer cells than the header.",
            "Put quotes around cells that hold commas; check for a cut line."),
    UNCLOSED_QUOTE(
            "unclosed-quote",
            "A quoted cell does not end: the file is cut off, or a quote is missing.",
            "Close the quote, or fetch the whole file again."),
    STRAY_QUOTE(
            "stray-quote",
            "Text follows a closing quote; the rest of the file is not read.",
            "Write a quote inside a quoted cell twice."),
    LONG_CELL(
            "long-cell",
            "A cell is longer than a million characters; the rest of the file is not read.",
            "Look for a missing closing quote."),
    DUPLICATE_KEY("duplicate-key", "The key of the row has come before in this source.", "Keep one of the two rows."),
    MISSING_VALUE("missing-value", "A cell that must not be empty is empty.", "Fill the cell."),
    WRONG_DATE(
            "wrong-date",
            "The cell is not a date, or no such day exists.",
            "Write YYYY, YYYY-MM or YYYY-MM-DD, as precise as known."),
    WRONG_NUMBER(
            "wrong-number",
            "The cell is not a number of the kind expected.",
            "Write digits, with a point before decimals."),
    WRONG_BOOLEAN("wrong-boolean", "The cell is neither true nor false.", "Write true or false."),
    WRONG_IRI(
            "wrong-iri",
            "The address is not an absolute IRI.",
            "Write it in full, for instance https://example.org/text, without spaces."),
    WRONG_TEXT("wrong-text", "The text cannot be stated: it is empty or holds control characters.", "Clean the text."),
    WRONG_LANGUAGE("wrong-language", "The language is not a BCP 47 tag.", "Write a tag such as en, fr or pt-BR."),
    UNUSABLE_VALUE(
            "unusable-value",
            "No identifier or statement can be made of the row's values.",
            "See what the message expects."),
    UNKNOWN_CONCEPT(
            "unknown-concept",
            "The cell names a concept that its scheme does not have.",
            "Use one of the scheme's concepts, or add the concept."),
    UNKNOWN_REFERENCE(
            "unknown-<kind>",
            "The cell names a thing (country, instrument, agreement …) that no table read before describes.",
            "Correct the key, or add the thing to its own table."),
    EMPTY_ROW(
            "empty-row", "A row of an official file says nothing that can be loaded.", "Look whether it is complete."),
    UNKNOWN_FORMAT(
            "unknown-format",
            "The file is none of our tables and no official format is recognised in it, or several are.",
            "Say which it is with --as, or save the page again as a whole."),
    UNREADABLE_FORMAT(
            "unreadable-format",
            "The file does not hold what its format needs, so no row of it can be read.",
            "Save the page or export again, as the documentation of formats says."),
    NOT_TEXT(
            "not-text",
            "The file is no text: an archive, a spreadsheet, a PDF or random bytes.",
            "Save it as HTML, text or CSV."),
    TOO_LARGE("too-large", "The file, or a part of it, is larger than any official file.", "Load it in parts."),
    COMPRESSION(
            "compression",
            "The compressed file is damaged, or blows up to a size no official file has.",
            "Unpack it yourself and look at what is in it."),
    ENCODING(
            "encoding",
            "The text is not in UTF-8; it was read in the encoding that was recognised.",
            "Check the names in the report; save the file as UTF-8."),
    DAMAGED_TEXT(
            "damaged-text",
            "Characters are damaged: the file was once read in a wrong encoding.",
            "Fetch the file again, or correct the characters."),
    FORMULA(
            "formula",
            "A cell holds a formula of a spreadsheet; it is kept as text and never run.",
            "Look who wrote it, and remove it."),
    UNKNOWN_MARKER(
            "unknown-marker",
            "A letter or word that says what kind of act it is has no known meaning.",
            "Check it against the source; it is never guessed."),
    UNKNOWN_COUNTRY(
            "unknown-country",
            "The name is that of no known country, territory, former state or group.",
            "Correct the name, or add it to the table of names."),
    AMBIGUOUS_COUNTRY(
            "ambiguous-country",
            "The name of the country can mean several, and neither the date nor the kind of list decides.",
            "Write the name in full, or add it to a table country-names with the dates between which it holds."),
    UNKNOWN_INSTRUMENT(
            "unknown-instrument",
            "The file or row is about an instrument that no table names.",
            "Add the instrument to its table, or say which it is with --instrument."),
    AMBIGUOUS_INSTRUMENT(
            "ambiguous-instrument",
            "The name or number of the instrument can mean several.",
            "Give the number with its register, or the full title."),
    COUNT_MISMATCH(
            "count-mismatch",
            "The page says how many there are, and other than that many were read.",
            "Save the whole page again; coverage is stated as partial."),
    RDF_SYNTAX(
            "rdf-syntax",
            "The file breaks the rules of its RDF syntax there.",
            "Correct the file; the message says what the parser met. What stands before the place is loaded."),
    REFUSED_STATEMENT(
            "refused-statement",
            "The statement is about something that no source may describe: a term of the vocabulary, a graph, a"
                    + " commitment.",
            "Take it out, or use an IRI of your own."),
    FOLDED_GRAPH(
            "folded-graph",
            "The file names graphs of its own; all its statements are put into the graph of its source.",
            "Nothing, or load each graph as a file of its own."),
    SOURCES_LIST(
            "sources-list",
            "A line of sources.csv cannot be used.",
            "Correct the line; the message says what it lacks."),
    UNLISTED_SOURCE(
            "unlisted-source",
            "A folder of tables has no line in sources.csv; it is not read.",
            "Add a line for it, or remove the folder."),
    RESERVED_SOURCE(
            "reserved-source",
            "The name of the source is kept for the loader's own graphs.",
            "Rename the file or folder."),
    SHAPE(
            "shape",
            "The record breaks a rule of the model's shapes; it is left out.",
            "The message names the property and the rule; correct the row."),
    SHAPE_WARNING(
            "shape-warning",
            "The record departs from what the model's shapes advise; it is kept.",
            "Look whether the row can be completed."),
    REJECTED_REFERENCE(
            "rejected-reference",
            "The record refers to one that was left out, so it is left out too.",
            "Correct the record it refers to.");

    private final String code;
    private final String meaning;
    private final String remedy;

    ProblemCode(String code, String meaning, String remedy) {
        this.code = code;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** As reports write it. */
    public String code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** The entry that explains a code; {@code unknown-country} is explained by {@link #UNKNOWN_REFERENCE}. */
    public static Optional<ProblemCode> of(String code) {
        Optional<ProblemCode> exact =
                Arrays.stream(values()).filter(entry -> entry.code.equals(code)).findFirst();
        return exact.isPresent() || !code.startsWith("unknown-") ? exact : Optional.of(UNKNOWN_REFERENCE);
    }
}
