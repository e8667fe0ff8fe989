package org.millwright.demand;

import java.util.List;
import java.util.UUID;
import org.millwright.file.FileAccess;
import org.millwright.file.Files;
import org.millwright.file.StoredFile;
import org.millwright.file.Upload;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Drawings and pictures of a demand: read by the company, the zone and whoever is invited. */
@Component
public class DemandFiles implements FileAccess {

    private static final String SUBJECT = "demand";

    private final Demands demands;
    private final ObjectProvider<Files> files;

    DemandFiles(Demands demands, ObjectProvider<Files> files) {
        this.demands = demands;
        this.files = files;
    }

    @Override
    public boolean mayRead(CurrentUser user, String subjectType, UUID subjectId) {
        if (!subjectType.equals(SUBJECT)) return false;
        try {
            return demands.sightOf(user, demands.getDemand(user, subjectId)) != Sight.SHORT;
        } catch (NotFound none) {
            return false;
        }
    }

    /** Of a demand the caller has looked up through the user. */
    public List<StoredFile> listFiles(Demand demand) {
        return files.getObject().listFiles(SUBJECT, demand.id());
    }

    public StoredFile add(CurrentUser user, UUID demandId, Upload upload) {
        lockChangeable(user, demandId);
        return files.getObject().store(upload, SUBJECT, demandId);
    }

    public void remove(CurrentUser user, UUID demandId, UUID fileId) {
        lockChangeable(user, demandId);
        files.getObject().remove(SUBJECT, demandId, fileId);
    }

    private void lockChangeable(CurrentUser user, UUID demandId) {
        var demand = demands.lockOwn(user, demandId);
        if (demand.state() != DemandState.DRAFT && !demand.state().open()) throw Refusal.conflict("demand.refusal.is_" + demand.state().code());
    }
}
