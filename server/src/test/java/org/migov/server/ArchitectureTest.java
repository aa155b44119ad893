package org.migov.server;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.migov.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheCommandLine_knowsTheLoader = noClasses()
            .that()
            .resideOutsideOfPackage("..server.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.migov.loader..");

    @ArchTest
    static final ArchRule nobody_knowsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("..server.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..server.cli..");

    @ArchTest
    static final ArchRule onlyTheCommandFetch_fetches = noClasses()
            .that()
            .haveNameNotMatching(".*\\.server\\.cli\\.Fetch(Command|Progress).*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..loader.fetch..");

    @ArchTest
    static final ArchRule theServer_asksNobody = noClasses()
            .that()
            .resideOutsideOfPackage("..server.cli.remote..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule noRdf4jInTheServer =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.eclipse.rdf4j..");

    @ArchTest
    static final ArchRule http_isBelowThePages = noClasses()
            .that()
            .resideInAnyPackage("..server.http..", "..server.release..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..server.page..", "..server.sparql..", "..server.data..", "..server.catalogue..");

    @ArchTest
    static final ArchRule noMutableStatics = fields().that()
            .haveModifier(STATIC)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("gg.jte..")
            .should()
            .haveModifier(FINAL);

    @ArchTest
    static final ArchRule noEmptyNames = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
