package org.millwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.millwright.demand.DeclineReason;
import org.millwright.demand.DemandState;
import org.millwright.demand.EngagementState;
import org.millwright.demand.InvitationState;
import org.millwright.identity.Role;
import org.millwright.protocol.RiskLevel;
import org.millwright.protocol.checklist.FeverRule;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.protocol.rule.ConditionKind;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.FactCatalogue;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactType;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.Limit;
import org.millwright.protocol.rule.MissingFact;
import org.millwright.protocol.rule.PassedOver;
import org.millwright.protocol.rule.RuleFault;
import org.millwright.protocol.rule.Unit;
import org.millwright.protocol.rule.Verdict;

/** The words of the screen are whole: both languages in step, every text well formed, every key that code or template names is there. */
class MessagesTest {

    /** English texts that name something written in Chinese: a language, a sheet of the workbook, a form of date. */
    private static final Set<String> MEANS_CHINESE = Set.of("account.locale.wrong", "roster.note.code", "roster.problem.date_unreadable.remedy");

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final String CHINESE = "_zh_CN.properties";

    /** A whole string literal that reads like a key of ours: {@code demand.state}, {@code nav.match}. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z_]*(?:\\.[a-zA-Z0-9_-]+)+)\"");

    /** Calls whose literal is a key for certain, whatever it begins with. */
    private static final Pattern NAMED = Pattern.compile("(?:\\bui\\.t|\\bwords\\.t|\\.say|Refusal\\.(?:conflict|forbidden)|new Refusal\\(\\d+,|problems\\.add\\([^\"\\n]*\"[^\"\\n]*\"[^\"\\n]*,)\\s*\\(?\\s*\"([^\"]+)\"(?!\\s*\\+)");

