package org.millwright.demand;

import org.millwright.directory.StandardCodesAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A zone that gets its first words gets the usual kinds of machinery with them, or no company could name what it wants installed. */
@Component
class UsualMachineKinds {

    private final MachineKinds kinds;

    UsualMachineKinds(MachineKinds kinds) {
        this.kinds = kinds;
    }

    @EventListener
    void on(StandardCodesAdded added) {
        kinds.addUsualKinds(added.from());
    }
}
