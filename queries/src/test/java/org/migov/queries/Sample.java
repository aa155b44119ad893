package org.migov.queries;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;

/** Small datasets laid out as a release is: every statement in the default graph, and again in the graph of its source. */
final class Sample {

    private Sample() {}

    static Dataset read(Path trig) {
        Dataset dataset = DatasetFactory.create();
        RDFDataMgr.read(dataset, trig.toUri().toString());
        dataset.listNames().forEachRemaining(name -> dataset.getDefaultModel().add(dataset.getNamedModel(name)));
        return dataset;
    }

    static String csv(Dataset dataset, String text) {
        try (QueryExecution execution = QueryExecution.create(text, dataset)) {
            return text(execution.execSelect(), Format.CSV);
        }
    }

    static String tsv(Dataset dataset, String text) {
        try (QueryExecution execution = QueryExecution.create(text, dataset)) {
            return text(execution.execSelect(), Format.TSV);
        }
    }

    /** A file of this module, whether the tests run in its folder or in the one above. */
    static Path file(String path) {
        Path here = Path.of(path);
        return Files.exists(here) || !Files.exists(Path.of("queries"))
                ? here
                : Path.of("queries").resolve(path);
    }

    private enum Format {
        CSV,
        TSV
    }

    private static String text(ResultSet answer, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (format == Format.CSV) {
            ResultSetFormatter.outputAsCSV(out, answer);
        } else {
            ResultSetFormatter.outputAsTSV(out, answer);
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
