package org.migov.loader.store;

import java.util.function.LongConsumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** Passes statements on and tells every so often how many there were. */
final class CountingSink extends StreamRDFWrapper {

    private static final int EVERY = 10_000;

    private final LongConsumer progress;
    private long count;

    CountingSink(StreamRDF sink, LongConsumer progress) {
        super(sink);
        this.progress = progress;
    }

    /** Each file would start the loader anew; it is started and finished once, around all of them. */
    @Override
    public void start() {}

    @Override
    public void finish() {}

    @Override
    public void triple(Triple triple) {
        super.triple(triple);
        tick();
    }

    @Override
    public void quad(Quad quad) {
        super.quad(quad);
        tick();
    }

    private void tick() {
        count++;
        if (count % EVERY == 0) {
            progress.accept(count);
        }
    }
}
