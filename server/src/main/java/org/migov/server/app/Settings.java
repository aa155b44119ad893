package org.migov.server.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the server runs with: a value for each {@link Setting}. Immutable. */
public final class Settings {

    private final Map<String, String> given;

    private Settings(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** The standard values throughout. */
    public static Settings standard() {
        return new Settings(Map.of());
    }

    /**
     * Values by the names of their settings, as written; what is not named keeps its standard value.
     *
     * @throws IllegalArgumentException if a name is unknown or a value cannot be understood
     */
    public static Settings of(Map<String, String> values) {
        Set<String> known = Setting.ALL.stream().map(Setting::name).collect(Collectors.toSet());
        values.keySet().forEach(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown setting \"" + name + "\"; there is "
                        + Setting.ALL.stream().map(Setting::name).collect(Collectors.joining(", ")));
            }
        });
        Settings settings = new Settings(values);
        Setting.ALL.forEach(settings::get);
        return settings;
    }

    /** The same with another value for one setting. */
    public <T> Settings with(Setting<T> setting, String value) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(setting.name(), value);
        return of(more);
    }

    public <T> T get(Setting<T> setting) {
        String text = text(setting);
        try {
            return setting.reader().apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "setting \"" + setting.name() + "\": expected " + e.getMessage() + ", found \"" + text + "\"", e);
        }
    }

    /** Every setting with its value as written; secrets are hidden. */
    public Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        Setting.ALL.forEach(setting -> shown.put(setting.name(), setting.secret() ? "(secret)" : text(setting)));
        return shown;
    }

    private String text(Setting<?> setting) {
        return given.getOrDefault(setting.name(), setting.standard());
    }
}
