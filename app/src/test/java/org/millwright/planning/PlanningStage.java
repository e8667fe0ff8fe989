package org.millwright.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.millwright.demand.Caller;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.Stage;
import org.millwright.directory.Position;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.identity.CurrentUser;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.travel.GreatCircle;
import org.millwright.tenancy.CurrentZone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A zone with a company, installers and two officers, and what happens to its plans in short words. */
abstract class PlanningStage {

    @Autowired
    ApplicationContext app;

    Stage stage;
    Stage.Party good;
    CurrentUser officer;
    CurrentUser colleague;
    Caller asks;

    @BeforeEach
    void build() {
        stage = Stage.build(app);
        good = stage.installer("海岳机电", 2);
        asks = Caller.of(stage, stage.officer());
        officer = asks.user;
        colleague = stage.enrol(stage.officer());
    }

    <T> T as(CurrentUser user, Callable<T> work) {
        return stage.as(user, work);
    }

    /** A demand of packages one after another, each of so many hours, in a window of so many days from the day on. */
    UUID demand(int from, int days, String... hours) {
        List<PackageDraft> packages = new ArrayList<>();
        for (int i = 0; i < hours.length; i++) packages.add(stage.workPackage("工作 " + (i + 1), hours[i], from, from + days));
        return stage.publish(packages.toArray(PackageDraft[]::new));
    }

    UUID only(UUID demand) {
        return packages(demand).getFirst();
    }

    List<UUID> packages(UUID demand) {
        return stage.demand(demand).packages().stream().map(each -> each.id()).toList();
    }

    UUID draft(CurrentUser user) {
        return as(user, () -> app.getBean(PlanDrafts.class).begin(user, "方案"));
    }

    ZonePlan plan(UUID id) {
        return as(officer, () -> app.getBean(ZonePlans.class).getPlan(id));
    }

    ZonePlan published() {
        return as(officer, () -> app.getBean(ZonePlans.class).findPublished().orElseThrow());
    }

    List<Placement> placements(UUID plan) {
        return as(officer, () -> app.getBean(Placements.class).listPlacements(plan));
    }

    Placement placed(UUID plan, UUID packageId) {
        return placements(plan).stream().filter(each -> each.packageId().equals(packageId)).findFirst().orElseThrow();
    }

    UUID start(CurrentUser user, UUID plan, int seconds) {
        return as(user, () -> app.getBean(Planning.class).start(user, plan, seconds));
    }

    PlanRun run(UUID id) {
        return as(officer, () -> app.getBean(PlanRuns.class).findRun(id).orElseThrow());
    }

    PlanRun ended(UUID run) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !run(run).state().isLive());
        var it = run(run);
        if (it.ending() == RunEnding.DONE) holds(it.planId());
        return it;
    }

    /** Whoever goes through it anew finds nothing wrong with what is stored. */
    void holds(UUID plan) {
        var asked = reading(() -> app.getBean(PlanQuestions.class).read(plan));
        assertThat(PlanChecker.faults(asked.question().problem(), asked.question().known(asked.placements()), GreatCircle.DEFAULT)).isEmpty();
    }

    <T> T reading(Callable<T> work) {
        var read = new TransactionTemplate(app.getBean(PlatformTransactionManager.class));
        read.setReadOnly(true);
        return CurrentZone.supply(stage.zone.id(), () -> read.execute(status -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** As a reader of the language is answered. */
    static <T> T in(Locale locale, Supplier<T> work) {
        LocaleContextHolder.setLocale(locale);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** The same work, but far away. */
    UUID inKunming(UUID demand) {
        var site = org.millwright.tenancy.Ids.next();
        as(stage.company, () -> {
            app.getBean(Sites.class).add(new Site(site, stage.company.organisationId(), "昆明厂房", "北京路 1 号", "530102", new Position(25.04, 102.72), "", null));
            return app.getBean(JdbcClient.class).sql("update demand set site_id = :site where zone_id = :zone and id = :id").param("site", site)
                    .param("zone", stage.zone.id()).param("id", demand).update();
        });
        return demand;
    }

    /** The crew is engaged for the demand. */
    Engaged engaged(UUID demand, UUID crew) {
        var invitation = stage.invite(demand, "together", crew).getFirst();
        stage.accept(good.user(), invitation, "500000");
        stage.engage(invitation);
        return as(officer, () -> app.getBean(EngagedTimes.class).listOfPackages(packages(demand))).getFirst();
    }

    /** Begun, searched for a second and published. */
    UUID publishedPlan(CurrentUser user) {
        var draft = draft(user);
        ended(start(user, draft, 1));
        assertThat(publish(user, draft)).isInstanceOf(Publication.Outcome.Published.class);
        return draft;
    }

    Publication.Outcome publish(CurrentUser user, UUID draft) {
        return as(user, () -> app.getBean(Publication.class).publish(user, draft, app.getBean(ZonePlans.class).getPlan(draft).revision()));
    }

    MoveAnswer move(CurrentUser user, UUID plan, UUID packageId, UUID crew, Instant starts) {
        var answer = as(user, () -> app.getBean(Moves.class).move(user, plan, new Move(packageId, crew, null, List.of(), starts)));
        if (answer instanceof MoveAnswer.Moved moved) holds(moved.planId());
        return answer;
    }

    /** So many days from now, at the hour in Shanghai. */
    Instant at(int days, int hour) {
        return stage.day(days).atTime(LocalTime.of(hour, 0)).atZone(Stage.SHANGHAI).toInstant();
    }

    /** The first day from then on that is no Sunday. */
    int workday(int days) {
        int day = days;
        while (stage.day(day).getDayOfWeek() == java.time.DayOfWeek.SUNDAY) day++;
        return day;
    }

    long count(String from) {
        return CurrentZone.supply(stage.zone.id(), () -> as(officer, () -> app.getBean(JdbcClient.class)
                .sql("select count(*) from " + from).query(Long.class).single()));
    }

    static Map<?, ?> body(java.net.http.HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Caller.read(answer);
    }
}
