package org.migov.server.kinds;

import java.util.List;
import org.migov.server.places.Grid.Cell;

/** Values under a name, such as what a record belongs to. */
public record Line(String label, List<Cell> values) {

    public Line {
        values = List.copyOf(values);
    }
}
