package org.migov.ontology;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.XSD;

/** Ways to make a sample break one constraint, by the local name of the constraint's parameter. */
final class Spoilers {

    /** Changes the values of a path, or of another property, so that the constraint fails. */
    interface Spoiler {
        /**
         * @param shape the property shape that has the constraint
         * @param parameter value of the constraint's parameter
         */
        void spoil(Resource subject, Property path, Resource shape, RDFNode parameter);
    }

    static final Map<String, Spoiler> BY_PARAMETER = Map.ofEntries(
            Map.entry("minCount", (subject, path, shape, least) -> subject.removeAll(path)),
            Map.entry(
                    "maxCount",
                    (subject, path, shape, most) ->
                            subject.addProperty(path, "one more").addProperty(path, "and another")),
            Map.entry("nodeKind", (subject, path, shape, kind) -> replace(subject, path, ofAnotherKind(kind))),
            Map.entry("class", (subject, path, shape, type) -> replace(subject, path, unknown())),
            Map.entry("pattern", (subject, path, shape, regex) -> replace(subject, path, unknown())),
            Map.entry("datatype", (subject, path, shape, type) -> replace(subject, path, typed("x", XSD.anyURI))),
            Map.entry("minLength", (subject, path, shape, least) -> replace(subject, path, literal(""))),
            Map.entry("minInclusive", (subject, path, shape, least) -> replace(subject, path, number(-1000))),
            Map.entry("minExclusive", (subject, path, shape, least) -> replace(subject, path, number(-1000))),
            Map.entry("maxInclusive", (subject, path, shape, most) -> replace(subject, path, number(1000))),
            Map.entry("in", (subject, path, shape, values) -> replace(subject, path, literal("none of them"))),
            Map.entry(
                    "uniqueLang",
                    (subject, path, shape, yes) ->
                            subject.addProperty(path, "one", "en").addProperty(path, "two", "en")),
            Map.entry(
                    "hasValue",
                    (subject, path, shape, value) -> subject.getModel().remove(subject, path, value)),
            Map.entry("or", (subject, path, shape, options) -> replace(subject, path, noneOf(options))),
            Map.entry("disjoint", Spoilers::share),
            Map.entry("lessThanOrEquals", Spoilers::reverse),
            Map.entry("qualifiedMinCount", Spoilers::disqualify),
            Map.entry("qualifiedMaxCount", Spoilers::qualifyTwice));

    private Spoilers() {}

    private static void replace(Resource subject, Property path, RDFNode value) {
        subject.removeAll(path).addProperty(path, value);
    }

    private static void share(Resource subject, Property path, Resource shape, RDFNode other) {
        subject.addProperty(path, unknown()).addProperty(other.as(Property.class), unknown());
    }

    private static void reverse(Resource subject, Property path, Resource shape, RDFNode other) {
        boolean counts = subject.getProperty(path)
                .getObject()
                .asLiteral()
                .getDatatypeURI()
                .equals(XSD.integer.getURI());
        replace(subject, path, counts ? number(2) : typed("2001-01-01", XSD.date));
        replace(subject, other.as(Property.class), counts ? number(1) : typed("2000-01-01", XSD.date));
    }

    private static void disqualify(Resource subject, Property path, Resource shape, RDFNode least) {
        List<RDFNode> qualified = qualified(shape);
        if (qualified.isEmpty()) {
            subject.removeAll(path);
        }
        qualified.forEach(value -> subject.getModel().remove(subject, path, value));
    }

    private static void qualifyTwice(Resource subject, Property path, Resource shape, RDFNode most) {
        List<RDFNode> qualified = qualified(shape);
        if (qualified.isEmpty()) {
            Resource datatype = qualifiedShape(shape).getPropertyResourceValue(shacl("datatype"));
            subject.addProperty(path, typed("AAA", datatype)).addProperty(path, typed("BBB", datatype));
        }
        qualified.forEach(value -> subject.addProperty(path, value));
    }

    /** The values that a qualified value shape allows, or none if it does not list them. */
    private static List<RDFNode> qualified(Resource shape) {
        Resource list = qualifiedShape(shape).getPropertyResourceValue(shacl("in"));
        return list == null ? List.of() : list.as(RDFList.class).asJavaList();
    }

    private static Resource qualifiedShape(Resource shape) {
        return shape.getPropertyResourceValue(shacl("qualifiedValueShape"));
    }

    /** An ill-formed code where the options speak of one datatype, else a thing that no option knows. */
    private static RDFNode noneOf(RDFNode options) {
        Resource first = options.as(RDFList.class).getHead().asResource();
        Resource negated = first.getPropertyResourceValue(shacl("not"));
        return negated == null ? unknown() : typed("!", negated.getPropertyResourceValue(shacl("datatype")));
    }

    private static RDFNode ofAnotherKind(RDFNode kind) {
        return switch (kind.asResource().getLocalName()) {
            case "IRI" -> literal("not an IRI");
            case "Literal" -> unknown();
            default -> ResourceFactory.createResource();
        };
    }

    static Property shacl(String name) {
        return ResourceFactory.createProperty(Prefixes.all().get("sh") + name);
    }

    static Resource unknown() {
        return ResourceFactory.createResource("https://example.org/unknown");
    }

    private static Literal literal(String text) {
        return ResourceFactory.createStringLiteral(text);
    }

    private static Literal number(int value) {
        return typed(Integer.toString(value), XSD.integer);
    }

    private static Literal typed(String text, Resource datatype) {
        return ResourceFactory.createTypedLiteral(text, TypeMapper.getInstance().getSafeTypeByName(datatype.getURI()));
    }
}
