package org.millwright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.demand.DeclineReason;
import org.millwright.directory.Change;

/** Whatever the code can write into the audit has words in both languages. */
class AuditWordsTest {

    /** Up to the details, whose literals are names of fields. */
    private static final Pattern DEED = Pattern.compile("new Deed\\((.*?)(?:Map\\.of|details\\(\\)|;)", Pattern.DOTALL);
    /** The action of a constant, in an event whose action is its step's. */
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z_]+(\\(\"[a-z-]+\\.[a-z-]+\"\\))");
    private static final Pattern STEP = Pattern.compile("new RosterImportChanged\\([^\"\\n]*\"([a-z]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

    private final List<String> sources = sources();

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void everyActionHasWords(String language) {
        assertThat(actions()).hasSizeGreaterThan(60).contains("account.signed-in", "licence.removed", "roster.applied", "codes.standard-added", "gate.opened", "consent.given");
        assertThat(words(language, "audit.action.")).containsAll(actions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void everySubjectTypeHasWords(String language) {
        var types = literals(DEED).stream().filter(it -> !it.contains(".")).toList();
        assertThat(types).contains("roster-import", "account", "demand");
        assertThat(words(language, "audit.subject.")).containsAll(types);
    }

    @Test
    void everyChosenReasonHasWords() {
        assertThat(words("", "audit.reason.")).containsAll(Stream.of(DeclineReason.values()).map(DeclineReason::code).toList());
    }

    private Set<String> actions() {
        var actions = new TreeSet<String>();
        actions.addAll(literals(CONSTANT, sources.stream().filter(source -> source.contains(".action, ")).toList()));
        for (var literal : literals(DEED)) {
            if (!literal.contains(".")) continue;
            if (!literal.endsWith(".")) actions.add(literal);
            else if (literal.equals("roster.")) find(STEP, sources).forEach(step -> actions.add(literal + step));
            else for (var change : Change.values()) actions.add(literal + change.name().toLowerCase(Locale.ROOT));
        }
        return actions;
    }

    private Set<String> literals(Pattern part) {
        return literals(part, sources);
    }

    private static Set<String> literals(Pattern part, List<String> sources) {
        var found = new TreeSet<String>();
        find(part, sources).forEach(body -> LITERAL.matcher(body).results().map((MatchResult it) -> it.group(1)).forEach(found::add));
        return found;
    }

    private static List<String> find(Pattern pattern, List<String> sources) {
        return sources.stream().flatMap(source -> pattern.matcher(source).results()).map((MatchResult it) -> it.group(1)).toList();
    }

    private static List<String> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("/web/")).map(AuditWordsTest::read).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> words(String language, String beginning) {
        var words = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            files.filter(file -> file.toString().endsWith(".properties") && file.toString().endsWith("_zh_CN.properties") == !language.isEmpty()).forEach(file -> {
                var texts = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    texts.load(in);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                texts.stringPropertyNames().stream().filter(key -> key.startsWith(beginning)).map(key -> key.substring(beginning.length())).forEach(words::add);
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }
}
