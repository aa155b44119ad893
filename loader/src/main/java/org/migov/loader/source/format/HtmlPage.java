package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads HTML as browsers do, without running or fetching anything, and with the line of each part. */
final class HtmlPage {

    private static final int DEEPEST = 400;
    private static final int MOST_COLUMNS = 1_000;
    private static final int WIDEST_SPAN = 50;
    private static final Set<String> INVISIBLE = Set.of("script", "style", "noscript", "template", "head", "select");
    private static final Set<String> BREAKS = Set.of(
            "br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd",
            "section", "article", "header", "footer", "nav", "caption", "thead", "tbody", "tfoot", "hr", "pre", "form");

    private HtmlPage() {}

    static Page of(String text) {
        Document document =
                Jsoup.parse(text, Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST));
        List<Grid> grids = new ArrayList<>();
        for (Element table : document.select("table")) {
            grid(table).ifPresent(grids::add);
        }
        return new Page(true, CleanText.of(document.title()), address(text, document), lines(document), grids);
    }

    private static Optional<String> address(String text, Document document) {
        Optional<String> stated = Page.stated(text);
        if (stated.isPresent()) {
            return stated;
        }
        for (String query : List.of("link[rel=canonical]", "meta[property=og:url]", "base[href]")) {
            for (Element element : document.select(query)) {
                String address = element.hasAttr("href") ? element.attr("href") : element.attr("content");
                if (address.matches("https?://[^\\s<>\"{}|^`\\\\]{1,2000}")) {
                    return Optional.of(address);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Grid> grid(Element table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            if (table.equals(row.closest("table"))) {
                List<Cell> cells = cells(row);
                if (!cells.isEmpty() && !Grid.isBlank(cells)) {
                    rows.add(cells);
                }
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Grid(rows));
    }

    private static List<Cell> cells(Element row) {
        List<Cell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.nameIs("td") || cell.nameIs("th")) {
                String text = cell.selectFirst("table") == null ? text(cell) : "";
                cells.add(new Cell(text, line(cell, line(row, 0)), cell.nameIs("th")));
                for (int i = 1; i < span(cell); i++) {
                    cells.add(new Cell("", line(cell, 0), cell.nameIs("th")));
                }
            }
            if (cells.size() > MOST_COLUMNS) {
                return List.of();
            }
        }
        return List.copyOf(cells);
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan").strip();
        return span.matches("\\d{1,4}") ? Math.min(WIDEST_SPAN, Integer.parseInt(span)) : 1;
    }

    private static long line(Node node, long otherwise) {
        return node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : otherwise;
    }

    /** Text of a cell: without footnote numbers, with line breaks where the page breaks the line. */
    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        cell.traverse(new VisibleText() {
            @Override
            void text(TextNode node) {
                text.append(node.getWholeText().replaceAll("\\s+", " "));
            }

            @Override
            void lineBreak(Node node) {
                text.append('\n');
            }
        });
        return CleanText.lines(text.toString());
    }

    private static List<TextLine> lines(Document document) {
        List<TextLine> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        long[] begun = {0};
        VisibleText visitor = new VisibleText() {
            @Override
            void text(TextNode node) {
                if (text.toString().isBlank()) {
                    begun[0] = line(node, begun[0]);
                }
                text.append(node.getWholeText());
            }

            @Override
            void lineBreak(Node node) {
                flush(lines, text, begun[0]);
            }

            @Override
            void gap() {
                text.append(' ');
            }
        };
        document.body().traverse(visitor);
        flush(lines, text, begun[0]);
        return lines;
    }

    private static void flush(List<TextLine> lines, StringBuilder text, long line) {
        String clean = CleanText.of(text.toString());
        if (!clean.isEmpty()) {
            lines.add(new TextLine(line, clean));
        }
        text.setLength(0);
    }

    /** Walks over what a reader of the page sees. */
    private abstract static class VisibleText implements NodeVisitor {

        private int hidden;

        abstract void text(TextNode node);

        abstract void lineBreak(Node node);

        /** Between cells. */
        void gap() {}

        @Override
        public final void head(Node node, int depth) {
            if (isHidden(node)) {
                hidden++;
            }
            if (hidden > 0) {
                return;
            }
            if (node instanceof TextNode words) {
                text(words);
            } else {
                around(node);
            }
        }

        @Override
        public final void tail(Node node, int depth) {
            if (isHidden(node)) {
                hidden--;
            } else if (hidden == 0 && node instanceof Element) {
                around(node);
            }
        }

        private void around(Node node) {
            String name = node.nodeName().toLowerCase(Locale.ROOT);
            if (BREAKS.contains(name)) {
                lineBreak(node);
            } else if (name.equals("td") || name.equals("th")) {
                gap();
            }
        }

        private static boolean isHidden(Node node) {
            if (!(node instanceof Element element)) {
                return false;
            }
            boolean footnote = element.nameIs("sup") && element.text().matches("[\\d,;*†‡()\\[\\]\\s]{0,12}");
            return INVISIBLE.contains(element.normalName())
                    || footnote
                    || element.hasAttr("hidden")
                    || element.attr("style")
                            .replace(" ", "")
                            .toLowerCase(Locale.ROOT)
                            .contains("display:none");
        }
    }
}
