package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.migov.loader.source.ProblemCode;

/**
 * A row of the tables of Chilton and Woda.
 *
 * @param header names of the columns, in small letters
 */
record CodedRow(List<String> header, List<Cell> cells) {

    /** Provisions, by the names that the data set gives them; criteria 1 to 20c of the ILO and KNOMAD, and two more. */
    private static final Set<String> PROVISIONS = Set.of(
            "intl_instr",
            "info_exch",
            "info_dissem",
            "govt_agencies",
            "joint_commit",
            "recruit_cost_mig",
            "recruit_auth",
            "labor_union_orig",
            "labor_union_dest",
            "labor_union_join",
            "emp_orgs",
            "ngos",
            "migrant_info",
            "prot_equal",
            "prot_women",
            "prot_women_det",
            "prot_other",
            "contract_req",
            "contract_standard",
            "contract_terms",
            "wage_prot",
            "housing_req",
            "housing_cond",
            "housing_monitor",
            "work_monitor",
            "passport",
            "social_security",
            "disputes_emp_mig",
            "mig_human_cap",
            "credentials",
            "remittances",
            "reintegration",
            "contract_renewal",
            "perm_resid",
            "quota",
            "autorenew");

    CodedRow {
        header = List.copyOf(header);
        cells = List.copyOf(cells);
    }

    boolean has(String column) {
        return header.contains(column);
    }

    /** Text of a cell; "" if it is empty or the column is not there. */
    String text(String column) {
        int index = header.indexOf(column);
        String text = index < 0 ? "" : cells.get(index).flat().strip();
        // Stata writes what is missing as a full stop.
        return text.equals(".") ? "" : text;
    }

    boolean isFlag(String column) {
        return text(column).matches("1(\\.0)?");
    }

    /** Whether a coder looked at the agreement's text. */
    boolean isCoded() {
        return header.stream()
                .anyMatch(column -> PROVISIONS.contains(column) && !text(column).isEmpty());
    }

    /** What the compilers hold, in words of our own. */
    String evidence() {
        List<String> parts = new ArrayList<>();
        if (isFlag("copy_available")) {
            parts.add("copy of text held by data set");
        }
        if (isFlag("evidence_available")) {
            parts.add("evidence held by data set");
        }
        if (isFlag("evidence_notavailable")) {
            parts.add("neither copy nor evidence held");
        }
        if (!text("dataset_original").isEmpty()) {
            parts.add("earlier listed in " + text("dataset_original"));
        }
        return String.join("; ", parts);
    }

    /** What the coders found: how long it lasts, what it changes, and each provision that they looked for. */
    void coding(String agreement, Rows rows) {
        Map<String, String> coding = new LinkedHashMap<>();
        coding.put("agreement", agreement);
        coding.put("duration_class", duration(rows));
        if (text("bla_duration_years").matches("\\d{1,3}(\\.\\d+)?")) {
            coding.put("duration_years", text("bla_duration_years").replaceFirst("\\.0+$", ""));
        }
        coding.put("is_amendment", flag("past_bla_amend"));
        coding.put("replaces_prior", flag("past_bla_replace"));
        coding.put("prior_agreements", prior());
        coding.put("quota", text("quota_num"));
        coding.put("certainty", "stated");
        coding.put("locator", rows.place());
        rows.add("codings", coding);
        for (String column : header) {
            if (PROVISIONS.contains(column) && !text(column).isEmpty()) {
                provision(agreement, column, rows);
            }
        }
    }

    private void provision(String agreement, String column, Rows rows) {
        String present = flag(column);
        if (present.isEmpty()) {
            rows.reject(ProblemCode.WRONG_BOOLEAN, column, "1 (present) or 0 (absent)", text(column));
            return;
        }
        rows.add(
                "provisions",
                Map.of(
                        "agreement",
                        agreement,
                        "provision",
                        column.replace('_', '-'),
                        "present",
                        present,
                        "locator",
                        "treatyID=" + text("treatyid") + ";column=" + column));
    }

    /** "" for what is neither yes nor no. */
    private String flag(String column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "yes", "true" -> "true";
            case "0", "0.0", "no", "false" -> "false";
            default -> "";
        };
    }

    private String prior() {
        String text = text("past_bla_ref").toLowerCase(Locale.ROOT);
        if (text.startsWith("no ") || text.equals("0")) {
            return "none";
        }
        return text.startsWith("one") ? "one" : text.startsWith("more") ? "more than one" : "";
    }

    private String duration(Rows rows) {
        String text = text("bla_duration").toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return "";
        }
        if (text.contains("not mention")) {
            return "not-mentioned";
        }
        if (text.contains("number of years")) {
            return "specified-years";
        }
        if (text.contains("until terminated")) {
            return "until-terminated";
        }
        if (text.equals("other")) {
            return "other";
        }
        rows.warn(ProblemCode.UNKNOWN_MARKER, "bla_duration", "one of the four answers of the coders", text);
        return "";
    }
}
