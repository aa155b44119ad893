package org.migov.server.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migov.ontology.Mg;

/** What the service says of itself. */
final class ServiceManifest {

    /** Questions of one batch, at most. */
    static final int BATCH = 50;

    private ServiceManifest() {}

    /**
     * @param site address of this server, without a slash at the end
     * @param base of the identifiers of the release
     */
    static Map<String, Object> of(String site, String base, List<Map<String, Object>> types) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.1", "0.2"));
        manifest.put("name", "MiGov: governance of labour migration");
        manifest.put("identifierSpace", base + "id/");
        manifest.put("schemaSpace", Mg.NAMESPACE);
        manifest.put("documentation", site + "/about");
        manifest.put("defaultTypes", types);
        manifest.put("view", Map.of("url", site + ReconcileRoutes.VIEW + "?id={{id}}"));
        manifest.put(
                "preview", Map.of("url", site + ReconcileRoutes.PREVIEW + "?id={{id}}", "width", 420, "height", 240));
        manifest.put(
                "suggest",
                Map.of(
                        "entity", suggest(site, "entity"),
                        "type", suggest(site, "type"),
                        "property", suggest(site, "property")));
        manifest.put(
                "extend",
                Map.of(
                        "propose_properties",
                        Map.of("service_url", site, "service_path", ReconcileRoutes.PROPERTIES),
                        "property_settings",
                        Extension.SETTINGS));
        manifest.put("batchSize", BATCH);
        return manifest;
    }

    private static Map<String, Object> suggest(String site, String what) {
        return Map.of(
                "service_url",
                site,
                "service_path",
                ReconcileRoutes.SUGGEST + what,
                "flyout_service_url",
                site,
                "flyout_service_path",
                ReconcileRoutes.FLYOUT + what + "?id=${id}");
    }
}
