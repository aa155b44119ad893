package org.migov.loader.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A {@code robots.txt}, by RFC 9309: the group of our name, else that of all; of its rules the longest that fits. */
final class RobotsTxt {

    private static final String NAME = "migov";
    private static final Duration MOST = Duration.ofMinutes(1);

    private record Rule(boolean allow, String path) {}

    private final List<Rule> rules = new ArrayList<>();
    private Optional<Duration> delay = Optional.empty();

    private RobotsTxt() {}

    static RobotsTxt allowingAll() {
        return new RobotsTxt();
    }

    static RobotsTxt of(String text) {
        RobotsTxt own = read(text, NAME);
        return own.rules.isEmpty() && own.delay.isEmpty() ? read(text, "*") : own;
    }

    /** @param path with its query, as it is sent */
    boolean allows(String path) {
        Optional<Rule> longest = Optional.empty();
        for (Rule rule : rules) {
            int length = longest.map(best -> best.path().length()).orElse(-1);
            boolean better = rule.path().length() > length || (rule.path().length() == length && rule.allow());
            if (better && fits(rule.path(), path)) {
                longest = Optional.of(rule);
            }
        }
        return longest.map(Rule::allow).orElse(true);
    }

    /** What the server wants between two requests, at most a minute. */
    Optional<Duration> delay() {
        return delay.map(asked -> asked.compareTo(MOST) > 0 ? MOST : asked);
    }

    private static RobotsTxt read(String text, String name) {
        RobotsTxt robots = new RobotsTxt();
        boolean ours = false;
        boolean inAgents = false;
        for (String line : text.lines().toList()) {
            String[] parts = line.replaceFirst("#.*", "").split(":", 2);
            if (parts.length == 2) {
                String key = parts[0].strip().toLowerCase(Locale.ROOT);
                String value = parts[1].strip();
                boolean agent = key.equals("user-agent");
                if (agent) {
                    ours = (inAgents && ours) || value.toLowerCase(Locale.ROOT).equals(name);
                } else if (ours) {
                    robots.take(key, value);
                }
                inAgents = agent;
            }
        }
        return robots;
    }

    private void take(String key, String value) {
        if ((key.equals("allow") || key.equals("disallow")) && !value.isEmpty()) {
            rules.add(new Rule(key.equals("allow"), value));
        } else if (key.equals("crawl-delay") && value.matches("\\d{1,6}(\\.\\d+)?")) {
            delay = Optional.of(Duration.ofMillis((long) (Double.parseDouble(value) * 1000)));
        }
    }

    private static boolean fits(String pattern, String path) {
        boolean end = pattern.endsWith("$");
        String plain = end ? pattern.substring(0, pattern.length() - 1) : pattern;
        String regex = Pattern.quote(plain).replace("*", "\\E.*\\Q") + (end ? "" : ".*");
        return path.matches(regex);
    }
}
