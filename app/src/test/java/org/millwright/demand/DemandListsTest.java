package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.DemandSearch.Look;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A filter tells by what it finds: nobody may filter by what they do not see. */
@MillwrightTest
class DemandListsTest {

    @Autowired
    ApplicationContext app;

    Stage stage;
    Stage.Party asked;
    Stage.Party rival;
    UUID demand;

    @BeforeEach
    void build() {
        stage = Stage.build(app);
        asked = stage.installer("海岳机电", 1);
        rival = stage.installer("鲁东重工", 1);
        demand = stage.publish(stage.workPackage("吊装", "8", 1, 9));
    }

    private List<UUID> list(CurrentUser user, String text, Look look) {
        var search = new DemandSearch(text, null, look, DemandSearch.Sort.CHANGED, true, new Paged.Ask(1, 20));
        return stage.as(user, () -> {
            var lists = app.getBean(DemandLists.class);
            var rows = lists.listDemands(user, search);
            assertThat(lists.countDemands(user, search)).isEqualTo(rows.rows().size());
            return rows.rows().stream().map(DemandRow::id).toList();
        });
    }

    @Test
    void progressIsThatOfTheInvitationsOneSees() {
        var invitation = stage.invite(demand, "together", asked.crew()).getFirst();
        for (var user : List.of(stage.company, stage.officer(), asked.user())) {
            assertThat(list(user, "", Look.WAITING)).containsExactly(demand);
            assertThat(list(user, "", Look.NOBODY)).isEmpty();
        }
        assertThat(list(rival.user(), "", Look.WAITING)).isEmpty();
        assertThat(list(rival.user(), "", Look.NOBODY)).as("as if nobody had been asked").containsExactly(demand);

        stage.accept(asked.user(), invitation, "1000");
        for (var user : List.of(stage.company, stage.officer(), asked.user())) assertThat(list(user, "", Look.ANSWERED)).containsExactly(demand);
        assertThat(list(rival.user(), "", Look.ANSWERED)).isEmpty();
    }

    @Test
    void aTurnThatIsStillToComeIsSecret() {
        stage.invite(demand, "in_turn", asked.crew(), rival.crew());
        assertThat(list(rival.user(), "", Look.NOBODY)).containsExactly(demand);
        assertThat(list(rival.user(), "", Look.INVITED)).isEmpty();
        assertThat(list(asked.user(), "", Look.NOBODY)).isEmpty();
    }

    @Test
    void whatIsTypedAndNotPublishedIsFoundByItsCompanyOnly() {
        stage.as(stage.company, () -> {
            var typed = stage.draft(stage.workPackage("吊装", "8", 1, 9));
            var renamed = new DemandDraft("镗铣床搬迁", typed.description(), typed.siteId(), typed.contactName(), typed.contactPhone(), typed.budgetFrom(), typed.budgetTo(),
                    typed.machines(), typed.packages());
            return app.getBean(Publishing.class).save(stage.company, demand, renamed, app.getBean(Demands.class).getDemand(stage.company, demand).draftVersion());
        });
        assertThat(list(stage.company, "搬迁", null)).containsExactly(demand);
        for (var user : List.of(stage.officer(), asked.user())) {
            assertThat(list(user, "搬迁", null)).isEmpty();
            assertThat(list(user, "龙门铣床", null)).containsExactly(demand);
        }
    }
}
