package org.millwright.checkpoint.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Guards scan, officers look after gates and passes, whoever carries a pass has it one tap away. */
@Component
class CheckpointNav implements NavSource {

    private static final Entry GATE = new Entry("nav.run", 5, "checkpoint.nav.gate", "/checkpoint", "qrcode", true);
    private static final Entry PASSES = new Entry("nav.run", 60, "checkpoint.nav.passes", "/passes", "id-badge-2", false);
    private static final Entry GATES = new Entry("nav.run", 70, "checkpoint.nav.gates", "/gates", "barrier-block", false);
    private static final Entry MINE = new Entry("nav.run", 5, "checkpoint.nav.mine", "/my-passes", "qrcode", true);

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return switch (user.role()) {
            case GUARD -> List.of(GATE);
            case ZONE_OFFICER, ADMINISTRATOR, LOGISTICS_OFFICER -> List.of(PASSES, GATES);
            case INSTALLER, CREW_LEAD, MEMBER, DRIVER -> List.of(MINE);
            default -> List.of();
        };
    }
}
