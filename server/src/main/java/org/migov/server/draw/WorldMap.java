package org.migov.server.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where places are on {@value #FILE}, the map that browsers fetch once: {@code <use href="…/world.svg#KEN">} draws
 * one, {@code #land} all that are larger than a dot. Made by {@code server/scripts/world-map.mjs}.
 */
public final class WorldMap {

    /** Name of the file among the assets. */
    public static final String FILE = "world.svg";

    private static final int WIDTH = 2000;
    private static final int HEIGHT = 870;
    private static final int LEAST = 300;
    private static final int AROUND = 40;
    private static final String RESOURCE = "/draw/world.csv";

    private final Map<String, Place> places;

    private WorldMap(Map<String, Place> places) {
        this.places = places;
    }

    /**
     * A place on the map, in its units: 2000 by 870.
     *
     * @param x of its middle
     * @param y of its middle
     * @param area false if it is drawn as a dot
     */
    public record Place(String code, int x, int y, int left, int top, int right, int bottom, boolean area) {}

    /** The map of this software. */
    public static WorldMap standard() {
        try (InputStream in = WorldMap.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + ": expected among the resources, found nothing");
            }
            return new WorldMap(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(WorldMap::read)
                    .collect(Collectors.toUnmodifiableMap(Place::code, Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private static Place read(String line) {
        String[] cells = line.split(",", -1);
        int[] at = Arrays.stream(cells, 1, 7).mapToInt(Integer::parseInt).toArray();
        return new Place(cells[0], at[0], at[1], at[2], at[3], at[4], at[5], cells[7].equals("area"));
    }

    /** A country or territory by its ISO 3166-1 alpha-3 code; empty if the map does not show it. */
    public Optional<Place> place(String code) {
        return Optional.ofNullable(places.get(code));
    }

    /** The whole world; marks of places that the map does not show are left out. */
    public MapDrawing world(String id, String title, String description, List<MapDrawing.Mark> marks) {
        return new MapDrawing(id, title, description, "0 0 " + WIDTH + " " + HEIGHT, shown(marks));
    }

    /** The part of the world that holds some places, with what is around them; the whole if none is on the map. */
    public MapDrawing around(
            String id, String title, String description, List<MapDrawing.Mark> marks, Collection<String> codes) {
        List<Place> held = codes.stream().flatMap(code -> place(code).stream()).toList();
        return held.isEmpty()
                ? world(id, title, description, marks)
                : new MapDrawing(id, title, description, box(held), shown(marks));
    }

    private List<MapDrawing.Mark> shown(List<MapDrawing.Mark> marks) {
        return marks.stream().filter(mark -> places.containsKey(mark.code())).toList();
    }

    /** In the proportions of the whole, never closer than {@value #LEAST} units, never beyond the edge. */
    private static String box(List<Place> held) {
        int left = held.stream().mapToInt(Place::left).min().orElseThrow() - AROUND;
        int right = held.stream().mapToInt(Place::right).max().orElseThrow() + AROUND;
        int top = held.stream().mapToInt(Place::top).min().orElseThrow() - AROUND;
        int bottom = held.stream().mapToInt(Place::bottom).max().orElseThrow() + AROUND;
        int width = Math.max(Math.max(right - left, LEAST), (bottom - top) * WIDTH / HEIGHT);
        width = Math.min(width, WIDTH);
        int height = width * HEIGHT / WIDTH;
        int x = Math.max(0, Math.min((left + right - width) / 2, WIDTH - width));
        int y = Math.max(0, Math.min((top + bottom - height) / 2, HEIGHT - height));
        return x + " " + y + " " + width + " " + height;
    }
}
