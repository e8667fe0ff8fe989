package org.millwright.planning;

import java.util.concurrent.CountDownLatch;
import org.millwright.ChildNode;
import org.millwright.Millwright;
import org.millwright.demand.Stage;

/** A process of its own that has a zone planned, and goes on until it is killed. Its arguments are settings, {@code name=value}. */
final class PlanningNode {

    private PlanningNode() {}

    public static void main(String[] arguments) throws Exception {
        var stage = Stage.build(Millwright.application(ChildNode.settings(arguments)).run());
        stage.installer("海岳机电", 2);
        var officer = stage.enrol(stage.officer());
        stage.publish(stage.workPackage("工作", "16", 8, 28));
        stage.as(officer, () -> {
            var draft = stage.app.getBean(PlanDrafts.class).begin(officer, "方案");
            return stage.app.getBean(Planning.class).start(officer, draft, PlanKilledTest.SECONDS);
        });
        new CountDownLatch(1).await();
    }
}
