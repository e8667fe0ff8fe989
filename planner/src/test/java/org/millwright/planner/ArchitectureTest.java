package org.millwright.planner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ArchUnit refuses rules that match no class; the import itself is checked to be whole. */
@Tag("slow")
class ArchitectureTest {

    private static final JavaClasses PLANNER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.millwright.planner");

    @Test
    void the_import_is_whole() {
        assertThat(PLANNER.stream().map(each -> each.getPackageName()).distinct()).contains("org.millwright.planner",
                "org.millwright.planner.problem", "org.millwright.planner.rule", "org.millwright.planner.criterion",
                "org.millwright.planner.travel");
        assertThat(PLANNER).hasSizeGreaterThan(60);
    }

    @Test
    void depends_on_the_jdk_and_itself_only() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.millwright.planner..")
                .check(PLANNER);
    }

    @Test
    void packages_depend_in_one_direction() {
        slices().matching("org.millwright.planner.(*)..").should().beFreeOfCycles().check(PLANNER);
        noClasses().that().resideInAPackage("..planner.problem..").should().dependOnClassesThat()
                .resideInAnyPackage("..planner.rule..", "..planner.criterion..", "..planner.travel..").check(PLANNER);
        noClasses().that().resideInAPackage("..planner.*..").should().dependOnClassesThat()
                .resideInAPackage("org.millwright.planner").check(PLANNER);
    }

    /** A checker that asked the rules or the search would agree with their mistakes. */
    @Test
    void the_checker_shares_no_step_with_what_it_checks() {
        noClasses().that().resideInAPackage("..planner.check..").should().dependOnClassesThat()
                .resideInAnyPackage("..planner.rule..", "..planner.search..", "..planner.criterion..").check(PLANNER);
        noClasses().that().resideInAnyPackage("..planner.rule..", "..planner.search..").should().dependOnClassesThat()
                .resideInAPackage("..planner.check..").check(PLANNER);
    }

    @Test
    void time_and_chance_come_in_from_outside() {
        noClasses().should().dependOnClassesThat().belongToAnyOf(Clock.class, Instant.class, Random.class)
                .check(PLANNER);
        noClasses().should().callMethod(System.class, "currentTimeMillis").orShould()
                .callMethod(System.class, "nanoTime").orShould().callMethod(Math.class, "random").check(PLANNER);
    }
}
