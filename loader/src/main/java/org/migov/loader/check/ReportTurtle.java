package org.migov.loader.check;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDF;
import org.migov.ontology.Iris;
import org.migov.ontology.Prefixes;

/**
 * The results of validation as SHACL writes them ({@code sh:ValidationReport}); results have IRIs, so that the same
 * input gives the same file.
 *
 * @see <a href="https://www.w3.org/TR/shacl/#validation-report">SHACL, 3.6</a>
 */
final class ReportTurtle {

    private ReportTurtle() {}

    static String of(Report report) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Prefixes.all());
        String name = Iris.DEFAULT_BASE + "report/validation";
        boolean conforms = report.findings().stream().noneMatch(Finding::violation);
        Resource root = model.createResource(name)
                .addProperty(RDF.type, SHACLM.ValidationReport)
                .addLiteral(SHACLM.conforms, conforms);
        int number = 0;
        for (Finding finding : report.findings()) {
            Resource result = model.createResource(name + "#result-" + ++number);
            root.addProperty(SHACLM.result, result);
            describe(finding, result, model);
        }
        return RDFWriter.source(model).lang(Lang.TURTLE).asString();
    }

    private static void describe(Finding finding, Resource result, Model model) {
        result.addProperty(RDF.type, SHACLM.ValidationResult)
                .addProperty(SHACLM.focusNode, model.createResource(finding.focus()))
                .addProperty(SHACLM.resultSeverity, finding.violation() ? SHACLM.Violation : SHACLM.Warning)
                .addProperty(SHACLM.sourceConstraintComponent, model.createResource(finding.component()))
                .addProperty(SHACLM.resultMessage, finding.message() + " (" + finding.origin() + ")");
        String path = model.expandPrefix(finding.path());
        if (path.matches("[a-z]+://[^ <>()/|]+[^ <>()|]*")) {
            result.addProperty(SHACLM.resultPath, model.createResource(path));
        }
        if (!finding.value().isEmpty()) {
            result.addProperty(SHACLM.value, finding.value());
        }
        if (!finding.shape().isEmpty()) {
            result.addProperty(SHACLM.sourceShape, model.createResource(finding.shape()));
        }
    }
}
