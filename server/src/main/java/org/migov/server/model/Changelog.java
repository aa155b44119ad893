package org.migov.server.model;

import java.util.ArrayList;
import java.util.List;

/** Reads the form of <a href="https://keepachangelog.com/en/1.1.0/">Keep a Changelog</a>. */
public final class Changelog {

    private Changelog() {}

    /** A version: {@code ## 0.2.0 - 2026-11-21}. */
    public record Release(String number, String date, List<Group> groups) {}

    /** Changes of one kind: {@code ### Added}, then a list. */
    public record Group(String heading, List<String> changes) {}

    /** The versions, in the order of the text; what stands before the first is left out. */
    static List<Release> read(String markdown) {
        List<Release> releases = new ArrayList<>();
        for (String block : parts(markdown, "## ")) {
            String[] head = firstLine(block).split(" - ", 2);
            List<Group> groups = parts(block, "### ").stream()
                    .map(group -> new Group(firstLine(group), changes(group)))
                    .toList();
            releases.add(new Release(head[0].strip(), head.length > 1 ? head[1].strip() : "", groups));
        }
        return releases;
    }

    private static List<String> parts(String text, String mark) {
        List<String> parts = List.of(("\n" + text).split("\n" + mark, -1));
        return parts.subList(1, parts.size());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    /** A change may go over several lines. */
    private static List<String> changes(String group) {
        return parts(group, "- ").stream()
                .map(change -> change.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
