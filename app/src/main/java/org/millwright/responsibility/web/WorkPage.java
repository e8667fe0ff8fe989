package org.millwright.responsibility.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.responsibility.Commitments;
import org.millwright.responsibility.NetLists;
import org.millwright.responsibility.Promises;
import org.millwright.responsibility.Promises.Promise;
import org.millwright.responsibility.Step;

/**
 * @param own      steps that the reader may sign for and does not hold
 * @param promises what is taken on with each of them, as it reads today
 */
public record WorkPage(NetLists.Row row, List<Commitments.Signed> signed, Set<Step> own, Map<Step, Promise> promises, Map<UUID, List<String>> signatories, SigningForm form, String name, boolean officer, boolean phone) {

    /** Of the words shown here. */
    public String fingerprint() {
        return Promises.fingerprint(own.stream().map(promises::get).toList());
    }
}
