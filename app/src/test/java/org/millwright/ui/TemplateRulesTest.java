package org.millwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every template of every module keeps to, so that it works under the content security policy. */
class TemplateRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);

    @Test
    void noInlineStyleOrScript() {
        assertThat(found("(?i)\\sstyle\\s*=|<style\\b|<script(?![^>]*\\ssrc=)[^>]*>|\\son[a-z]+\\s*=\\s*[\"']|hx-on\\b|javascript:")).isEmpty();
    }

    @Test
    void everyIconIsInTheSprite() throws IOException {
        var missing = new TreeSet<String>();
        var named = Pattern.compile("(?:fragments\\.icon\\((?:name = )?|new Badge\\([^,\"]+, |new Fact\\(|icon = )\"([a-z0-9-]+)\"");
        texts(TEMPLATES, ".jte").values().forEach(text -> named.matcher(text).results().map(match -> match.group(1)).filter(name -> !Icons.names().contains(name)).forEach(missing::add));
        for (Status status : Status.values()) if (!Icons.names().contains(status.icon())) missing.add(status.icon());
        for (Tone tone : Tone.values()) if (!Icons.names().contains(tone.icon())) missing.add(tone.icon());
        assertThat(missing).isEmpty();
        assertThat(Icons.names()).hasSizeGreaterThan(100);
    }

    @Test
    void librariesAreWhereTheHeadSays() throws IOException {
        String head = Files.readString(TEMPLATES.resolve("layout/head.jte"));
        var addresses = Pattern.compile("/webjars/[^\"]+").matcher(head).results().map(match -> match.group()).flatMap(one -> one.endsWith("leaflet") ? Stream.of(one + ".js", one + ".css") : Stream.of(one)).toList();
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(4).allSatisfy(one -> assertThat(getClass().getResource("/META-INF/resources" + one)).as(one).isNotNull());
    }

    /** The page that asks again sends on what the form had, its keys among the fields. */
    private static final String ASKS_AGAIN = "src/main/jte/http/ask.jte";

    @Test
    void everyPostCarriesItsKeys() {
        var bare = new TreeMap<String, String>();
        var forms = texts(TEMPLATES, ".jte");
        assertThat(forms.remove(ASKS_AGAIN)).contains("view.fields()");
        forms.forEach((file, text) -> Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>(.{0,200})", Pattern.DOTALL).matcher(text).results()
                .filter(match -> !match.group(1).contains("formkeys")).forEach(match -> bare.put(file, match.group())));
        assertThat(bare).isEmpty();
    }

    private static List<String> found(String forbidden) {
        var pattern = Pattern.compile(forbidden);
        return texts(TEMPLATES, ".jte").entrySet().stream().flatMap(file -> pattern.matcher(file.getValue()).results().map(match -> file.getKey() + ": " + match.group())).toList();
    }

    private static Map<String, String> texts(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (Path file : files.filter(one -> one.toString().endsWith(ending)).toList()) texts.put(file.toString(), COMMENT.matcher(Files.readString(file)).replaceAll(""));
            assertThat(texts).isNotEmpty();
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
