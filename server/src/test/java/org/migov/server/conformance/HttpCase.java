package org.migov.server.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;

/**
 * One case of a W3C suite whose requests are written down in RDF.
 *
 * @param id such as {@code query_post_form}
 * @param name the suite's own title of it
 * @param graphs the data that the case needs: graph name to statements
 * @param exchanges requests in their order, each with what is expected
 */
record HttpCase(String id, String name, Map<String, Model> graphs, List<Exchange> exchanges) {

    /**
     * A request and what is expected of its answer.
     *
     * @param path path and query as the suite has them
     * @param headers names in lower case
     * @param charset of the body
     * @param statuses names of the suite: {@code StatusCode2xx}, {@code NotFound} …
     * @param format {@code boolean}, {@code tabular} or {@code RDF}
     */
    record Exchange(
            String method,
            String path,
            Map<String, String> headers,
            Optional<String> body,
            String charset,
            List<String> statuses,
            Optional<Boolean> expectedBoolean,
            Optional<String> format,
            Optional<String> contentType,
            Optional<String> expectedBody) {

        boolean reads() {
            return method.equals("GET") || method.equals("HEAD");
        }

        boolean isUpdate() {
            return headers.getOrDefault("content-type", "").startsWith("application/sparql-update")
                    || body.orElse("").startsWith("update=")
                    || path.contains("?update=");
        }
    }

    boolean isUpdate() {
        return exchanges.stream().anyMatch(Exchange::isUpdate);
    }
}
