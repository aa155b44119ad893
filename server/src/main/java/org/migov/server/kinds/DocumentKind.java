package org.migov.server.kinds;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.migov.server.places.Grid.Cell;

/** A document: who published it when and where it is, what it names, what rests on it. */
final class DocumentKind implements Kind {

    @Override
    public void write(Sheet sheet, Draft draft) {
        draft.tie(sheet.say("places.kind"), sheet.links(Properties.TYPE));
        draft.tie(sheet.say("thing.column.publisher"), named(sheet, Properties.PUBLISHER));
        draft.tie(sheet.say("country.year"), written(sheet, Properties.DATE));
        draft.tie(sheet.say("thing.column.partof"), sheet.links(Properties.PART_OF));
        draft.tie(sheet.say("thing.column.address"), addresses(sheet));
        draft.told(Properties.TYPE, Properties.PUBLISHER, Properties.DATE, Properties.PART_OF, Properties.SOURCE);
        draft.told("http://purl.org/dc/terms/references", Properties.MENTIONS);
        Shelving.add(sheet, draft, "document-records", Map.of("document", sheet.key(sheet.node())), "record", "date");
        draft.listed("schema:isPartOf", "dcterms:references");
    }

    private static List<Cell> written(Sheet sheet, String property) {
        return sheet.all(property).stream()
                .filter(Node::isLiteral)
                .map(value -> Cell.text(sheet.written(value)))
                .toList();
    }

    private static List<Cell> named(Sheet sheet, String property) {
        return Stream.concat(sheet.links(property).stream(), written(sheet, property).stream())
                .toList();
    }

    private static List<Cell> addresses(Sheet sheet) {
        return sheet.all(Properties.SOURCE).stream()
                .map(value -> Provenance.place(value.isURI() ? value.getURI() : value.getLiteralLexicalForm()))
                .toList();
    }
}
