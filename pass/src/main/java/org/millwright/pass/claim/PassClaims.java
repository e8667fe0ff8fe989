package org.millwright.pass.claim;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.container.Cbor;
import org.millwright.pass.container.CborLimits;

/**
 * A pass as CWT claims: end (4), begin (5), issue (6) and id (7) of RFC 8392, and one claim of ours for each kind of pass,
 * from the numbers left to private use.
 */
public final class PassClaims {

    public static final int EXPIRES = 4;
    public static final int NOT_BEFORE = 5;
    public static final int ISSUED = 6;
    public static final int ID = 7;
    static final int ENTRY = -65_537;
    static final int VEHICLE = -65_538;

    private static final int ID_BYTES = 16;

    private PassClaims() {
    }

    public static byte[] write(Pass pass) {
        Stamp stamp = pass.stamp();
        return Cbor.write(CBORObject.NewOrderedMap()
                .Set(EXPIRES, stamp.validity().until().getEpochSecond())
                .Set(NOT_BEFORE, stamp.validity().from().getEpochSecond())
                .Set(ISSUED, stamp.issuedAt().getEpochSecond())
                .Set(ID, CBORObject.FromObject(bytes(stamp.id())))
                .Set(pass instanceof EntryPass ? ENTRY : VEHICLE, switch (pass) {
                    case EntryPass entry -> own(entry);
                    case VehiclePass vehicle -> own(vehicle);
                }));
    }

    private static CBORObject own(EntryPass pass) {
        CBORObject own = CBORObject.NewOrderedMap().Set(0, pass.maskedName()).Set(1, pass.lastFour()).Set(2, pass.site());
        pass.plate().ifPresent(plate -> own.Set(3, plate));
        return own;
    }

    private static CBORObject own(VehiclePass pass) {
        CBORObject own = CBORObject.NewOrderedMap().Set(0, pass.number()).Set(1, pass.plate()).Set(2, pass.route());
        pass.trailerPlate().ifPresent(plate -> own.Set(3, plate));
        return own;
    }

    public static Pass read(byte[] payload) throws Malformed {
        CBORObject map = Cbor.read(payload, CborLimits.PASS);
        if (map.getType() != CBORType.Map || map.isTagged()) {
            throw ClaimReader.refused(EXPIRES);
        }
        ClaimReader claims = new ClaimReader(map);
        Validity validity = claims.validity(NOT_BEFORE, EXPIRES);
        Stamp stamp = new Stamp(id(claims), claims.instant(ISSUED), validity);
        if (claims.has(ENTRY) == claims.has(VEHICLE)) {
            throw ClaimReader.refused(ENTRY);
        }
        return claims.has(ENTRY) ? entry(stamp, claims.map(ENTRY)) : vehicle(stamp, claims.map(VEHICLE));
    }

    private static EntryPass entry(Stamp stamp, ClaimReader own) throws Malformed {
        return new EntryPass(stamp, own.text(0, EntryPass.MASKED_NAME), own.text(1, EntryPass.LAST_FOUR),
                own.text(2, EntryPass.SITE), own.findText(3, EntryPass.PLATE));
    }

    private static VehiclePass vehicle(Stamp stamp, ClaimReader own) throws Malformed {
        return new VehiclePass(stamp, own.text(0, VehiclePass.NUMBER), own.text(1, EntryPass.PLATE),
                own.findText(3, EntryPass.PLATE), own.text(2, VehiclePass.ROUTE));
    }

    private static UUID id(ClaimReader claims) throws Malformed {
        byte[] id = claims.bytes(ID);
        if (id.length != ID_BYTES) {
            throw ClaimReader.refused(ID);
        }
        return uuid(ByteBuffer.wrap(id));
    }

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    /** The next 16 bytes. */
    public static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
