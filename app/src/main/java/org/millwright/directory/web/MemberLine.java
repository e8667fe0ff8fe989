package org.millwright.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Certificate;
import org.millwright.directory.CodeList;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Member;

/** A person in a list: name and document masked. */
public record MemberLine(UUID id, String maskedName, String documentMasked, List<TradeLine> trades, List<CertificateLine> certificates, boolean lead,
                         @Nullable LocalDate joinedOn, @Nullable LocalDate leftOn) {

    public record TradeLine(Term trade, int level) {}

    static MemberLine of(Member member, List<Certificate> certificates, CodeNames names, LocalDate today, boolean lead, @Nullable LocalDate joinedOn,
            @Nullable LocalDate leftOn) {
        return new MemberLine(member.id(), member.maskedName(), member.documentMasked(),
                member.trades().stream().map(trade -> new TradeLine(Term.of(names, CodeList.TRADE, trade.trade()), trade.level())).toList(),
                certificates.stream().map(certificate -> CertificateLine.of(certificate, names, today)).toList(), lead, joinedOn, leftOn);
    }
}
