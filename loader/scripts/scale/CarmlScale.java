import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.CsvResolver;
import io.carml.util.RmlMappingLoader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;

/** Maps a table with CARML: mapping.ttl in.csv out.nt. Run by measure-scale as a single source file. */
public final class CarmlScale {

    private CarmlScale() {}

    public static void main(String[] files) throws Exception {
        var mapper = RdfRmlMapper.builder()
                .setLogicalSourceResolver(io.carml.vocab.Rdf.Ql.Csv, CsvResolver::getInstance)
                .triplesMaps(RmlMappingLoader.build().load(RDFFormat.TURTLE, Path.of(files[0])))
                .build();
        try (var out = new BufferedOutputStream(new FileOutputStream(files[2]), 1 << 17);
                var in = new BufferedInputStream(new FileInputStream(files[1]), 1 << 17)) {
            NTriplesWriter writer = new NTriplesWriter(out);
            writer.startRDF();
            mapper.map(in).toStream().forEach(writer::handleStatement);
            writer.endRDF();
        }
    }
}
