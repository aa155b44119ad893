package org.migov.server.app;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.migov.server.release.CurrentRelease;

/** The dataset of whichever release is in force, for Fuseki's registry; our operations take the release themselves. */
final class CurrentDataset extends DatasetGraphWrapper {

    private final CurrentRelease releases;

    CurrentDataset(CurrentRelease releases) {
        super(releases.get().dataset());
        this.releases = releases;
    }

    @Override
    protected DatasetGraph get() {
        return releases.get().dataset();
    }
}
