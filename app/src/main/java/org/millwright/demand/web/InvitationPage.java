package org.millwright.demand.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Answering;
import org.millwright.demand.DemandChange;
import org.millwright.demand.InvitationState;
import org.millwright.demand.web.DemandPage.PackageView;
import org.millwright.file.StoredFile;

/**
 * An invitation to whoever may answer it, and to those who made it.
 *
 * @param changes     what has changed since the answer, or since the question
 * @param answerable  the reader's organisation may still say yes
 * @param declinable  it may still say no
 * @param suggested   earliest start, as the form's field wants it; null when the crew's time leaves no room
 * @param stretches   when each package would be done: as offered, else as suggested
 * @param typed       what the form of the offer holds
 * @param declined    what the other form holds
 * @param cancellable the reader's company may take it back
 * @param cancelled   what the form for that holds
 * @param wanted      it came to nothing, and a package it asked for is still open
 * @param again       the reader's company may ask the crew again
 */
public record InvitationPage(UUID id, UUID demandId, String number, String title, String description, String company, DemandPage.@Nullable SiteView site,
                             DemandPage.@Nullable ContactView contact, List<DemandPage.MachineView> machines, List<StoredFile> files,
                             List<PackageView> packages, UUID crewId, String crew,
                             String installer, InvitationState state, String note, @Nullable Instant sentAt, @Nullable Instant deadline,
                             @Nullable Instant answeredAt, @Nullable Long priceFen, String answerNote, @Nullable String declineCode, String endReason,
                             boolean outdated, List<DemandChange> changes, boolean own, boolean answerable, boolean declinable, boolean late, boolean field,
                             @Nullable Instant suggested,
                             List<ProjectView.Stretch> stretches, Answering.Acceptance typed, DeclineForm declined, @Nullable UUID engagementId, boolean cancellable,
                             ReasonForm cancelled, boolean wanted, boolean again) {}
