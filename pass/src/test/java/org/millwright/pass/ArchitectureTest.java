package org.millwright.pass;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ArchUnit refuses rules that match no class; the import itself is checked to be whole. */
@Tag("slow")
class ArchitectureTest {

    private static final JavaClasses PASS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.millwright.pass");

    @Test
    void the_import_is_whole() {
        assertThat(PASS.stream().map(each -> each.getPackageName()).distinct()).contains("org.millwright.pass",
                "org.millwright.pass.answer", "org.millwright.pass.container", "org.millwright.pass.cose",
                "org.millwright.pass.claim", "org.millwright.pass.key", "org.millwright.pass.trust");
        assertThat(PASS).hasSizeGreaterThan(30);
    }

    @Test
    void depends_on_the_jdk_itself_and_the_cbor_library_only() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "javax.security.auth.x500",
                "com.upokecenter..", "org.millwright.pass..").check(PASS);
    }

    @Test
    void packages_depend_in_one_direction() {
        slices().matching("org.millwright.pass.(*)..").should().beFreeOfCycles().check(PASS);
        noClasses().that().resideInAPackage("..pass.*..").should().dependOnClassesThat()
                .resideInAPackage("org.millwright.pass").check(PASS);
        noClasses().that().resideInAPackage("..pass.container..").should().dependOnClassesThat()
                .resideInAnyPackage("..pass.cose..", "..pass.claim..", "..pass.key..", "..pass.trust..").check(PASS);
    }

    @Test
    void a_verifier_never_sees_a_private_key() {
        noClasses().that().resideInAnyPackage("..pass.container..", "..pass.claim..").or()
                .belongToAnyOf(PassVerifier.class, PassText.class, Verdict.class).should()
                .dependOnClassesThat().resideInAPackage("..pass.key..").check(PASS);
    }

    @Test
    void time_and_chance_come_in_from_outside() {
        noClasses().should().dependOnClassesThat().belongToAnyOf(Clock.class, Random.class).check(PASS);
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(System.class, "nanoTime").orShould().callMethod(Math.class, "random")
                .orShould().callMethod(UUID.class, "randomUUID").orShould().callConstructor(Date.class).check(PASS);
    }
}
