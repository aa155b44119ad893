package org.migov.loader.check;

import java.util.List;
import java.util.Map;
import org.migov.loader.source.Problem;
import org.migov.loader.source.TableCount;

/**
 * What a load or check found.
 *
 * @param tables what became of each file, in the order of reading
 * @param counts how many problems of each code
 * @param problems the first problems of each code; all are in {@code rejected.csv}
 * @param findings the first results of SHACL validation
 * @param checks answers of the checks; empty if they were not asked
 */
public record Report(
        List<TableCount> tables,
        Map<String, Long> counts,
        List<Problem> problems,
        List<Finding> findings,
        List<QueryChecks.Answer> checks) {

    public Report {
        tables = List.copyOf(tables);
        counts = Map.copyOf(counts);
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
    }

    public long rows() {
        return tables.stream().mapToLong(TableCount::rows).sum();
    }

    public long records() {
        return tables.stream().mapToLong(TableCount::records).sum();
    }

    public long rejected() {
        return tables.stream().mapToLong(TableCount::rejected).sum();
    }
}
