package org.clew;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.clew", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule featuresDoNotDependOnEachOtherInCircles = slices().matching("org.clew.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule valuesOfTheGraphKnowNeitherSpringNorTheDriver = noClasses().that()
		.resideInAPackage("org.clew.graph")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "org.neo4j..");

	@ArchTest
	static final ArchRule onlyOnePackageKnowsTheEmbeddedEngine = noClasses().that()
		.resideOutsideOfPackage("org.clew.database.embedded")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.neo4j.dbms..", "org.neo4j.configuration..", "org.neo4j.kernel..",
				"org.neo4j.consistency..", "org.neo4j.io..", "org.neo4j.graphdb..");

	@ArchTest
	static final ArchRule controllersAreNobodysBusinessButHttps = classes().that()
		.areAnnotatedWith(RestController.class)
		.should()
		.bePackagePrivate()
		.andShould()
		.haveSimpleNameEndingWith("Controller");

	@ArchTest
	static final ArchRule whatAComponentNeedsComesThroughItsConstructor = noFields().that()
		.areDeclaredInClassesThat()
		.areMetaAnnotatedWith(Component.class)
		.should()
		.beAnnotatedWith(Autowired.class);

}
