package org.millwright.demand.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.millwright.demand.Answering.Acceptance;
import org.millwright.demand.DemandDraft;

/** The names of a form's fields are no list of their own: every field has one, and no name is of a field that went. */
class FieldNamesTest {

    /** Nothing can be wrong with them: an id that is nobody's means a new package, and a tick is one or not; lists within a package are judged row by row. */
    private static final Set<String> NEVER_WRONG = Set.of("packages.id", "packages.split", "packages.skills", "packages.certificates", "packages.after");

    @Test
    void everyFieldOfADraftHasItsName() {
        var fields = paths("", DemandDraft.class).collect(Collectors.toCollection(TreeSet::new));
        assertThat(fields).containsAll(NEVER_WRONG);
        fields.removeAll(NEVER_WRONG);
        fields.add("file");       // sent beside the draft
        assertThat(FieldNames.DEMAND.fields()).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void everyFieldOfTheSmallerFormsHasItsName() {
        assertThat(FieldNames.SITE.fields()).containsExactlyInAnyOrderElementsOf(of(SiteForm.class));
        assertThat(FieldNames.ANSWER.fields()).containsExactlyInAnyOrderElementsOf(of(Acceptance.class, DeclineForm.class));
        assertThat(FieldNames.ENDING.fields()).containsExactlyInAnyOrderElementsOf(of(ReasonForm.class, CompletionForm.class));
    }

    private static Collection<String> of(Class<?>... forms) {
        return Arrays.stream(forms).flatMap(form -> paths("", form)).collect(Collectors.toSet());
    }

    private static Stream<String> paths(String before, Class<?> form) {
        return Arrays.stream(form.getRecordComponents()).flatMap(each -> {
            var path = before + each.getName();
            if (each.getType() != List.class) return Stream.of(path);
            var row = (Class<?>) ((ParameterizedType) each.getGenericType()).getActualTypeArguments()[0];
            return Stream.concat(Stream.of(path), paths(path + ".", row));
        });
    }
}
