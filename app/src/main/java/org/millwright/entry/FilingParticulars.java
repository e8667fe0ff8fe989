package org.millwright.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millwright.directory.Masking;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.directory.Sites;
import org.millwright.responsibility.WorkKind;
import org.millwright.responsibility.WorkParticulars;
import org.springframework.stereotype.Component;

/** Where a filing's people go, who they are and what takes them there, as it stands on the letter that is signed for it. */
@Component
class FilingParticulars implements WorkParticulars {

    private final Filings filings;
    private final Members members;
    private final Sites sites;

    FilingParticulars(Filings filings, Members members, Sites sites) {
        this.filings = filings;
        this.members = members;
        this.sites = sites;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.FILING;
    }

    @Override
    public Optional<Particulars> findParticulars(UUID workId) {
        return filings.findFiling(workId).map(Filing::terms).map(this::said);
    }

    private Particulars said(Filing.Terms it) {
        var site = sites.findSite(it.siteId()).map(one -> (one.name() + " " + one.address()).strip()).orElse("");
        var known = members.listMembers(it.members()).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        List<String> people = it.members().stream().filter(known::containsKey).map(id -> known.get(id).maskedWithDocument()).toList();
        return new Particulars(site, people, it.vehicles().stream().map(one -> new Ride(one.plate(), one.seats(), Masking.name(one.driver()))).toList(),
                it.equipment().stream().map(one -> one.name() + " × " + one.pieces()).toList());
    }
}
