package org.migov.server.kinds;

import java.util.Map;

/** An organisation: its kind, where it is, and everything it has a part in. */
final class OrganisationKind implements Kind {

    @Override
    public void write(Sheet sheet, Draft draft) {
        draft.tie(sheet.say("places.kind"), sheet.links(Properties.TYPE));
        draft.tie(sheet.say("thing.column.same"), sheet.links(Properties.EXACT_MATCH));
        draft.told(Properties.TYPE, Properties.EXACT_MATCH);
        sheet.places(draft);
        Shelving.add(
                sheet,
                draft,
                "organisation-records",
                Map.of("organisation", sheet.key(sheet.node())),
                "record",
                "date");
        draft.listed("dcterms:contributor", "dcterms:publisher", "dcterms:creator", "mg:adoptedBy", "schema:mentions");
    }
}
