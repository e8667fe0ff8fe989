package org.millwright.protocol.checklist.web;

import java.util.List;
import org.millwright.protocol.checklist.Checklist;
import org.millwright.protocol.checklist.Round;
import org.millwright.protocol.checklist.RoundPhotos;
import org.millwright.protocol.checklist.RoundRow;

/** @param phone the reader works in the field */
public record RoundPage(RoundRow row, Round round, Checklist checklist, List<RoundPhotos.Photo> photos, boolean phone) {

    public Round.Reply reply(int position) {
        return round.replies().stream().filter(one -> one.position() == position).findFirst().orElse(new Round.Reply(position, Round.Word.NOT_APPLICABLE, null, ""));
    }
}
