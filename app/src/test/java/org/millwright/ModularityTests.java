package org.millwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use each other only as their package-info says, never in a circle; what they look like together is drawn in docs/. */
@Tag("slow")
class ModularityTests {

    /** Without the engines: libraries that know nothing of ours, whose sub-packages are no module's inside. */
    static final ApplicationModules MODULES = ApplicationModules.of(Millwright.class,
            JavaClass.Predicates.resideInAnyPackage("org.millwright.planner..", "org.millwright.pass.."));

    @Test
    void modulesKeepToTheirNeighbours() {
        assertThat(MODULES.stream().count()).isGreaterThan(10);
        MODULES.verify();
    }

    @Test
    void everyModuleSaysWhatItIsForAndWhomItUses() {
        assertThat(MODULES.stream().filter(module -> module.getBasePackage()
                .getAnnotation(org.springframework.modulith.ApplicationModule.class).filter(said -> !said.displayName().isBlank()).isEmpty()))
                .as("modules without @ApplicationModule(displayName, allowedDependencies) in their package-info").isEmpty();
    }

    /** Our own lines rather than the Documenter's, whose order changes from run to run. */
    @Test
    void thePlantUmlPictureIsUpToDate() {
        var components = MODULES.stream().map(module -> "component \"%s\" as %s".formatted(module.getDisplayName(), module.getIdentifier())).sorted();
        CheckedIn.isUpToDate("modules.puml", """
                @startuml
                title Millwright: which module uses which (drawn by ModularityTests)
                %s
                %s
                @enduml
                """.formatted(components.collect(Collectors.joining("\n")), arrows()));
    }

    @Test
    void theDrawingIsUpToDate() {
        CheckedIn.isUpToDate("modules.md", """
                # Modules

                Drawn by `ModularityTests` from the code; each package under `org.millwright` is a module. An arrow reads "uses". Arrows that others imply are left out of the
                drawing and stand in the table. The ranking engine, `org.millwright.planner`, is a library of its own: only `demand` and `planning` ask it.

                ```mermaid
                flowchart TD
                %s
                ```

                | module | package | uses |
                |---|---|---|
                %s
                """.formatted(drawing(), table()));
    }

    private static String drawing() {
        var nodes = MODULES.stream().map(module -> "    %s[%s]".formatted(module.getIdentifier(), module.getDisplayName())).sorted();
        return nodes.collect(Collectors.joining("\n")) + "\n" + arrows().indent(4).stripTrailing();
    }

    private static String arrows() {
        var uses = uses();
        return uses.keySet().stream().flatMap(from -> uses.get(from).stream().filter(to -> !implied(from, to, uses)).map(to -> "%s --> %s".formatted(from, to)))
                .collect(Collectors.joining("\n"));
    }

    private static String table() {
        var uses = uses();
        return MODULES.stream().map(module -> "| %s | `%s` | %s |".formatted(module.getDisplayName(), module.getIdentifier(), String.join(", ", uses.get(name(module)))))
                .sorted().collect(Collectors.joining("\n"));
    }

    private static Map<String, Set<String>> uses() {
        var uses = new TreeMap<String, Set<String>>();
        MODULES.forEach(module -> uses.put(name(module), module.getDirectDependencies(MODULES).uniqueModules().map(ModularityTests::name)
                .filter(other -> !other.equals(name(module))).collect(Collectors.toCollection(TreeSet::new))));
        return uses;
    }

    private static boolean implied(String from, String to, Map<String, Set<String>> uses) {
        return uses.get(from).stream().filter(other -> !other.equals(to)).anyMatch(other -> reached(other, uses).contains(to));
    }

    private static Set<String> reached(String from, Map<String, Set<String>> uses) {
        var reached = new LinkedHashSet<String>();
        reach(from, uses, reached);
        return reached;
    }

    private static void reach(String from, Map<String, Set<String>> uses, Set<String> reached) {
        for (var to : uses.get(from)) if (reached.add(to)) reach(to, uses, reached);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
