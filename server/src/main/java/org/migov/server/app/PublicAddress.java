package org.migov.server.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/** A request as it came to the address that the public knows, whatever a proxy made of it. */
final class PublicAddress extends HttpServletRequestWrapper {

    private final URI address;

    PublicAddress(HttpServletRequest request, URI address) {
        super(request);
        this.address = address;
    }

    @Override
    public String getScheme() {
        return address.getScheme();
    }

    @Override
    public String getServerName() {
        return address.getHost();
    }

    @Override
    public int getServerPort() {
        return address.getPort() >= 0 ? address.getPort() : isSecure() ? 443 : 80;
    }

    @Override
    public boolean isSecure() {
        return address.getScheme().equals("https");
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(address + getRequestURI());
    }
}
