package org.migov.server.feeds;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed, to be written as Atom.
 *
 * @param id an IRI that stays the same for ever and is nobody else's, see {@link #tag}
 * @param language of titles and summaries
 * @param links of the feed: {@code self}, {@code alternate}, and {@code first}, {@code next}, {@code previous} of a long
 *     one (RFC 5005)
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
public record AtomFeed(
        String id, String title, String language, Instant updated, List<Link> links, List<Entry> entries) {

    /** The media type, without parameters. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String AUTHOR = "MiGov";
    private static final String RIGHTS = "CC BY 4.0, unless a source says otherwise";

    /** What XML 1.0 has no place for, even escaped. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** A link with an absolute address. */
    public record Link(String relation, String type, String href) {}

    /**
     * An entry.
     *
     * @param href absolute address of the page
     * @param summary plain text; may be empty
     */
    public record Entry(String id, String title, Instant updated, String href, String summary) {}

    public AtomFeed {
        links = List.copyOf(links);
        entries = List.copyOf(entries);
    }

    /** An identifier as RFC 4151 has it, under the base of a release: no two things have the same, whatever host serves. */
    public static String tag(String base, String rest) {
        URI uri = URI.create(base);
        return "tag:" + uri.getHost() + ",2026:" + uri.getPath().substring(1) + rest;
    }

    /** The document, in UTF-8. */
    public byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text can be written to memory", e);
        }
        return bytes.toByteArray();
    }

    /** The document as text. */
    @Override
    public String toString() {
        return new String(write(), StandardCharsets.UTF_8);
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", language);
        text(xml, "id", id);
        text(xml, "title", title);
        text(xml, "updated", instant(updated));
        xml.writeStartElement("author");
        text(xml, "name", AUTHOR);
        xml.writeEndElement();
        text(xml, "rights", RIGHTS);
        for (Link link : links) {
            link(xml, link);
        }
        for (Entry entry : entries) {
            write(xml, entry);
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", entry.id());
        text(xml, "title", entry.title());
        text(xml, "updated", instant(entry.updated()));
        link(xml, new Link("alternate", "text/html", entry.href()));
        if (!entry.summary().isEmpty()) {
            text(xml, "summary", entry.summary());
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, Link link) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", link.relation());
        xml.writeAttribute("type", link.type());
        xml.writeAttribute("href", link.href());
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(NOT_XML.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }

    private static String instant(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
