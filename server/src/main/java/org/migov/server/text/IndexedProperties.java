package org.migov.server.text;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;

/** Which properties can be searched, in the way that Jena's property function asks for it. */
final class IndexedProperties extends EntityDefinition {

    private final Set<String> properties;

    /** @param properties IRIs; empty where there is no index, which is said when it is searched */
    IndexedProperties(Set<String> properties) {
        super("uri", "text", "graph");
        setLangField("lang");
        this.properties = properties;
    }

    /** Never null: Jena would take a property that is not in the index for one without any text. */
    @Override
    public String getField(Node property) {
        if (!properties.isEmpty() && !properties.contains(property.getURI())) {
            throw new TextQueryRefused("text:query does not search <" + property.getURI()
                    + ">. In the text index are: "
                    + String.join(
                            ", ",
                            properties.stream()
                                    .map(iri -> "<" + iri + ">")
                                    .sorted()
                                    .toList()) + ".");
        }
        return getPrimaryField();
    }
}
