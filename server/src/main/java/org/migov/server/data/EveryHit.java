package org.migov.server.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Collects the place of every entry that fits, in no order; what is best is judged elsewhere. */
final class EveryHit extends SimpleCollector {

    private final List<Integer> found = new ArrayList<>();
    private @Nullable NumericDocValues places;

    private EveryHit() {}

    static CollectorManager<EveryHit, List<Integer>> places() {
        return new CollectorManager<>() {
            @Override
            public EveryHit newCollector() {
                return new EveryHit();
            }

            @Override
            public List<Integer> reduce(Collection<EveryHit> parts) {
                return parts.stream().flatMap(part -> part.found.stream()).toList();
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext part) throws IOException {
        places = part.reader().getNumericDocValues("place");
    }

    @Override
    public void collect(int entry) throws IOException {
        if (places != null && places.advanceExact(entry)) {
            found.add((int) places.longValue());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
