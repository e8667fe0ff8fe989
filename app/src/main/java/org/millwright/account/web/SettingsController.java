package org.millwright.account.web;

import static org.millwright.account.web.Typed.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.account.AccountEvent;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.ZoneSettings.Dated;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a zone decides for itself, each value with the day from which it holds. The past is not rewritten: decisions were made under it. */
@Controller
class SettingsController {

    private static final String PAGE = "account/setting";

    /** @param then {@code home}: decided on the home page, which the person stays on */
    public record ValueForm(@Nullable String value, @Nullable String from, @Nullable String then) {}

    private final List<SettingName> names;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettingsController(List<SettingName> names, ZoneSettings settings, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.names = names.stream().sorted(Comparator.comparing(SettingName::name)).toList();
        this.settings = settings;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/settings")
    @Allowed(value = Role.ADMINISTRATOR, scope = "settings:read")
    Answer list() {
        var today = today();
        var decided = settings.listSettings();
        return Answer.page("account/settings", new SettingsPage(names.stream().map(name -> row(name, decided, today)).toList()));
    }

    @GetMapping("/settings/{name}")
    @Allowed(value = Role.ADMINISTRATOR, scope = "settings:read")
    Answer show(@PathVariable String name) {
        return Answer.page(PAGE, page(getName(name), "", today().toString()));
    }

    @PostMapping("/settings/{name}/values")
    @Allowed(value = Role.ADMINISTRATOR, scope = "settings:write")
    Answer decide(@PathVariable String name, @Input ValueForm form) {
        var setting = getName(name);
        var problems = new Problems();
        var value = setting.parse(text(form.value()));
        if (value.isEmpty()) Typed.wrong(problems, "value", text(form.value()), "settings.wrong." + setting.type(), text(form.value()), setting.least(), setting.most());
        var from = day(text(form.from()));
        if (from.isEmpty()) Typed.wrong(problems, "from", text(form.from()), "settings.from.wrong", text(form.from()));
        else if (from.get().isBefore(today())) problems.add("from", form.from(), "settings.from.past", from.get().toString(), today().toString());
        if (problems.any()) return Answer.refused(PAGE, page(setting, text(form.value()), text(form.from())), problems);
        settings.set(name, from.get(), value.get());
        events.publishEvent(new AccountEvent.SettingDecided(CurrentZone.id(), name, from.get(), value.get()));
        return Answer.created("home".equals(form.then()) ? "/" : "/settings/" + name).say("settings.decided");
    }

    private SettingPage page(SettingName setting, String value, String from) {
        var values = settings.listSettings().stream().filter(dated -> dated.name().equals(setting.name())).toList();
        return new SettingPage(setting, settings.setting(setting, today()), values, today(), value, from);
    }

    private static SettingsPage.Row row(SettingName name, List<Dated> decided, LocalDate today) {
        var own = decided.stream().filter(dated -> dated.name().equals(name.name())).toList();
        var holds = own.stream().filter(dated -> !dated.from().isAfter(today)).findFirst();
        var next = own.reversed().stream().filter(dated -> dated.from().isAfter(today)).findFirst();
        return new SettingsPage.Row(name.name(), holds.map(Dated::value).orElse(name.otherwise()), holds.map(Dated::from).orElse(null),
                next.map(Dated::value).orElse(null), next.map(Dated::from).orElse(null));
    }

    private SettingName getName(String name) {
        return names.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> new NotFound("setting"));
    }

    private LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
