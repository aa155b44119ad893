package org.migov.server.app;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client is counted by: its IPv4 address, or the first half of its IPv6 address, which is one household.
 *
 * <p>A header is believed only where a setting names it, and then its last entry: the one that our own proxy has written,
 * whatever the client has sent before it. This machine itself is not counted, unless it speaks for others.
 */
final class ClientAddress {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");
    private static final Pattern FORWARDED_FOR = Pattern.compile("(?i)for=\"?\\[?([^\\]\";,\\s]+)");
    private static final int HOUSEHOLD = 8;

    private ClientAddress() {}

    /**
     * The address in a form to compare by; empty for one that is not counted.
     *
     * @param header that a trusted proxy sets; empty for none
     */
    static String of(HttpServletRequest request, String header) {
        List<String> lines = header.isEmpty() ? List.of() : Collections.list(request.getHeaders(header));
        if (lines.isEmpty()) {
            InetAddress peer = parsed(String.valueOf(request.getRemoteAddr()));
            return peer == null || peer.isLoopbackAddress() ? "" : key(peer);
        }
        String all = String.join(",", lines);
        String last = all.substring(all.lastIndexOf(',') + 1).strip();
        InetAddress named = parsed(header.equalsIgnoreCase("Forwarded") ? forwardedFor(last) : last);
        return named == null ? "unknown" : key(named);
    }

    private static String forwardedFor(String entry) {
        Matcher matcher = FORWARDED_FOR.matcher(entry);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static @Nullable InetAddress parsed(String text) {
        String bare = text.replaceFirst("^\\[(.*)\\](:\\d+)?$", "$1").replaceFirst("^([0-9.]+):\\d+$", "$1");
        if (!LITERAL.matcher(bare).matches()) {
            return null; // a name would be looked up
        }
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] counted = bytes.length > HOUSEHOLD ? Arrays.copyOf(bytes, HOUSEHOLD) : bytes;
        return HexFormat.of().formatHex(counted).toLowerCase(Locale.ROOT);
    }
}
