package org.millwright.directory.intake;

import java.util.concurrent.CountDownLatch;
import org.millwright.ChildNode;
import org.millwright.Millwright;

/** A process of its own that brings a roster and has it written, and goes on until it is killed. Its arguments are settings, {@code name=value}. */
final class ImportingNode {

    private ImportingNode() {
    }

    public static void main(String[] arguments) throws Exception {
        var stage = new ImportStage(Millwright.application(ChildNode.settings(arguments)).run());
        var preview = stage.bring(stage.officer, stage.workbook(ImportStage.roster(1)));
        stage.post(stage.officer, "/imports/" + ImportStage.id(preview) + "/application", "{\"mode\": \"ALL\"}");
        new CountDownLatch(1).await();
    }
}
