package org.migov.loader.fetch;

import com.google.common.net.InternetDomainName;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Decides where a request may go. */
final class Site {

    private final Optional<URI> baseUrl;

    /** @param baseUrl stands in for scheme, host and port of every address */
    Site(Optional<URI> baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The address that is really asked for. */
    URI resolve(String address) throws FetchProblem {
        try {
            URI uri = URI.create(address.replace("|", "%7C").replace(" ", "%20"));
            if (baseUrl.isPresent()) {
                String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
                return baseUrl.get().resolve(uri.getRawPath() + query);
            }
            if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
                throw new FetchProblem("expected an address that begins with https://, found " + address);
            }
            return uri;
        } catch (IllegalArgumentException malformed) {
            throw new FetchProblem("expected an address, found " + address, malformed);
        }
    }

    /** Where a redirect leads: only over https, and within the site that registered the name. */
    URI redirect(URI from, String location) throws FetchProblem {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException malformed) {
            throw new FetchProblem("redirected to what is no address: " + location, malformed);
        }
        boolean standIn = baseUrl.isPresent()
                && to.getRawAuthority() != null
                && to.getRawAuthority().equals(from.getRawAuthority())
                && String.valueOf(to.getScheme()).equals(from.getScheme());
        boolean same = "https".equals(to.getScheme())
                && "https".equals(from.getScheme())
                && registrable(to).equals(registrable(from));
        if (!standIn && !same) {
            throw new FetchProblem("redirected to " + to + ", which is not https or another site; not followed");
        }
        return to;
    }

    private static String registrable(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        try {
            InternetDomainName name = InternetDomainName.from(host);
            return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host;
        } catch (IllegalArgumentException noName) {
            return host;
        }
    }
}
