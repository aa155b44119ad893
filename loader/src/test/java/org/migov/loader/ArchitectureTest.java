package org.migov.loader;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.migov.loader", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule jena_staysInCheckAndStoreAndTrix = noClasses()
            .that()
            .resideOutsideOfPackages("..loader.check..", "..loader.store..", "..loader.rdf.trix..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena..");

    @ArchTest
    static final ArchRule rdf4j_staysInRdfAndDump = noClasses()
            .that()
            .resideOutsideOfPackages("..loader.rdf..", "..loader.dump..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.rdf4j..");

    @ArchTest
    static final ArchRule csv_staysInSourceAndReports = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..loader.source..", "..loader.check..", "..loader.changes..", "..loader.dump.table..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar..");

    @ArchTest
    static final ArchRule hdt_staysInDump = noClasses()
            .that()
            .resideOutsideOfPackage("..loader.dump..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.rdfhdt..");

    @ArchTest
    static final ArchRule jelly_staysInRdfAndDump = noClasses()
            .that()
            .resideOutsideOfPackages("..loader.rdf..", "..loader.dump..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("eu.neverblink..");

    @ArchTest
    static final ArchRule unpacking_staysInFormats = noClasses()
            .that()
            .resideOutsideOfPackage("..loader.source.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.compress..", "com.github.luben..", "org.tukaani..");

    @ArchTest
    static final ArchRule jsoup_staysInFormats = noClasses()
            .that()
            .resideOutsideOfPackage("..loader.source.format..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsoup..");

    @ArchTest
    static final ArchRule tables_doNotKnowFormats = noClasses()
            .that()
            .resideInAPackage("org.migov.loader.source")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.migov.loader.source.format..");

    @ArchTest
    static final ArchRule onlyFetch_opensConnections = noClasses()
            .that()
            .resideOutsideOfPackage("..loader.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "javax.net..");

    @ArchTest
    static final ArchRule fetch_isNeverUsedByALoad = noClasses()
            .that()
            .resideOutsideOfPackage("..loader.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..loader.fetch..");

    @ArchTest
    static final ArchRule loader_doesNotKnowTheServer =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.migov.server..");

    @ArchTest
    static final ArchRule noMutableStatics =
            fields().that().haveModifier(STATIC).should().haveModifier(FINAL);

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

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noJavaUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule laterStages_doNotKnowEachOther = slices().matching(
                    "org.migov.loader.(derive|store|dump|release)..")
            .should()
            .notDependOnEachOther();
}
