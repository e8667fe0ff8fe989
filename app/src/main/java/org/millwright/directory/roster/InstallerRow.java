package org.millwright.directory.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.DivisionCode;
import org.millwright.directory.identifier.ServiceArea;

/** A company that installs (安装单位). */
public record InstallerRow(
        int row, CreditCode creditCode, String name, @Nullable String address, @Nullable DivisionCode division,
        @Nullable Double latitude, @Nullable Double longitude, @Nullable String contact, @Nullable String phone,
        @Nullable String safetyLicenceNumber, @Nullable LocalDate safetyLicenceValidTo, List<ServiceArea> serviceArea)
        implements RosterRow {

    public InstallerRow {
        serviceArea = List.copyOf(serviceArea);
    }

    @SuppressWarnings("unchecked")
    private static List<ServiceArea> areas(Values v) {
        List<ServiceArea> areas = (List<ServiceArea>) v.get("serviceArea");
        return areas == null ? List.of() : areas;
    }

    static InstallerRow of(Values v) {
        return new InstallerRow(v.row(),
                v.get("creditCode", CreditCode.class), v.get("name", String.class), v.text("address"),
                v.find("division", DivisionCode.class), v.find("latitude", Double.class),
                v.find("longitude", Double.class), v.text("contact"), v.text("phone"), v.text("safetyLicenceNumber"),
                v.date("safetyLicenceValidTo"), areas(v));
    }

    @Override
    public RosterSheet sheet() {
        return RosterSheet.INSTALLERS;
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                creditCode, name, address, division, latitude, longitude, contact, phone, safetyLicenceNumber,
                safetyLicenceValidTo, serviceArea);
    }
}
