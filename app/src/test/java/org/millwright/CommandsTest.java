package org.millwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

@Tag("slow")
class CommandsTest {

    /** A command that is not known would be refused before the module that carries it out is asked. */
    @Test
    void everyCommandOfAModuleIsKnownAndEveryKnownOneIsAModules() {
        var carriedOut = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.millwright").stream()
                .filter(one -> one.isAnnotatedWith(ConditionalOnProperty.class)).map(one -> one.getAnnotationOfType(ConditionalOnProperty.class))
                .filter(condition -> List.of(condition.name()).contains(Commands.SETTING)).map(ConditionalOnProperty::havingValue).collect(Collectors.toSet());
        assertThat(carriedOut).isNotEmpty().isEqualTo(Commands.KNOWN);
    }
}
