package org.migov.server.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.checker.Checker;
import nu.validator.checker.DuplicateDtChecker;
import nu.validator.checker.HeadingHierarchyChecker;
import nu.validator.checker.MicrodataChecker;
import nu.validator.checker.NormalizationChecker;
import nu.validator.checker.TextContentChecker;
import nu.validator.checker.UncheckedSubtreeWarner;
import nu.validator.checker.UsemapChecker;
import nu.validator.checker.XmlPiChecker;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.checker.jing.CheckerValidator;
import nu.validator.checker.table.TableChecker;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.prop.rng.RngProperty;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.ariaattributes.AriaAttributeDroppingSchemaWrapper;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import nu.validator.xml.templateelement.TemplateElementDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker on bytes in memory, with the schema that the W3C's service uses; it asks nobody.
 *
 * <p>Its own front door ({@code SimpleDocumentValidator}) wants another Jetty than ours, so its parts are put together here.
 */
final class HtmlChecker {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final Schema schema;

    HtmlChecker() {
        try {
            LocalCacheEntityResolver packed = new LocalCacheEntityResolver(new NullEntityResolver());
            packed.setAllowRnc(true);
            PropertyMapBuilder properties = properties(new Findings());
            properties.put(ValidateProperty.ENTITY_RESOLVER, packed);
            Schema html = CompactSchemaReader.getInstance()
                    .createSchema(packed.resolveEntity(null, SCHEMA), properties.toPropertyMap());
            schema = new NamespaceChangingSchemaWrapper(new TemplateElementDroppingSchemaWrapper(
                    new RoleAttributeFilteringSchemaWrapper(new XmlLangAttributeDroppingSchemaWrapper(
                            new AriaAttributeDroppingSchemaWrapper(new DataAttributeDroppingSchemaWrapper(html))))));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Errors and warnings in a page, each as {@code line:column message}. */
    List<String> findings(String page) {
        Findings findings = new Findings();
        try {
            HtmlParser parser = parser();
            parser.setContentHandler(validator(findings).getContentHandler());
            parser.setErrorHandler(findings);
            parser.parse(source(page));
        } catch (IOException | SAXException e) {
            findings.all.add("broke off: " + e.getMessage());
        }
        return findings.all;
    }

    /** The same for a style sheet. */
    List<String> findingsInStyle(String sheet) {
        String known = sheet.replace("::details-content", "::before"); // newer than the checker
        return findings("<!doctype html><html lang=en><title>Style</title><style>\n" + known + "\n</style>");
    }

    private Validator validator(Findings findings) {
        PropertyMap properties = properties(findings).toPropertyMap();
        Validator all = new CombineValidator(
                schema.createValidator(properties), CheckerSchema.ASSERTION_SCH.createValidator(properties));
        for (Checker checker : checkers()) {
            all = new CombineValidator(all, new CheckerValidator(checker, properties));
        }
        return all;
    }

    private static List<Checker> checkers() {
        return List.of(
                new TableChecker(),
                new HeadingHierarchyChecker(),
                new DuplicateDtChecker(),
                new NormalizationChecker(),
                new TextContentChecker(),
                new UncheckedSubtreeWarner(),
                new UsemapChecker(),
                new XmlPiChecker(),
                new MicrodataChecker());
    }

    private static HtmlParser parser() {
        HtmlParser parser = new HtmlParser();
        parser.setCommentPolicy(XmlViolationPolicy.ALLOW);
        parser.setContentNonXmlCharPolicy(XmlViolationPolicy.ALLOW);
        parser.setContentSpacePolicy(XmlViolationPolicy.ALTER_INFOSET);
        parser.setNamePolicy(XmlViolationPolicy.ALLOW);
        parser.setXmlnsPolicy(XmlViolationPolicy.ALTER_INFOSET);
        parser.setMappingLangToXmlLang(true);
        return parser;
    }

    private static PropertyMapBuilder properties(ErrorHandler findings) {
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, findings);
        properties.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
        RngProperty.CHECK_ID_IDREF.add(properties);
        return properties;
    }

    private static InputSource source(String page) {
        InputSource source = new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding("UTF-8");
        source.setSystemId("http://localhost/");
        return source;
    }

    /** What the checker has to say, the same thing about the same place once. */
    private static final class Findings implements ErrorHandler {

        private final List<String> all = new ArrayList<>();

        @Override
        public void warning(SAXParseException finding) {
            note(finding);
        }

        @Override
        public void error(SAXParseException finding) {
            note(finding);
        }

        @Override
        public void fatalError(SAXParseException finding) {
            note(finding);
        }

        private void note(SAXParseException finding) {
            all.add(finding.getLineNumber() + ":" + finding.getColumnNumber() + " " + finding.getMessage());
        }
    }
}
