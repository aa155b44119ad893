package org.migov.server.app;

/** Versions as the manifests of the jars have them. */
public final class Version {

    private Version() {}

    /** Of this software; {@code development} where it does not run from a jar. */
    public static String ours() {
        return of(Version.class);
    }

    static String of(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
