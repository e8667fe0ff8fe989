package org.millwright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.http.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The house rules that a compiler could know. A rule that has nothing to look at fails (ArchUnit's own default, and shown here). */
class ArchitectureTests {

    private static final JavaClasses OURS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.millwright");

    /** Who may ask the machine for the time, make chance or wait, and why. */
    private static final Map<String, String> JUSTIFIED = Map.of(
            "org.millwright.notice.SignalListener", "waits before it calls a database again that hung up",
            "org.millwright.notice.Heartbeat", "is itself what beats; nothing is decided by it");

    private static final Map<Class<?>, Set<String>> FROM_OUTSIDE = Map.of(
            java.time.Instant.class, Set.of("now"), java.time.LocalDate.class, Set.of("now"), java.time.LocalDateTime.class, Set.of("now"),
            java.time.OffsetDateTime.class, Set.of("now"), java.time.ZonedDateTime.class, Set.of("now"), java.time.LocalTime.class, Set.of("now"),
            System.class, Set.of("currentTimeMillis"), Math.class, Set.of("random"), Thread.class, Set.of("sleep"),
            java.util.Random.class, Set.of("<init>"));

    /** The library of passes keeps the same rule by its own test, but for the dates in which X.509 speaks of validity. */
    @Test
    void timeAndChanceComeInFromOutside() {
        noClasses().that(describe("are not justified", one -> !JUSTIFIED.containsKey(outermost(one)))).and().resideOutsideOfPackage("org.millwright.pass..")
                .should().callCodeUnitWhere(describe("asks the machine for time, chance or a pause", call -> asksTheMachine(call.getTarget())))
                .orShould().dependOnClassesThat().belongToAnyOf(java.util.Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class)
                .because("a Clock and a seed are parameters; see style, rule 10").check(OURS);
    }

    @Test
    void everyJustificationIsStillNeeded() {
        assertThat(JUSTIFIED.keySet()).allSatisfy(place -> assertThat(OURS.stream().filter(one -> outermost(one).equals(place))
                .flatMap(one -> one.getMethodCallsFromSelf().stream()).anyMatch(call -> asksTheMachine(call.getTarget()))).as(place).isTrue());
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        fields().that().areDeclaredInClassesThat().resideInAPackage("org.millwright..").should().notBeAnnotatedWith(Autowired.class)
                .andShould().notBeAnnotatedWith(Value.class).andShould().notBeAnnotatedWith(jakarta.annotation.Resource.class).check(OURS);
    }

    @Test
    void controllersAreNobodysApi() {
        classes().that().areAnnotatedWith(Controller.class).and().resideOutsideOfPackage("org.millwright.http")
                .should().bePackagePrivate().andShould().resideInAPackage("org.millwright..web").check(OURS);
        noClasses().should().beAnnotatedWith(RestController.class).because("one controller answers people and programs, by Answer").check(OURS);
    }

    @Test
    void handlersSpeakInAnswers() {
        methods().that(areMapped()).and().areDeclaredInClassesThat().resideOutsideOfPackage("org.millwright.http")
                .should(haveAnswers()).check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Impl", "Manager", "Helper", "Service", "Dto", "DTO", "Util", "Utils"})
    void namesSayWhatAThingIs(String ending) {
        noClasses().that().areNotAssignableTo(PlatformTransactionManager.class).should().haveSimpleNameEndingWith(ending).check(OURS);
    }

    @Test
    void packagesAreCapabilities() {
        noClasses().should().resideInAnyPackage("org.millwright..service..", "org.millwright..dto..", "org.millwright..impl..", "org.millwright..util..",
                "org.millwright..common..", "org.millwright..base..").check(OURS);
    }

    /** Spring Modulith leaves libraries out; the engine's own test keeps it free of everything of ours. */
    @Test
    void demandAndPlanningAloneAskTheEngine() {
        noClasses().that().resideOutsideOfPackages("org.millwright.planner..", "org.millwright.demand..", "org.millwright.planning..")
                .should().dependOnClassesThat().resideInAPackage("org.millwright.planner..").check(OURS);
        assertThat(OURS.containPackage("org.millwright.planner")).isTrue();
    }

    /** So that a decision of the past can be made again anywhere: what judges knows rules, facts and a time, and nothing else. */
    @Test
    void rulesAreJudgedWithoutFrameworkOrDatabase() {
        noClasses().that().resideInAPackage("org.millwright.protocol.rule..").and().haveSimpleNameNotEndingWith("package-info")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..").check(OURS);
        noClasses().that().resideInAPackage("org.millwright.protocol.rule..").should().dependOnClassesThat(describe("are ours and not of the package",
                one -> one.getPackageName().startsWith("org.millwright") && !one.getPackageName().startsWith("org.millwright.protocol.rule"))).check(OURS);
    }

    @Test
    void nobodyUsesAnotherRoadToTheDatabase() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "lombok..").check(OURS);
    }

    /** What a rule must not let pass: it would have been written for nothing. */
    @Test
    void aRuleThatMatchesNothingFails() {
        assertThatThrownBy(() -> classes().that().haveSimpleName("NobodyIsCalledThis").should().bePublic().check(OURS)).isInstanceOf(AssertionError.class);
    }

    /** The rules see what they forbid. */
    @Test
    void theRulesBite() {
        var bad = new ClassFileImporter().importClasses(Bad.class, BadService.class);
        assertThat(bad.get(Bad.class).getMethodCallsFromSelf().stream().filter(call -> asksTheMachine(call.getTarget()))).hasSize(3);
        assertThat(bad.get(Bad.class).getConstructorCallsFromSelf().stream().filter(call -> asksTheMachine(call.getTarget()))).hasSize(1);
        assertThatThrownBy(() -> noClasses().should().haveSimpleNameEndingWith("Service").check(bad)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> fields().should().notBeAnnotatedWith(Autowired.class).check(bad)).isInstanceOf(AssertionError.class);
    }

    /** Asked by the script alone, it would be asked of nobody where no script is: see Asking in http. */
    @Test
    void aQuestionIsTheValueOfTheButtonThatIsPressed() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jte"))).isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).as("name=\"_ask\" value=\"…\" instead").doesNotContain("data-mw-confirm=\""));
        }
    }

    private static class BadService {}

    private static class Bad {
        @Autowired
        private String injected = "";

        List<Object> ask() throws InterruptedException {
            Thread.sleep(0);
            return List.of(java.time.Instant.now(), System.currentTimeMillis(), new java.util.Random(), injected);
        }
    }

    /** With a clock given, now(clock) is what we want. */
    private static boolean asksTheMachine(CodeUnitCallTarget target) {
        return FROM_OUTSIDE.entrySet().stream().anyMatch(entry -> target.getOwner().isEquivalentTo(entry.getKey()) && entry.getValue().contains(target.getName())
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class)));
    }

    private static String outermost(JavaClass one) {
        var name = one.getName();
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    private static DescribedPredicate<JavaMethod> areMapped() {
        return describe("are mapped", method -> Stream.<Class<? extends Annotation>>of(GetMapping.class, PostMapping.class, RequestMapping.class).anyMatch(method::isAnnotatedWith));
    }

    /** A stream of events is no page: Spring's emitter is the one other answer. */
    private static com.tngtech.archunit.lang.ArchCondition<JavaMethod> haveAnswers() {
        return com.tngtech.archunit.lang.ArchCondition.from(describe("answer an Answer", method -> method.getRawReturnType().isAssignableTo(Answer.class)
                || method.getRawReturnType().isEquivalentTo(org.springframework.web.servlet.mvc.method.annotation.SseEmitter.class)));
    }
}