    /** Keys put together from a beginning and a value, as {@code "demand.state." + state}: at least one text must begin so. */
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][a-zA-Z_]*(?:\\.[a-zA-Z0-9_]+)*[._])\"\\s*\\+");

    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>|^\\s*/\\*\\*.*?\\*/", Pattern.DOTALL | Pattern.MULTILINE);

    private final Map<String, Map<String, String>> files = read();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(modules()).hasSizeGreaterThanOrEqualTo(9);
        for (var module : modules()) assertThat(files.get(module + CHINESE).keySet()).as(module).isEqualTo(files.get(module + ".properties").keySet());
    }

    @Test
    void everyTextIsWellFormedAndSaysSomething() {
        var wrong = new ArrayList<String>();
        files.forEach((file, texts) -> texts.forEach((key, text) -> {
            if (text.isBlank()) wrong.add(file + ": " + key + " is empty");
            try {
                format(text);
            } catch (IllegalArgumentException e) {
                wrong.add(file + ": " + key + ": " + e.getMessage());
            }
        }));
        assertThat(wrong).isEmpty();
    }

    /** "{0}'s crew" quotes all that follows: what looks like an argument must be one. */
    @Test
    void noApostropheSwallowsAnArgument() {
        var wrong = new ArrayList<String>();
        files.forEach((file, texts) -> texts.forEach((key, text) -> {
            if (text.replace("''", "").contains("'")) wrong.add(file + ": " + key + "=" + text);
        }));
        assertThat(wrong).as("apostrophes are doubled: '' ").isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        var wrong = new ArrayList<String>();
        for (var module : modules()) {
            files.get(module + ".properties").forEach((key, english) -> {
                var chinese = files.get(module + CHINESE).getOrDefault(key, "");
                if (!arguments(english).equals(arguments(chinese))) wrong.add("%s: %s against %s".formatted(key, arguments(english), arguments(chinese)));
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void englishIsEnglish() {
        var wrong = new ArrayList<String>();
        for (var module : modules()) {
            files.get(module + ".properties").forEach((key, text) -> {
                if (text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)) wrong.add(key + "=" + text);
            });
        }
        assertThat(wrong).filteredOn(one -> !MEANS_CHINESE.contains(one.substring(0, one.indexOf('=')))).isEmpty();
    }

    @Test
    void aKeyStandsInOneFile() {
        var seen = new TreeMap<String, String>();
        var twice = new ArrayList<String>();
        for (var module : modules()) {
            files.get(module + ".properties").keySet().forEach(key -> {
                var other = seen.put(key, module);
                if (other != null) twice.add(key + " in " + other + " and " + module);
            });
        }
        assertThat(twice).isEmpty();
        assertThat(doubled()).as("keys written twice in one file").isEmpty();
    }

    @Test
    void everyKeyThatCodeNamesExists() {
        var keys = keys();
        var beginnings = keys.stream().filter(key -> key.contains(".")).map(MessagesTest::head).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        int named = 0;
        for (var source : sources().entrySet()) {
            var certain = NAMED.matcher(source.getValue()).results().map(match -> match.group(1)).filter(key -> !key.endsWith(".") && !key.endsWith("_")).toList();
            var likely = LITERAL.matcher(source.getValue()).results().map(match -> match.group(1)).filter(key -> beginnings.contains(head(key)) && !key.endsWith(".") && !key.endsWith("_")).toList();
            named += certain.size();
            Stream.concat(certain.stream(), likely.stream()).filter(key -> !keys.contains(key) && !isSomethingElse(key, source.getValue()))
                    .forEach(key -> missing.add(source.getKey() + ": " + key));
            BEGINNING.matcher(source.getValue()).results().map(match -> match.group(1)).filter(start -> beginnings.contains(head(start)))
                    .filter(start -> keys.stream().noneMatch(key -> key.startsWith(start))).forEach(start -> missing.add(source.getKey() + ": " + start + "…"));
        }
        assertThat(named).isGreaterThan(400);
        assertThat(missing).isEmpty();
    }

    /** Keys made of a beginning and an enum's value: every value has its text. */
    @Test
    void everyValueThatIsShownHasAText() {
        var wanted = new TreeSet<String>();
        for (var role : Role.values()) wanted.add("role." + role);
        for (var state : DemandState.values()) wanted.addAll(List.of("demand.state." + state.code(), "demand.refusal.is_" + state.code()));
        for (var state : InvitationState.values()) wanted.addAll(List.of("demand.invitation.state." + state.code(), "demand.invitation.refusal.is_" + state.code()));
        for (var state : EngagementState.values()) wanted.addAll(List.of("demand.engagement.state." + state.code(), "demand.engagement.refusal.is_" + state.code()));
        for (var reason : DeclineReason.values()) wanted.add("demand.decline." + reason.code());
        wanted.removeAll(keys());
        assertThat(wanted).isEmpty();
    }

    /** Whatever a rule can name, ask for or answer. */
    @Test
    void everyWordOfRulesHasAText() {
        var wanted = new TreeSet<String>();
        for (var fact : FactCatalogue.standard().list()) {
            wanted.add("fact." + fact.name());
            if (fact.type() instanceof FactType.Choice(var values, var open)) Stream.concat(values.stream(), open.stream()).forEach(word -> wanted.add("fact-word." + word));
        }
        all(wanted, "level.", ControlLevel.values());
        all(wanted, "level.note.", ControlLevel.values());
        all(wanted, "verdict.", Verdict.values());
        all(wanted, "condition.", ConditionKind.values());
        all(wanted, "comparison.", Limit.Comparison.values());
        all(wanted, "unit.", Unit.values());
        all(wanted, "rule-fault.", RuleFault.Kind.values());
        all(wanted, "finding-state.", Finding.State.values());
        all(wanted, "missing-fact.", MissingFact.Why.values());
        all(wanted, "fact-source.", FactSource.Kind.values());
        all(wanted, "passed-over.", PassedOver.Why.values());
        all(wanted, "fact-subject.", FactSubject.values());
        all(wanted, "fact-category.", FactCategory.values());
        all(wanted, "fever.done.", FeverRule.State.values());
        all(wanted, "emergency.kind.", EmergencyCard.Kind.values());
        all(wanted, "risk.", RiskLevel.values());
        assertThat(wanted).hasSizeGreaterThan(100);
        wanted.removeAll(keys());
        assertThat(wanted).isEmpty();
    }

    private static void all(Set<String> wanted, String beginning, Enum<?>[] values) {
        for (var value : values) wanted.add(beginning + value.name());
    }

    /** Names of audited actions and of settings look like keys ("crew.changed", "file.quota.mb") and are shown by keys of their own. */
    private static boolean isSomethingElse(String literal, String source) {
        return source.contains("new Deed(") || Pattern.compile("(?:SettingName\\.\\w+\\(|_SETTING = )\"" + Pattern.quote(literal) + "\"").matcher(source).find();
    }

    private Set<String> keys() {
        return modules().stream().flatMap(module -> files.get(module + ".properties").keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> modules() {
        return files.keySet().stream().filter(file -> file.endsWith(CHINESE)).map(file -> file.substring(0, file.length() - CHINESE.length())).toList();
    }

    private static String head(String key) {
        return key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    }

    private static MessageFormat format(String text) {
        return new MessageFormat(text);
    }

    /** Numbers of the arguments, those inside a choice too: {@code {0,choice,1#one|1<{0} of {1}}}. */
    private static Set<Integer> arguments(String text) {
        var numbers = new TreeSet<Integer>();
        Pattern.compile("\\{(\\d+)").matcher(text).results().forEach(match -> numbers.add(Integer.valueOf(match.group(1))));
        for (var part : format(text).getFormatsByArgumentIndex()) {
            if (part instanceof ChoiceFormat choice) Stream.of(choice.getFormats()).forEach(one -> numbers.addAll(arguments(one.toString())));
        }
        return numbers;
    }

    private static Map<String, Map<String, String>> read() {
        var files = new TreeMap<String, Map<String, String>>();
        texts(MESSAGES, ".properties").forEach((file, text) -> {
            var properties = new java.util.Properties();
            try {
                properties.load(new StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var texts = new TreeMap<String, String>();
            properties.forEach((key, value) -> texts.put((String) key, (String) value));
            files.put(Path.of(file).getFileName().toString(), texts);
        });
        return files;
    }

    private static List<String> doubled() {
        var doubled = new ArrayList<String>();
        texts(MESSAGES, ".properties").forEach((file, text) -> {
            var seen = new TreeSet<String>();
            text.lines().filter(line -> !line.startsWith("#") && line.contains("=")).map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key)).forEach(key -> doubled.add(file + ": " + key));
        });
        return doubled;
    }

    private static Map<String, String> sources() {
        var sources = texts(Path.of("src/main/java"), ".java");
        sources.putAll(texts(Path.of("src/main/jte"), ".jte"));
        return sources;
    }

    private static Map<String, String> texts(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) texts.put(file.toString(), COMMENT.matcher(Files.readString(file)).replaceAll(""));
            assertThat(texts).isNotEmpty();
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
