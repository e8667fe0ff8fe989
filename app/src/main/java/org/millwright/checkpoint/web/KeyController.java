package org.millwright.checkpoint.web;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.millwright.checkpoint.Bundle;
import org.millwright.checkpoint.Bundles;
import org.millwright.checkpoint.SigningKeys;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.MemberNames;
import org.millwright.identity.Role;
import org.millwright.pass.claim.Purpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The zone's signing keys, their public side only; made and revoked here, exchanged by themselves. */
@Controller
class KeyController {

    private final SigningKeys keys;
    private final Bundles bundles;
    private final MemberNames names;
    private final Clock clock;

    KeyController(SigningKeys keys, Bundles bundles, MemberNames names, Clock clock) {
        this.keys = keys;
        this.bundles = bundles;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/gates/keys")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:read")
    Answer list(CurrentUser user) {
        var now = clock.instant();
        Map<Purpose, UUID> signing = new EnumMap<>(Purpose.class);
        for (var purpose : Purpose.values()) keys.findSigning(purpose).ifPresent(key -> signing.put(purpose, key.id()));
        var all = keys.listKeys();
        var people = names.namesOf(all.stream().flatMap(key -> Stream.of(key.madeBy(), key.revoked() == null ? null : key.revoked().by())).filter(Objects::nonNull).distinct().toList());
        var bundle = bundles.findCurrent();
        return Answer.page("checkpoint/keys", new KeysPage(all.stream().map(key -> new KeysPage.Line(key, key.state(now, signing.get(key.purpose())))).toList(), people,
                bundle.map(Bundle::issuedAt).orElse(null), bundle.map(Bundle::expiresAt).orElse(null), GateController.keeps(user)));
    }

    @PostMapping("/gates/keys")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:write")
    Answer rotate(@Input KeyForm form) {
        var purpose = new Typed(new Problems()).choice("purpose", form.purpose(), Purpose.class);
        if (purpose == null) throw new Refusal(422, "checkpoint.input.choice", Typed.text(form.purpose()));
        var made = keys.rotate(purpose);
        bundles.refresh();
        return Answer.created("/gates/keys").with(Map.of("keyId", made.keyId(), "from", made.validity().from())).say("checkpoint.done.key-made", made.keyId());
    }

    @PostMapping("/gates/keys/{id}/revocation")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:write")
    Answer revoke(@PathVariable UUID id, @Input ReasonForm form) {
        keys.revoke(id, form.given());
        bundles.refresh();
        return Answer.done("/gates/keys").say("checkpoint.done.key-revoked");
    }
}
